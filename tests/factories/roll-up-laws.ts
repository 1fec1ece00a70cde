import type { ClientBase } from "pg"
import { expect } from "vitest"
import { countedFigures } from "@/lib/roll-up/figures"
import { wordColumns } from "@/lib/roll-up/schema/values/columns"
import { expectTotalLaws } from "./total-laws"
import { countByHand, oracleFigures, valuesByHand } from "./roll-up-oracle"

type Row = Record<string, number>

const columns = countedFigures.map((figure) => figure.column)

const readSql = {
  branch: "SELECT * FROM roll_up.branch_figures($1, $2, $3, $4, $5)",
  children: "SELECT * FROM roll_up.children_figures($1, $2, $3, $4, $5)",
}

type Shape = keyof typeof readSql

/** Of whole years, unless months are asked for. */
async function read(db: ClientBase, shape: Shape, unit: number, years: number[], restated: boolean, months = [0, 0]) {
  return (await db.query<Row>(readSql[shape], [unit, years, restated, ...months])).rows
}

/** Whole years are what their first months and the others add up to. */
async function expectParts(db: ClientBase, shape: Shape, unit: number, years: number[], restated: boolean) {
  const all = await read(db, shape, unit, years, restated)
  const first = await read(db, shape, unit, years, restated, [1, 5])
  const rows = [...first, ...(await read(db, shape, unit, years, restated, [6, 12]))]
  const sumsOf = (of: Row[]) => Object.fromEntries(columns.map((c) => [c, total(of, c)]))
  expect({ unit, shape, restated, ...sumsOf(rows) }).toEqual({ unit, shape, restated, ...sumsOf(all) })
}

const total = (rows: Row[], column: string) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
const picked = (row: Row | undefined, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, row?.[name] ?? 0]))

/** All figures of a branch by year, as the dashboard reads them. */
export async function branchFigures(db: ClientBase, unit: number, years: number[], restated = false) {
  const rows = await read(db, "branch", unit, years, restated)
  return Object.fromEntries(rows.map((row) => [row.year, picked(row, columns)]))
}

type Values = Record<string, string | number> & { indicator: string; own: boolean }

/** Of the months from one to another of a year. */
async function branchValues(db: ClientBase, unit: number, year: number, restated: boolean, months = [1, 12]) {
  const [first, last] = months.map((month) => `${year}-${String(month).padStart(2, "0")}-01`)
  const args = [unit, first, last, restated]
  return (await db.query<Values>("SELECT * FROM roll_up.branch_values($1, $2, $3, $4)", args)).rows
}

/** What was typed for indicators: the branch holds what a count by hand says, with its words; two halves of a year are the year. */
async function expectValueLaws(db: ClientBase, units: number[], years: number[]): Promise<void> {
  const byHand = await valuesByHand(db)
  const { rows: kinds } = await db.query<{ key: string }>("SELECT DISTINCT kind_key AS key FROM outreach_count")
  for (const unit of units) {
    for (const [year, restated] of years.flatMap((year) => [[year, false] as const, [year, true] as const])) {
      const kept = await branchValues(db, unit, year, restated)
      const halves = [
        ...(await branchValues(db, unit, year, restated, [1, 6])),
        ...(await branchValues(db, unit, year, restated, [7, 12])),
      ]
      for (const { key } of kinds) {
        const amountsIn = (rows: Values[]) => {
          const of = rows.filter(({ indicator, own }) => indicator === key && !own)
          return ["value", ...wordColumns.map(({ column }) => column)].map((c) =>
            of.reduce((sum, row) => sum + Number(row[c]), 0),
          )
        }
        const amounts = amountsIn(kept)
        expect(amountsIn(halves)).toEqual(amounts)
        const hand = [key, ...wordColumns.map(({ word }) => `${key} ${word}`)].map((f) =>
          byHand(f, unit, year, restated),
        )
        expect({ unit, year, restated, key, amounts }).toEqual({ unit, year, restated, key, amounts: hand })
      }
    }
  }
}

/**
 * Law 1: branch = own + children in both views, and equal to a count by hand. Law 2: both views hold the same sum over the roots. `within`: only of
 * these units, among them all that stand below any of them.
 */
export async function expectLaws(db: ClientBase, years: number[], within: number[] | null = null): Promise<void> {
  const byHand = await countByHand(db)
  const units = await db.query<{ id: number; root: boolean }>(
    `SELECT u.id, n.unit_id IS NOT NULL AND n.parent_id IS NULL AS root FROM unit u
     LEFT JOIN roll_up.tree_node n ON n.unit_id = u.id AND n.tree = 0 WHERE $1::int[] IS NULL OR u.id = ANY ($1)`,
    [within],
  )
  const sums = { true: 0, false: 0 }
  for (const { id, root } of units.rows) {
    const own = (await db.query<Row>("SELECT * FROM roll_up.own_figures($1, $2)", [id, years])).rows
    for (const restated of [false, true]) {
      const branch = await read(db, "branch", id, years, restated)
      for (const shape of ["branch", "children"] as const) await expectParts(db, shape, id, years, restated)
      for (const row of branch) {
        const year = row.year ?? 0
        const children = await read(db, "children", id, [year], restated)
        const placed = children.length > 0 || columns.some((c) => row[c] !== 0)
        const parts = [...children, ...own.filter((o) => o.year === year)]
        if (placed) expect(picked(row, columns)).toEqual(Object.fromEntries(columns.map((c) => [c, total(parts, c)])))
        const hand = Object.fromEntries(oracleFigures.map((f) => [f, byHand(f, id, year, restated)]))
        expect({ id, year, restated, ...picked(row, oracleFigures) }).toEqual({ id, year, restated, ...hand })
      }
      if (root) sums[`${restated}`] += columns.reduce((sum, c) => sum + total(branch, c), 0)
    }
  }
  const ids = units.rows.map(({ id }) => id)
  await expectValueLaws(db, ids, years)
  if (within === null) await expectTotalLaws(db, ids, years)
  const rootsNow = sums.true
  const kept = await db.query<{ sum: number }>(
    `SELECT coalesce(sum(${columns.join(" + ")}), 0)::int AS sum FROM roll_up.contribution 
     WHERE extract(year FROM month) = ANY ($1) AND ($2::int[] IS NULL OR unit_id = ANY ($2))`,
    [years, within],
  )
  expect(rootsNow).toBe(kept.rows[0]!.sum)
}
