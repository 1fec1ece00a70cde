import type { Scope } from "@/lib/access/scope"
import { yearOf } from "@/lib/format/dates"
import { findMembershipEvents, type MembershipEvent } from "@/lib/dashboard/two-views/membership-events"
import { structureDayOf, type ReportPeriod } from "./period"

/** An event after which the branch was made of other units, and the first of the periods that was counted after it. */
export interface PeriodEvent extends MembershipEvent {
  period: ReportPeriod
}

/** The events between the structures of the first and the last of some periods, which are in order of time. */
export async function findPeriodEvents(scope: Scope, unitId: number, periods: ReportPeriod[]): Promise<PeriodEvent[]> {
  const days = periods.map(structureDayOf)
  const [first, last] = [days[0]!, days.at(-1)!]
  const before = yearOf(first) - 1
  const years = Array.from({ length: yearOf(last) - before + 1 }, (_, n) => before + n)
  const events = await findMembershipEvents(scope, unitId, years)
  return events
    .filter(({ on }) => on > first && on <= last)
    .map((event) => ({ ...event, period: periods[days.findIndex((day) => event.on <= day)]! }))
}
