import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"

/** The live counts of a unit's month by kind, and the version of the whole grid: it grows with every change, deletions included. */
export async function loadMonthRows(scope: Scope, unitId: number, month: IsoDate) {
  const rows = await scope.tx.outreachCount.findMany({ where: { unitId, month: toDbDate(month) } })
  const live = rows.filter((row) => row.deletedAt === null)
  return {
    version: rows.reduce((sum, row) => sum + row.version, 0),
    byKind: new Map(live.map((row) => [row.kindKey, row])),
  }
}

export type MonthRow = Awaited<ReturnType<typeof loadMonthRows>>["byKind"] extends Map<string, infer Row> ? Row : never
