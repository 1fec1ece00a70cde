import type { Scope } from "@/lib/access/scope"
import { newMeetingHref } from "@/lib/addresses/known-records"
import { dueAfterMonth, type Deadline } from "@/lib/calendar/deadline"
import { findMeetings } from "@/lib/completeness/find-entries"
import { waitedPeriod, yearOfPeriod } from "@/lib/completeness/periods"
import { today } from "@/lib/format/dates"
import type { WorkItem } from "./work-item"

/** The months of a year that the cell has neither recorded a regular meeting for nor said to have had none. */
async function emptyMonths(scope: Scope, year: number): Promise<string[]> {
  const { unitId } = scope.actor
  const entries = await findMeetings(scope, unitId, year)
  return entries.filter((one) => one.unitId === unitId && one.done + one.nothing === 0).map(({ month }) => month)
}

/** The months of this year before the present one without a meeting; in January last December. */
export async function findMeetingWork(scope: Scope, deadlines: Deadline[], year: number): Promise<WorkItem[]> {
  const deadline = deadlines.find(({ key }) => key === "meetings")
  const waited = waitedPeriod(today())
  const first = yearOfPeriod(waited) < year ? waited.months[0]! : `${year}-01`
  const found = await emptyMonths(scope, yearOfPeriod(waited))
  const months = found.filter((month) => month >= first && month < today().slice(0, 7)).sort()
  const [earliest] = months
  if (!earliest) return []
  const until = (deadline && dueAfterMonth(deadline, earliest)) ?? undefined
  const forms = months.map((month) => {
    const typed = `${month.slice(5)}/${month.slice(0, 4)}`
    const given = new URLSearchParams({ month: typed, kind: "regular" })
    return { label: `Tháng ${Number(month.slice(5))}`, href: newMeetingHref(given) }
  })
  return [
    {
      key: "meetings",
      title: "Chưa ghi sinh hoạt thường kỳ",
      href: forms[0]!.href,
      count: { number: months.length, unit: "tháng" },
      until,
      late: until !== undefined && today() > until,
      forms,
    },
  ]
}
