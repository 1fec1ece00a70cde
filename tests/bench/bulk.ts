import type pg from "pg"
import { clearSaves, save, saveAtOnce, slots, type Table } from "./commitments"
import { compare, ROUNDS, SHORT_ROUNDS, timed, type Result } from "./measure"
import type { Scale } from "./scales"

const ROWS = 10_000

/** 10,000 commitments in one transaction, row by row and in one statement, against the same into the plain table. */
export async function measureBulk(client: pg.Client, scale: Scale): Promise<Result[]> {
  const all = slots(scale, Math.min(ROWS, scale.people))
  const load = (fill: () => Promise<unknown>) => async () => {
    const ms = await timed(async () => {
      await client.query("BEGIN")
      await fill()
      await client.query("COMMIT")
    })
    await clearSaves(client)
    return ms
  }
  const rowByRow = (table: Table) =>
    load(async () => {
      for (const slot of all) await save(client, table, slot)
    })
  const atOnce = (table: Table) => load(() => saveAtOnce(client, table, all))
  const results: Result[] = []
  for (const [name, limit, way, rounds] of [
    ["10,000 commitments row by row ÷ plain", 1.5, rowByRow, ROUNDS],
    ["10,000 commitments in one statement ÷ plain", 1.8, atOnce, SHORT_ROUNDS],
  ] as const) {
    const { ratio, a, b } = await compare(way("commitment"), way("bench.commitment"), rounds)
    results.push({ name, ratio, limit, better: "lower", note: `${a.toFixed(0)} ms ÷ ${b.toFixed(0)} ms` })
  }
  return results
}
