import { Prisma } from "@/lib/db/generated/client"

/** SQL: the columns of a `ReportPeriod`, of a report `r` and its kind `k`. */
export const periodColumns = Prisma.sql`k.key AS kind, k.name AS "kindName", k.rhythm::text AS rhythm, r.from_on::text AS "fromOn", r.to_on::text AS "toOn"`
