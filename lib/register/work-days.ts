import type { Scope } from "@/lib/access/scope"
import { workedUntil } from "@/lib/db/constraints"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"

/**
 * The days of a record that are work of its unit, none of which may come after the unit's last day: fields of its form (a day, a month by its first day, or a
 * year) with the SQL of each as a date of a row `x`. What may come later is not among them.
 */
export type WorkDays<Input> = Partial<Record<Extract<keyof Input, string>, Prisma.Sql>>

/** SQL: rows, mostly ids of records, of the units of a subquery. */
export type OfUnits = (units: Prisma.Sql) => Prisma.Sql

/** The first day of what a field names: a day, a month by its first day, or a year; null where it is empty. */
export function firstDay(value: unknown): IsoDate | null {
  if (typeof value === "number") return `${value}-01-01`
  return typeof value === "string" && value !== "" ? value : null
}

/** The last days of those of the units that have ended or are to end. */
async function lastDays({ tx }: Scope, unitIds: number[]): Promise<Map<number, IsoDate>> {
  const ids = [...new Set(unitIds)]
  const rows = await tx.$queryRaw<{ id: number; day: IsoDate }[]>`
    SELECT u AS id, (life.closed - 1)::text AS day FROM unnest(${ids}::int[]) u CROSS JOIN LATERAL unit_life(u) life
    WHERE life.closed IS NOT NULL`
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** Messages by field, one object per input, where a day of work comes after the unit's last day. What is `stored` so already may stay. */
export async function checkWorkDays<Input extends { unitId: number }>(
  scope: Scope,
  workDays: { [Field in Extract<keyof Input, string>]?: unknown },
  inputs: Input[],
  stored?: Input,
): Promise<Record<string, string>[]> {
  const names = Object.keys(workDays) as Extract<keyof Input, string>[]
  if (names.length === 0 || inputs.length === 0) return inputs.map(() => ({}))
  const last = await lastDays(
    scope,
    inputs.map(({ unitId }) => unitId),
  )
  return inputs.map((input) => {
    const until = last.get(input.unitId)
    if (!until) return {}
    const late = names.filter((name) => {
      const stays = stored?.unitId === input.unitId && stored[name] === input[name]
      return !stays && (firstDay(input[name]) ?? "") > until
    })
    return Object.fromEntries(late.map((name) => [name, workedUntil(until)]))
  })
}

/** The days as SQL dates of a row `x`. */
export function datesOf<Input>(workDays: WorkDays<Input>): Prisma.Sql[] {
  return Object.values<Prisma.Sql>(workDays as Record<string, Prisma.Sql>)
}

/** SQL: those of the units that have ended or are to end, as `unit_id`, and the day after their last as `closed`. */
export const endedUnits: OfUnits = (
  units,
) => Prisma.sql`SELECT p.unit_id, min(p.valid_from) AS closed FROM unit_placement p
  WHERE p.relation = 'successor' AND (p.valid_to IS NULL OR p.valid_to > p.valid_from) AND p.unit_id IN (${units}) GROUP BY 1`

/** SQL: a register's records with a day of work after their unit's last day; null where nothing of them is work. */
export function recordsAfterEnd<Input>(key: RegisterKey, workDays: WorkDays<Input>): OfUnits | null {
  const days = datesOf(workDays)
  if (days.length === 0) return null
  return (
    units,
  ) => Prisma.sql`SELECT x.id FROM (${endedUnits(units)}) ended JOIN ${Prisma.raw(registerNames[key].table)} x ON x.unit_id = ended.unit_id AND x.deleted_at IS NULL
      AND greatest(${Prisma.join(days)}) >= ended.closed`
}
