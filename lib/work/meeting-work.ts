import type { Scope } from "@/lib/access/scope"
import { dueAfterMonth, type Deadline } from "@/lib/calendar/deadline"
import { findMeetings } from "@/lib/completeness/find-entries"
import { today } from "@/lib/format/dates"
import type { WorkItem } from "./work-item"

/** The months of the year before this one that the cell has neither recorded a regular meeting for nor said to have had none. */
export async function findMeetingWork(scope: Scope, deadlines: Deadline[], year: number): Promise<WorkItem[]> {
  const { unitId } = scope.actor
  const deadline = deadlines.find(({ key }) => key === "meetings")
  const months = (await findMeetings(scope, unitId, year))
    .filter((entry) => entry.unitId === unitId && entry.done + entry.nothing === 0)
    .map((entry) => entry.month)
    .filter((month) => month < today().slice(0, 7))
    .sort()
  const [first] = months
  if (!first) return []
  const until = deadline && dueAfterMonth(deadline, first)
  const forms = months.map((month) => {
    const typed = `${month.slice(5)}/${month.slice(0, 4)}`
    const given = new URLSearchParams({ month: typed, kind: "regular" })
    return { label: `Tháng ${Number(month.slice(5))}`, href: `/sinh-hoat/moi?${given}` }
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
