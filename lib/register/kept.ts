import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { RegisterKey } from "@/lib/register-key"
import type { Words } from "./words"

/** How long a record `x` is kept, and what else goes at the end. */
export interface Keeping {
  /** SQL: the year its term counts from; null while it may not go yet. */
  year: Prisma.Sql
  /** Its title names a person. */
  namesPerson: boolean
  /** Takes more than texts from the row, instead of emptying them. */
  empty?: (scope: Scope, id: number) => Promise<void>
}

/** Records that are kept for a term: those of a register, and reports. */
export interface Kept {
  key: RegisterKey | "reports"
  table: string
  /** SQL: the unit of a row. */
  rowUnit: Prisma.Sql
  /** SQL: the row was not deleted. */
  live: Prisma.Sql
  words: Words
  keeping: Keeping
}

/** SQL: the year of a day. */
export const yearOfDay = (day: Prisma.Sql) => Prisma.sql`extract(year FROM ${day})::int`
