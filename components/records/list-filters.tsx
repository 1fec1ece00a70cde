import { Button } from "@/components/ui/button"
import { listParams } from "@/lib/format/list-params"
import type { ListData } from "@/lib/registers/loaders"

function Kept({ name, value }: { name: string; value: string | number | undefined }) {
  return value ? <input type="hidden" name={name} value={value} /> : null
}

function YearInput({ id, name, label, value }: { id: string; name: string; label: string; value: number | undefined }) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <input id={id} name={name} inputMode="numeric" maxLength={4} defaultValue={value} />
    </div>
  )
}

/** A plain GET form: what it asks for stands in the URL. */
export function ListFilters({ list }: { list: ListData }) {
  const { register, query, choices } = list
  const narrowed = Object.keys(query.filters).length > 0 || query.years !== undefined
  return (
    <form
      method="get"
      action={`/${register.slug}`}
      role="search"
      className="rounded-lg border border-line bg-paper p-4 print:hidden"
    >
      <Kept name={listParams.unit} value={query.unitId} />
      <Kept name={listParams.breadth} value={query.own ? "rieng" : undefined} />
      <Kept name={listParams.view} value={query.restated ? "hien-nay" : undefined} />
      <Kept name={listParams.figure} value={query.figure?.key} />
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
            <YearInput id="tu-nam" name={listParams.from} label="Từ năm" value={query.years?.from} />
            <YearInput id="den-nam" name={listParams.to} label="Đến năm" value={query.years?.to} />
          </div>
          {register.list.filters.map((filter) => (
            <div key={filter.name}>
              <label htmlFor={filter.name} className="block font-semibold">
                {filter.label}
              </label>
              <select id={filter.name} name={filter.name} defaultValue={query.filters[filter.name] ?? ""}>
                <option value="">Tất cả</option>
                {(choices[filter.name] ?? []).map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <div>
            <Button variant="plain">Lọc</Button>
          </div>
        </div>
      </details>
    </form>
  )
}
