import { Button } from "@/components/ui/button"
import { listParams } from "@/lib/registers/list-query"
import type { ListData } from "@/lib/registers/loaders"

function Kept({ name, value }: { name: string; value: string | number | undefined }) {
  return value ? <input type="hidden" name={name} value={value} /> : null
}

/** A plain GET form: what it asks for stands in the URL. */
export function ListFilters({ list }: { list: ListData }) {
  const { register, query, choices } = list
  return (
    <form method="get" action={`/${register.slug}`} role="search" className="rounded-lg border border-line bg-paper p-4 print:hidden">
      <Kept name={listParams.unit} value={query.unitId} />
      <Kept name={listParams.breadth} value={query.own ? "rieng" : undefined} />
      <Kept name={listParams.view} value={query.restated ? "hien-nay" : undefined} />
      <Kept name={listParams.figure} value={query.figure?.key} />
      <Kept name={listParams.sort} value={query.sort} />
      <div className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]">
        <div className="sm:col-span-2">
          <label htmlFor="tim" className="block font-semibold">
            Tìm
          </label>
          <input id="tim" type="search" name={listParams.search} defaultValue={query.search} />
        </div>
        <div className="flex gap-3">
          <div>
            <label htmlFor="tu-nam" className="block font-semibold">
              Từ năm
            </label>
            <input id="tu-nam" name={listParams.from} inputMode="numeric" defaultValue={query.years?.from} />
          </div>
          <div>
            <label htmlFor="den-nam" className="block font-semibold">
              Đến năm
            </label>
            <input id="den-nam" name={listParams.to} inputMode="numeric" defaultValue={query.years?.to} />
          </div>
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
    </form>
  )
}
