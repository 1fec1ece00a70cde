import type { Scope } from "@/lib/access/scope"
import { findDeadlines } from "@/lib/calendar/find-deadlines"
import { findEntries, findMatrixUnits } from "@/lib/completeness/find-entries"
import { monthsOf } from "@/lib/completeness/periods"
import { squareOf, type Square } from "@/lib/completeness/state"
import { tracked } from "@/lib/completeness/tracked"
import { today } from "@/lib/format/dates"
import { boardRows, type BoardRow } from "./load-board"
import { yearsOf, type ReportPeriod } from "./period"

/** How complete a unit's registers are in the last year of a period, and whether its report came in time. Units only, never persons. */
export interface RankedUnit {
  unitId: number
  unitName: string
  /** Equal ones share a rank. */
  rank: number
  /** Entries made, or said to have had nothing, of those asked for: a month of a register, a cell's meeting, a person's commitment. */
  done: number
  of: number
  punctual: BoardRow["punctual"]
}

/** The months of a year that a period takes in. */
function monthsIn(period: ReportPeriod, year: number): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`).filter(
    (month) => month >= period.fromOn.slice(0, 7) && month <= period.toOn.slice(0, 7),
  )
}

async function findDone(scope: Scope, unitId: number, period: ReportPeriod) {
  const year = yearsOf(period).to
  const units = await findMatrixUnits(scope, unitId)
  const entries = await findEntries(scope, unitId, year, "branch")
  const ids = units.map((unit) => unit.unitId)
  const calendars = await findDeadlines(scope, ids, year)
  const months = monthsIn(period, year)
  const asked = { key: "", name: "", months }
  return new Map(
    units.map((unit) => {
      const deadlines = (calendars.get(unit.unitId) ?? []).map(({ now }) => now)
      const squares = tracked
        .filter((register) => monthsOf(register, asked).length > 0)
        .map((register) => squareOf({ unit, register, period: asked, entries, deadlines, today: today() }))
      const sum = (count: (square: Square) => number) => squares.reduce((total, square) => total + count(square), 0)
      return [unit.unitId, { done: sum(({ done, nothing }) => done + nothing), of: sum(({ of }) => of) }] as const
    }),
  )
}

const punctualFirst: BoardRow["punctual"][] = ["onTime", "waiting", null, "late", "overdue"]
const share = ({ done, of }: Pick<RankedUnit, "done" | "of">) => (of === 0 ? 0 : done / of)

/** The direct children of a unit by how complete their registers are, then by how punctual their report was. */
export async function rankUnits(scope: Scope, unitId: number, period: ReportPeriod): Promise<RankedUnit[]> {
  const done = await findDone(scope, unitId, period)
  const rows = (await boardRows(scope, unitId, period)).map(({ unitId: id, unitName, punctual }) => {
    return { unitId: id, unitName, punctual, ...(done.get(id) ?? { done: 0, of: 0 }) }
  })
  const before = (a: Omit<RankedUnit, "rank">, b: Omit<RankedUnit, "rank">) =>
    share(b) - share(a) || punctualFirst.indexOf(a.punctual) - punctualFirst.indexOf(b.punctual)
  const sorted = rows.sort(before)
  return sorted.map((row) => ({ ...row, rank: 1 + sorted.filter((other) => before(other, row) < 0).length }))
}
