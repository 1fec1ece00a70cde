import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { calendarHref } from "@/lib/addresses/work"
import { holdSettings, overtaken } from "@/lib/settings/shown-settings"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { requiredId, requiredYear, seenSettings } from "@/lib/schema-parts"
import { isMonthly, parseDeadline, shownDays, type Deadline } from "./deadline"
import { findUnitDeadlines, type UnitDeadline } from "./find-deadlines"

export const deadlinesInput = z.strictObject({
  unitId: requiredId(),
  year: requiredYear,
  version: seenSettings,
  days: z.record(z.string().max(40), z.string().trim().max(20)),
})

type DeadlinesInput = z.infer<typeof deadlinesInput>
type When = Pick<Deadline, "month" | "day">

const isSame = (a: When, b: When) => a.month === b.month && a.day === b.day

/** Sets the unit's own day, or none where it is the one it inherits anyway. */
async function write(scope: Scope, { unitId, year }: DeadlinesInput, { inherited }: UnitDeadline, wanted: When) {
  const key = { unitId, kindKey: inherited.key, year }
  const { month, day } = wanted
  if (day === null || isSame(wanted, inherited)) {
    await scope.tx.deadline.deleteMany({ where: key })
    return
  }
  await scope.tx.deadline.upsert({
    where: { unitId_kindKey_year: key },
    create: { ...key, month, day },
    update: { month, day },
  })
}

interface Wish {
  deadline: UnitDeadline
  wanted: When
}

/** What the calendar becomes by what was typed; a day that was not sent stays as it is. */
function readWishes(deadlines: UnitDeadline[], { days, year }: DeadlinesInput) {
  const errors: Record<string, string> = {}
  const wishes = deadlines.map((deadline): Wish => {
    const { now, inherited } = deadline
    const typed = days[now.key]
    if (typed === undefined) return { deadline, wanted: now }
    const wanted = typed === "" ? inherited : parseDeadline(typed, isMonthly(now), year)
    if (!("problem" in wanted)) return { deadline, wanted }
    errors[`days.${now.key}`] = wanted.problem
    return { deadline, wanted: now }
  })
  return { wishes, errors }
}

/** The calendar of a unit of the branch for a year: an emptied day goes back to what the unit above has; null for a foreign unit. */
export async function setDeadlines(scope: Scope, input: DeadlinesInput): Promise<Outcome | null> {
  const { unitId, year, version } = input
  if (!(await holdsUnit(scope, unitId))) return null
  await holdSettings(scope, "deadlines")
  const deadlines = await findUnitDeadlines(scope, unitId, year)
  const { wishes, errors } = readWishes(deadlines, input)
  if (Object.keys(errors).length > 0) return refuse("Có ngày chưa đúng. Hãy xem các mục được đánh dấu.", errors)
  const wished = wishes.map(({ deadline: { now }, wanted: { month, day } }) => ({
    now: { name: now.name, month, day },
  }))
  const [before, after] = [shownDays(deadlines, year), shownDays(wished, year)]
  const late = overtaken(version, before, after)
  if (late) return late
  const changed = wishes.filter(({ deadline, wanted }) => !isSame(wanted, deadline.now))
  for (const { deadline, wanted } of changed) await write(scope, input, deadline, wanted)
  const changes: Changes = Object.fromEntries(
    changed.map(({ deadline: { now } }) => [now.name, { before: before[now.name]!, after: after[now.name]! }]),
  )
  const event: AuditEntry = { action: "deadlines.update", subject: "deadlines", unitId, changes }
  return {
    ok: true,
    events: changed.length > 0 ? [event] : [],
    to: calendarHref({ unitId: unitId, year: year }, { saved: true }),
  }
}
