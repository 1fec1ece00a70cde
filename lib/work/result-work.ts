import type { Scope } from "@/lib/access/scope"
import { dueInYear } from "@/lib/calendar/deadline"
import { findUnitDeadlines } from "@/lib/calendar/find-deadlines"
import { today, type IsoDate } from "@/lib/format/dates"
import { listParams } from "@/lib/format/list-params"
import { addDays } from "@/lib/format/periods"
import { findListed } from "./listed-work"
import { toldAhead, type WorkItem } from "./work-item"

/** What a commitment lacks at the end of its year, by the state it stays in. */
const lacking = [
  { status: "approved", title: "Bản cam kết chưa tự báo cáo kết quả, năm" },
  { status: "reported", title: "Bản cam kết chưa nhận xét, xếp loại, năm" },
] as const

async function resultDay(scope: Scope, year: number): Promise<IsoDate | null> {
  const deadlines = await findUnitDeadlines(scope, scope.actor.unitId, year)
  const found = deadlines.find(({ now }) => now.key === "commitment-results")?.now
  return found ? dueInYear(found, year) : null
}

/** Commitments of this year and the last whose results are due within a month, or overdue, and not recorded. */
export async function findResultWork(scope: Scope, year: number): Promise<WorkItem[]> {
  const items: WorkItem[] = []
  for (const about of [year - 1, year]) {
    const until = await resultDay(scope, about)
    if (until === null || until > addDays(today(), toldAhead)) continue
    for (const { status, title } of lacking) {
      const search = { status, [listParams.from]: String(about), [listParams.to]: String(about) }
      const item = await findListed(scope, {
        register: "commitments",
        title: `${title} ${about}`,
        unit: "bản",
        search,
        late: today() > until,
      })
      if (item) items.push({ ...item, until })
    }
  }
  return items
}
