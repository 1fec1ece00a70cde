import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { requiredId, requiredYear } from "@/lib/registers/schema-parts"
import { parseDeadline, typedDeadline } from "./deadline"
import { findDeadlines, type UnitDeadline } from "./find-deadlines"

export const deadlinesInput = z.strictObject({
  unitId: requiredId(),
  year: requiredYear,
  days: z.record(z.string().max(40), z.string().trim().max(20)),
})

type DeadlinesInput = z.infer<typeof deadlinesInput>
type When = { month: number | null; day: number }

const isSame = (a: When, b: When) => a.month === b.month && a.day === b.day

/** Sets the unit's own day, or none where it is the one it inherits anyway. */
async function write(scope: Scope, { unitId, year }: DeadlinesInput, { inherited }: UnitDeadline, wanted: When) {
  const key = { unitId, kindKey: inherited.key, year }
  if (isSame(wanted, inherited)) {
    await scope.tx.deadline.deleteMany({ where: key })
    return
  }
  const { month, day } = wanted
  await scope.tx.deadline.upsert({
    where: { unitId_kindKey_year: key },
    create: { ...key, month, day },
    update: { month, day },
  })
}

/** The calendar of a unit of the branch for a year: an emptied day goes back to what the unit above has; null for a foreign unit. */
export async function setDeadlines(scope: Scope, input: DeadlinesInput): Promise<Outcome | null> {
  const { unitId, year, days } = input
  if (!(await holdsUnit(scope, unitId))) return null
  const errors: Record<string, string> = {}
  const changes: Changes = {}
  const wishes: { deadline: UnitDeadline; wanted: When }[] = []
  for (const deadline of (await findDeadlines(scope, [unitId], year)).get(unitId) ?? []) {
    const { now, inherited } = deadline
    const typed = days[now.key]
    if (typed === undefined) continue
    const wanted = typed === "" ? inherited : parseDeadline(typed, now.month === null, year)
    if ("problem" in wanted) errors[`days.${now.key}`] = wanted.problem
    else if (!isSame(wanted, now)) {
      changes[now.name] = { before: typedDeadline(now, year), after: typedDeadline(wanted, year) }
      wishes.push({ deadline, wanted })
    }
  }
  if (Object.keys(errors).length > 0) return refuse("Có ngày chưa đúng. Hãy xem các mục được đánh dấu.", errors)
  for (const { deadline, wanted } of wishes) await write(scope, input, deadline, wanted)
  const event: AuditEntry = { action: "deadlines.update", subject: "deadlines", unitId, changes }
  return { ok: true, events: wishes.length > 0 ? [event] : [], to: `/lich?donVi=${unitId}&nam=${year}&da-luu=1` }
}
