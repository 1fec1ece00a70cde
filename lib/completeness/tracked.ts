import { Prisma } from "@/lib/db/generated/client"
import type { Awaited } from "@/lib/register/awaited"
import type { Register } from "@/lib/register/register-types"
import type { RegisterKey } from "@/lib/register-key"
import { registers } from "@/lib/registers/registry"

/** A register whose entries are waited for. */
export interface Tracked extends Awaited {
  key: RegisterKey
}

/** The registers that every unit is asked for, in the order of their columns; a yearly entry stands in January. */
export const tracked: readonly Tracked[] = registers.flatMap(({ key, awaited }) =>
  awaited ? [{ key, ...awaited }] : [],
)

/** The tracked register of a key, or undefined. */
export function trackedByKey(key: string | undefined): Tracked | undefined {
  return tracked.find((one) => one.key === key)
}

/** SQL: unit, register and day of every entry in a register of which one in a branch is enough. */
function entriesIn({ key, table, rowUnit, live, on, awaited }: Register): Prisma.Sql[] {
  if (awaited?.from !== "branch") return []
  const rows = Prisma.sql`FROM ${Prisma.raw(table)} x WHERE ${live}`
  // Not a parameter: the planner then knows which parts of the union a register can come from.
  const name = Prisma.raw(`'${key}'`)
  const days = awaited.days ?? (on ? [on] : [])
  return days.map((day) => Prisma.sql`SELECT ${rowUnit} AS unit_id, ${name} AS register, ${day} AS on_day ${rows}`)
}

/** SQL: unit, register and day of every entry of which one in a branch is enough. */
export const entries = Prisma.join(registers.flatMap(entriesIn), " UNION ALL ")
