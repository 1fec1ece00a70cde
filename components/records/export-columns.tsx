import { Button } from "@/components/ui/button"
import type { Role } from "@/lib/access/roles"
import { exportHref } from "@/lib/addresses/records"
import { listSearch, type ListQuery } from "@/lib/register/list-query"
import type { Register } from "@/lib/register/register-types"
import { columnKey, sheetColumns } from "@/lib/register/sheet"

/** An export of some columns alone, for paper; without a choice it has all of them. */
export function ExportColumns({ register, role, query }: { register: Register; role: Role; query: ListQuery }) {
  const columns = sheetColumns(register, role).filter(({ kind }) => kind !== "id")
  return (
    <details className="mb-3 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">Xuất Excel, chọn cột</summary>
      <form method="get" action={exportHref(register.slug, "")}>
        {[...new URLSearchParams(listSearch(query))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="mb-2 flex flex-wrap gap-x-6">
          {columns.map((column) => (
            <label key={columnKey(column)} className="flex min-h-11 items-center gap-3">
              <input type="checkbox" name={columnKey(column)} value="x" defaultChecked={column.required} />
              {column.heading}
            </label>
          ))}
        </div>
        <Button variant="plain">Xuất các cột này</Button>
      </form>
    </details>
  )
}
