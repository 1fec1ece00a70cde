import { MonthPage } from "@/components/outreach/month-page"
import { definePage } from "@/lib/access/define-page"
import { flashParams } from "@/lib/addresses/flash"
import { loadMonthGrid } from "@/lib/registers/outreach/month-grid"
import { outreach } from "@/lib/registers/outreach/register"

export const metadata = { title: "Số liệu tháng" }

export default definePage({
  can: outreach.roles.read,
  load: (scope, { params, search }) => loadMonthGrid(scope, params.month, search),
  view: (grid, { actor, search }) => (
    <MonthPage grid={grid} choosable={actor.role !== "cell"} saved={flashParams.saved in search} />
  ),
})
