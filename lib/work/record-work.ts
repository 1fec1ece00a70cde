import type { Scope } from "@/lib/access/scope"
import { newPlanHref } from "@/lib/addresses/known-records"
import { findUnitDeadlines } from "@/lib/calendar/find-deadlines"
import { findEntries, findMatrixUnits, findMeetings } from "@/lib/completeness/find-entries"
import { matrixHref, registerName } from "@/lib/completeness/load-completeness"
import { findPeriod, waitedPeriod, yearOfPeriod, type Period } from "@/lib/completeness/periods"
import { mayReport } from "@/lib/completeness/report-roles"
import { squareOf, type Square } from "@/lib/completeness/state"
import { tracked, trackedByKey, type Tracked } from "@/lib/completeness/tracked"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { namesOf, toldAhead, type WorkItem } from "./work-item"

interface Waited {
  register: Tracked
  square: Square
}

const isMissing = ({ square }: Waited) => square.state === "late" || square.state === "missing"

/** How the own unit stands in each period with the registers that are asked for in its rhythm. */
async function waitedOf(scope: Scope, periods: Record<Tracked["rhythm"], Period>): Promise<Waited[]> {
  const { unitId } = scope.actor
  const unit = (await findMatrixUnits(scope, unitId)).find((one) => one.unitId === unitId)
  if (!unit) return []
  const waited: Waited[] = []
  for (const year of new Set(Object.values(periods).map(yearOfPeriod))) {
    const entries = await findEntries(scope, unitId, year, "own")
    const deadlines = (await findUnitDeadlines(scope, unitId, year)).map(({ now }) => now)
    const ask = { unit, entries, deadlines, today: today() }
    const registers = tracked.filter(({ rhythm }) => yearOfPeriod(periods[rhythm]) === year)
    waited.push(
      ...registers.map((register) => {
        return { register, square: squareOf({ ...ask, register, period: periods[register.rhythm] }) }
      }),
    )
  }
  return waited
}

const dueOf = ({ square: { due, state } }: Waited) => ({ until: due ?? undefined, late: state === "late" })

/** The plan of the year, from a month before its day. */
function planItem(year: number, waited: Waited[]): WorkItem[] {
  const plan = waited.find(({ register }) => register.key === "plans")
  if (!plan || !isMissing(plan) || (plan.square.due ?? "") > addDays(today(), toldAhead)) return []
  return [{ key: "plans", title: `Chưa ghi kế hoạch năm ${year}`, href: newPlanHref(), ...dueOf(plan) }]
}

/** Registers without an entry of the month; each can be entered, or said to have nothing, from the page behind. */
function monthItem(scope: Scope, period: Period, waited: Waited[]): WorkItem[] {
  const missing = waited.filter(({ register }) => register.deadline === "records").filter(isMissing)
  if (missing.length === 0) return []
  return [
    {
      key: "records",
      title: `${period.name}/${yearOfPeriod(period)}: sổ chưa ghi, cũng chưa nói là không phát sinh`,
      href: matrixHref({ unitId: scope.actor.unitId, year: yearOfPeriod(period), period }),
      count: { number: missing.length, unit: "sổ" },
      detail: namesOf(missing.map(({ register }) => registerName(register.key))),
      ...dueOf(missing[0]!),
    },
  ]
}

/** Cells of the branch without a regular meeting of the month. */
async function meetingItem(scope: Scope, period: Period, day: IsoDate | null): Promise<WorkItem[]> {
  const { unitId } = scope.actor
  const year = yearOfPeriod(period)
  const cells = (await findMeetings(scope, unitId, year)).filter(({ month }) => period.months.includes(month))
  const missing = cells.reduce((sum, { of, done, nothing }) => sum + of - done - nothing, 0)
  if (missing === 0) return []
  return [
    {
      key: "meetings",
      title: `${period.name}/${year}: chi bộ chưa ghi sinh hoạt thường kỳ`,
      href: matrixHref({ unitId, year, period, register: trackedByKey("meetings") }),
      count: { number: missing, unit: "chi bộ" },
      until: day ?? undefined,
      late: day !== null && today() > day,
    },
  ]
}

/** What the month before and the year still lack in the registers, against the own calendar: what the actor enters, and what cells owe. */
export async function findRecordWork(scope: Scope): Promise<WorkItem[]> {
  const { role } = scope.actor
  const [year, period] = [yearOf(today()), waitedPeriod(today())]
  const waited = await waitedOf(scope, { year: findPeriod(year, "t1")!, month: period })
  const own = waited.filter(({ register }) => mayReport(register, role))
  const meetings = waited.find(({ register }) => register.key === "meetings")
  const chases = role === "staff" || role === "leader"
  return [
    ...planItem(year, own),
    ...monthItem(scope, period, own),
    ...(chases ? await meetingItem(scope, period, meetings?.square.due ?? null) : []),
  ]
}
