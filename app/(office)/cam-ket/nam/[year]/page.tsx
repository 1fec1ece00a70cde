import { CellYearPage } from "@/components/commitments/cell-year-page"
import { definePage } from "@/lib/access/define-page"
import { loadCellYear } from "@/lib/registers/commitments/cell-year"
import { commitments } from "@/lib/registers/commitments/register"

export const metadata = { title: "Cam kết cả chi bộ" }

export default definePage({
  can: commitments.roles.read,
  load: (scope, { params, search }) => loadCellYear(scope, params.year, search),
  view: (cell, { search }) => <CellYearPage cell={cell} search={search} />,
})
