import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import type { ReportPeriod } from "./period"

/** SQL condition: the report `r` is one of exactly this period. */
export function samePeriod({ kind, fromOn, toOn }: ReportPeriod): Prisma.Sql {
  return Prisma.sql`r.kind_key = ${kind} AND r.from_on = ${toDbDate(fromOn)}::date AND r.to_on = ${toDbDate(toOn)}::date`
}
