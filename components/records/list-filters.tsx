import { Button } from "@/components/ui/button"
import { registerHref } from "@/lib/addresses/records"
import { listParams } from "@/lib/format/list-params"
import { monthParams } from "@/lib/format/months"
import type { Choice } from "@/lib/register/field"
import type { ListData } from "@/lib/register/loaders"

function Kept({ name, value }: { name: string; value: string | number | undefined }) {
  return value ? <input type="hidden" name={name} value={value} /> : null
}

function YearInput({
  id,
  name,
  label,
  value,
}: {
  id: string
  name: string
  label: string
  value: number | string | undefined
}) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input id={id} name={name} inputMode="numeric" maxLength={4} defaultValue={value} />
    </div>
  )
}

interface ChoiceInputProps {
  name: string
  label: string
  choices: Choice[]
  value: string | number | undefined
}

function ChoiceInput({ name, label, choices, value = "" }: ChoiceInputProps) {
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value}>
        <option value="">Tất cả</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A plain GET form: what it asks for stands in the URL. */
export function ListFilters({ list }: { list: ListData }) {
  const { register, query, choices, search } = list
  const narrowed =
    Object.keys(query.filters).length > 0 ||
    query.problems.length > 0 ||
    query.years !== undefined ||
    query.unitId !== undefined
  return (
    <form
      method="get"
      action={registerHref(register.slug)}
      role="search"
      className="rounded-lg border border-line bg-paper p-4 print:hidden"
    >
      <Kept name={listParams.breadth} value={query.own ? "rieng" : undefined} />
      <Kept name={listParams.view} value={query.restated ? "hien-nay" : undefined} />
      <Kept name={listParams.figure} value={query.figure?.key} />
      {monthParams(query.years ?? {}).map(([name, value]) => (
        <Kept key={name} name={name} value={value} />
      ))}
      <Kept name={listParams.unsettled} value={query.unsettled ? "co" : undefined} />
      <Kept name={listParams.sort} value={query.sort} />
      <div className="flex flex-wrap items-end gap-4">
        <div className="max-w-[40rem] min-w-0 grow">
          <label htmlFor="tim" className="block font-semibold">
            Tìm
          </label>
          <input id="tim" type="search" name={listParams.search} defaultValue={query.search} />
        </div>
        <Button variant="plain">Tìm</Button>
      </div>
      <details open={narrowed} className="mt-2">
        <summary className="min-h-11 content-center font-semibold text-link">Lọc thêm</summary>
        <div className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]">
          <div className="flex gap-3">
            <YearInput
              id="tu-nam"
              name={listParams.from}
              label="Từ năm"
              value={query.years?.from ?? search[listParams.from]}
            />
            <YearInput
              id="den-nam"
              name={listParams.to}
              label="Đến năm"
              value={query.years?.to ?? search[listParams.to]}
            />
          </div>
          {list.units.length > 0 && (
            <ChoiceInput name={listParams.unit} label="Đơn vị" choices={list.units} value={query.unitId} />
          )}
          {register.list.filters.map(({ name, label }) => (
            <ChoiceInput
              key={name}
              name={name}
              label={label}
              choices={choices[name] ?? []}
              value={query.filters[name]}
            />
          ))}
          <div>
            <Button variant="plain">Lọc</Button>
          </div>
        </div>
      </details>
    </form>
  )
}
