import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { checkWorkDays } from "@/lib/register/work-days"
import { requiredId, requiredYear } from "@/lib/schema-parts"
import { matrixHref, registerName } from "./load-completeness"
import { findPeriod, monthsOf, type Period } from "./periods"
import { mayReport } from "./report-roles"
import { trackedByKey, type Tracked } from "./tracked"

const registerKey = z.string().max(40)

export const nothingInput = z.strictObject({
  unitId: requiredId(),
  year: requiredYear,
  period: z.string().max(5),
  registers: z
    .union([registerKey, z.array(registerKey).max(50)])
    .default([])
    .transform((keys) => [keys].flat()),
})

type NothingInput = z.infer<typeof nothingInput>

interface Asked {
  period: Period
  registers: Tracked[]
}

/** The registers and months that are meant; null when the unit, or one of the registers, is not the actor's to speak for. */
async function asked(
  scope: Scope,
  { unitId, year, period: key, registers: keys }: NothingInput,
): Promise<Asked | null> {
  const period = findPeriod(year, key)
  const registers = keys.flatMap((one) => trackedByKey(one) ?? [])
  const all = registers.length === keys.length && registers.every((one) => mayReport(one, scope.actor.role))
  return period && all && (await holdsUnit(scope, unitId)) ? { period, registers } : null
}

const begunMonths = (register: Tracked, period: Period) =>
  monthsOf(register, period).filter((month) => month <= today().slice(0, 7))

const shownMonths = (months: string[]) => months.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`).join(", ")

function done({ unitId, year }: NothingInput, period: Period, events: AuditEntry[]): Outcome {
  return { ok: true, events, to: matrixHref({ unitId, year, period }, { saved: true }) }
}

/** A unit of the branch says that it has nothing to enter in some registers for a period that has begun. */
export async function sayNothing(scope: Scope, input: NothingInput): Promise<Outcome | null> {
  const found = await asked(scope, input)
  if (!found) return null
  const { unitId } = input
  const { period, registers } = found
  if (registers.length === 0) return refuse("Hãy chọn ít nhất một sổ.")
  const said = registers.map((register) => ({ register, months: begunMonths(register, period) }))
  if (said.some(({ months }) => months.length === 0)) return refuse("Kỳ này chưa đến.")
  const spoken = said.flatMap(({ months }) => months.map((month) => ({ unitId, month: `${month}-01` })))
  const late = (await checkWorkDays(scope, { month: true }, spoken)).find(({ month }) => month)
  if (late) return refuse(late.month!)
  await scope.tx.nothingToReport.createMany({
    data: said.flatMap(({ register, months }) =>
      months.map((month) => ({ unitId, register: register.key, month: toDbDate(`${month}-01`) })),
    ),
    skipDuplicates: true,
  })
  const changes = Object.fromEntries(
    said.map(({ register, months }) => [registerName(register.key), { before: "", after: shownMonths(months) }]),
  )
  return done(input, period, [{ action: "nothingToReport.create", subject: "nothingToReport", unitId, changes }])
}

/** Takes back what was said of the registers for a period. */
export async function takeBackNothing(scope: Scope, input: NothingInput): Promise<Outcome | null> {
  const found = await asked(scope, input)
  if (!found) return null
  const { unitId } = input
  const changes: AuditEntry["changes"] = {}
  for (const register of found.registers) {
    const months = monthsOf(register, found.period)
    const { count } = await scope.tx.nothingToReport.deleteMany({
      where: { unitId, register: register.key, month: { in: months.map((month) => toDbDate(`${month}-01`)) } },
    })
    if (count > 0) changes[registerName(register.key)] = { before: shownMonths(months), after: "" }
  }
  if (Object.keys(changes).length === 0) return done(input, found.period, [])
  return done(input, found.period, [{ action: "nothingToReport.delete", subject: "nothingToReport", unitId, changes }])
}
