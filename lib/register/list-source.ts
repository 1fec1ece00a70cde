import type { Prisma } from "@/lib/db/generated/client"
import type { OfUnits } from "./work-days"
import type { FigureSourceKey } from "@/lib/roll-up/figures"

/** The SQL side of a register's list. Its record table may have any alias but `r`, which is the catalogue's. */
export interface ListSource {
  /** One row for each row of the list, and what may be joined to it: see `tablesFor`. */
  from: Prisma.Sql
  joins?: Record<string, Prisma.Sql>
  /** Rows that exist: deleted ones are kept but not shown. */
  live: Prisma.Sql
  id: Prisma.Sql
  /** What tells one row from every other, where rows may have no record: columns of `from`. */
  keys?: Prisma.Sql[]
  unit: Prisma.Sql
  /** The year a row belongs to, for periods and for the structure "as it stood". */
  year: Prisma.Sql
  /** The day that a row counts on, where it has one: for months. */
  day?: Prisma.Sql
  /** A folded text that contains what the search box looks for; or a condition on texts that `fits` says of one, where names are looked up instead of worked out for each row. */
  search: Prisma.Sql | ((fits: (text: Prisma.Sql) => Prisma.Sql) => Prisma.Sql)
  columns: Record<string, Prisma.Sql>
  /** The name of a row's unit on the row's own day, where it is not the column `unit`. */
  unitName?: Prisma.Sql
  filters: Record<string, (value: string) => Prisma.Sql>
  sorts: Record<string, Prisma.Sql>
  /** Sorts that an index holds, whose column always has a value: with what parts rows of the same value. */
  indexed?: Record<string, Prisma.Sql>
  /** The same where a column may be empty: such rows come last in the index, so it is followed upwards only. */
  indexedUpwards?: Record<string, Prisma.Sql>
  /** How a row of the list matches the record `r` behind a figure. */
  behind: Partial<Record<FigureSourceKey, Prisma.Sql>>
  /** What rows add up to once a filter leaves a single unit of count. */
  sum?: { filter: string; amount: Prisma.Sql; unitOfCount: Prisma.Sql }
  /** The ids of records that stay until somebody settles them, by the rules that would refuse them. */
  unsettled?: readonly OfUnits[]
  /** Documents issued above are known below. */
  readsAbove?: boolean
}
