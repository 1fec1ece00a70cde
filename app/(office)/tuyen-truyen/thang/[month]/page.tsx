import { MonthPage } from "@/components/outreach/month-page"
import { definePage } from "@/lib/access/define-page"
import { loadMonthSheet } from "@/lib/registers/outreach/month-sheet"
import { outreach } from "@/lib/registers/outreach/register"

export const metadata = { title: "Tuyên truyền theo tháng" }

export default definePage({
  can: outreach.roles.read,
  load: (scope, { params, search }) => loadMonthSheet(scope, params.month, search),
  view: (sheet, { actor, search }) => (
    <MonthPage sheet={sheet} choosable={actor.role !== "cell"} saved={"da-luu" in search} />
  ),
})
