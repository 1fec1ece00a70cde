import { Prisma } from "@/lib/db/generated/client"

/** SQL condition on a dated row: it holds on some day. A row that was replaced on its own first day, or taken back, holds on none. */
export function holdsSomeDay(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${row}.valid_to IS DISTINCT FROM ${row}.valid_from`
}
