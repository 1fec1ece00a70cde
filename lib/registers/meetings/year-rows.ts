import type { Scope } from "@/lib/access/scope"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import type { IsoDate } from "@/lib/format/dates"

/** The first day of a month of a year. */
export const monthOf = (year: number, number: number): IsoDate => `${year}-${String(number).padStart(2, "0")}-01`

/** The live meetings of a cell's year in the order of the months, and the version of the whole grid: it grows with every change. */
export async function loadYearRows(scope: Scope, unitId: number, year: number) {
  const within = { gte: toDbDate(`${year}-01-01`), lte: toDbDate(`${year}-12-31`) }
  const rows = await scope.tx.meeting.findMany({
    where: { unitId, month: within },
    include: { theme: true },
    orderBy: [{ month: "asc" }, { id: "asc" }],
  })
  const live = rows.filter((row) => row.deletedAt === null)
  const numbered = live.map((row) => ({ ...row, number: Number(fromDbDate(row.month).slice(5, 7)) }))
  return {
    version: rows.reduce((sum, row) => sum + row.version, 0),
    /** The regular meeting of each month by the month's number; there is one at most. */
    regular: new Map(numbered.filter((row) => row.kind === "regular").map((row) => [row.number, row])),
    thematic: numbered.filter((row) => row.kind === "thematic"),
  }
}

type YearRows = Awaited<ReturnType<typeof loadYearRows>>
export type MeetingRow = YearRows["thematic"][number]
