import type { ClientBase } from "pg"
import { expect } from "vitest"
import { ancestors, loadPlacements } from "./roll-up-oracle"

interface Total {
  id: number
  unit: number
  wide: boolean
  indicator: string
  first: string
  last: string
  value: number
}

interface Recorded {
  unit: number
  indicator: string
  first: string
  last: string
  amount: number
}

/** What may be stated in the random worlds, as rows with their days; told without the catalogue. */
const recordedSql = `
  SELECT unit_id AS unit, 'documents' AS indicator, issued_on::text AS first, issued_on::text AS last, 1 AS amount FROM document
  WHERE deleted_at IS NULL AND issuer_name IS NULL
  UNION ALL SELECT unit_id, 'models', registered_on::text, registered_on::text, 1 FROM practice_model WHERE deleted_at IS NULL AND registered_on IS NOT NULL
  UNION ALL SELECT unit_id, 'outreach.' || kind_key, month::text, (month + interval '1 month - 1 day')::date::text, value FROM outreach_count
  WHERE deleted_at IS NULL`

const totalSql = `SELECT id, unit_id AS unit, breadth = 'branch' AS wide, indicator, first_day::text AS first, last_day::text AS last, value::float8 AS value
  FROM stated_total WHERE deleted_at IS NULL`

/** The rest of every total, told by walking: its value less what was recorded in it and less the rests of the totals in it. */
async function restsByHand(db: ClientBase) {
  const { rows: totals } = await db.query<Total>(totalSql)
  const { rows: recorded } = await db.query<Recorded>(recordedSql)
  const { placements, today } = await loadPlacements(db)
  const dayOf = ({ last }: Total) => (`${last.slice(0, 4)}-12-31` < today ? `${last.slice(0, 4)}-12-31` : today)
  const holds = (t: Total, item: Omit<Recorded, "amount">, wide = false) =>
    t.indicator === item.indicator &&
    t.first <= item.first &&
    item.last <= t.last &&
    (t.wide ? ancestors(placements, item.unit, dayOf(t)).includes(t.unit) : item.unit === t.unit && !wide)
  const known = new Map<number, number>()
  const restOf = (t: Total): number => {
    const kept = known.get(t.id)
    if (kept !== undefined) return kept
    const records = recorded.filter((r) => holds(t, r)).reduce((sum, { amount }) => sum + amount, 0)
    const inner = totals.filter((i) => i.id !== t.id && holds(t, i, i.wide)).reduce((sum, i) => sum + restOf(i), 0)
    const rest = Math.max(0, t.value - records - inner)
    known.set(t.id, rest)
    return rest
  }
  return totals.map((total) => ({
    ...total,
    rest: restOf(total),
    then: ancestors(placements, total.unit, dayOf(total)),
    now: ancestors(placements, total.unit, today),
  }))
}

interface Rest {
  rest: string
}

/** What is kept of every total is what a count by hand finds, and a branch reads the sum of the rests in it, of a year, in both views. */
export async function expectTotalLaws(db: ClientBase, units: number[], years: number[]): Promise<void> {
  const byHand = await restsByHand(db)
  const { rows: kept } = await db.query<{ id: number; rest: number }>(
    "SELECT id, rest::float8 AS rest FROM roll_up.total ORDER BY id",
  )
  expect(kept).toEqual(byHand.map(({ id, rest }) => ({ id, rest })).sort((a, b) => a.id - b.id))
  for (const unit of units) {
    for (const [year, restated] of years.flatMap((year) => [[year, false] as const, [year, true] as const])) {
      const span = [`${year}-01-01`, `${year}-12-31`]
      const { rows } = await db.query<Rest>(
        "SELECT * FROM roll_up.branch_rests($1, ARRAY[$2::date], ARRAY[$3::date], $4)",
        [unit, ...span, restated],
      )
      const inside = byHand.filter(
        ({ first, last, then, now }) => first >= span[0]! && last <= span[1]! && (restated ? now : then).includes(unit),
      )
      const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)
      const read = sum(rows.map(({ rest }) => Number(rest)))
      expect({ unit, year, restated, read }).toEqual({
        unit,
        year,
        restated,
        read: sum(inside.map(({ rest }) => rest)),
      })
    }
  }
}
