import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { Lookup, LookupField } from "./lookups"

/** A row of a list: its values as a form shows them, by field. */
export interface LookupRow {
  id: string
  values: Record<string, string>
  sortOrder: number
  /** In how many records it was chosen, deleted ones included. */
  uses: number
  /** In records of which years, where the list asks. */
  years: number[]
}

type Stored = Record<string, string | number | boolean | null>

function shown({ kind }: LookupField, value: Stored[string] | undefined): string {
  if (kind === "flag") return value === true ? "on" : ""
  return String(value ?? "")
}

/** The rows of a list in their order. */
export async function findRows({ tx }: Scope, lookup: Lookup): Promise<LookupRow[]> {
  const years = lookup.years ? Prisma.raw(lookup.years) : Prisma.sql`'{}'::int[]`
  const rows = await tx.$queryRaw<{ stored: Stored; uses: number; years: number[] }[]>`
    SELECT to_jsonb(l) AS stored, (${Prisma.raw(lookup.uses)})::int AS uses, ${years} AS years
    FROM ${Prisma.raw(lookup.table)} l ORDER BY l.sort_order, ${Prisma.raw(lookup.id === "key" ? "l.key" : "l.id")}`
  return rows.map(({ stored, ...row }) => ({
    ...row,
    id: String(stored[lookup.id]),
    sortOrder: Number(stored.sort_order),
    values: Object.fromEntries(lookup.fields.map((field) => [field.name, shown(field, stored[field.column])])),
  }))
}
