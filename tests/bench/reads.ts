import type pg from "pg"
import { addDocument } from "../factories/records"
import { foldAll } from "./build"
import { median, ROUNDS, summary, timed, type Result } from "./measure"
import { firstYear, fullCommunes, lastYear, unitIds, type Scale } from "./scales"

const PENDING = 100
const READS = 300

type Read = (n: number) => Promise<unknown>

/** One round: both reads in turn, so that both meet the same noise; the median latency of each. */
async function round(read: Read, base: Read): Promise<{ a: number; b: number }> {
  const found: { a: number; b: number }[] = []
  for (let n = 0; n < READS; n++) found.push({ a: await timed(() => read(n)), b: await timed(() => base(n)) })
  return { a: median(found.map((pair) => pair.a)), b: median(found.map((pair) => pair.b)) }
}

async function inSnapshot(client: pg.Client, reads: () => Promise<unknown>): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  await reads()
  await client.query("COMMIT")
}

const figuresOf = (client: pg.Client, unit: number, years: number[]) =>
  client.query("SELECT * FROM roll_up.branch_figures($1, $2, false)", [unit, years])

const childrenOf = (client: pg.Client, unit: number) =>
  client.query("SELECT * FROM roll_up.children_figures($1, $2, false)", [unit, [lastYear]])

/** As lib/roll-up/load-figures.ts reads the dashboard of a unit that has others below: figures and trend in one call, own, children. */
export function dashboardRead(client: pg.Client, scale: Scale): Read {
  const years = Array.from({ length: scale.years }, (_, n) => firstYear(scale) + n)
  const unit = (n: number) => 1 + ((n * 7919) % (unitIds(scale).firstCell - 1))
  return (n) =>
    inSnapshot(client, async () => {
      await figuresOf(client, unit(n), years)
      await client.query("SELECT * FROM roll_up.own_figures($1, $2)", [unit(n), [lastYear]])
      await childrenOf(client, unit(n))
    })
}

/** Reads of figures against look-ups of one row by its primary key, with a hundred saves not folded yet. */
export async function measureReads(client: pg.Client, scale: Scale): Promise<Result[]> {
  await foldAll(client)
  const id = unitIds(scale)
  for (let n = 0; n < PENDING; n++) await addDocument(client, id.firstCell + n, -1)

  const anyUnit = (n: number) => 1 + ((n * 7919) % id.last)
  const page = (n: number) => id.firstCommune + (n % fullCommunes(scale))
  const lookUp: Read = (n) => client.query("SELECT * FROM commitment WHERE id = $1", [1 + ((n * 7919) % scale.people)])
  const figures = (unit: number) => figuresOf(client, unit, [lastYear])
  const children = (unit: number) => childrenOf(client, unit)

  const dashboard = dashboardRead(client, scale)
  const threeLookUps: Read = (n) =>
    inSnapshot(client, async () => {
      for (const k of [0, 1, 2]) await lookUp(n + k)
    })

  const pairs: [string, number, Read, Read][] = [
    ["figures of any unit ÷ primary-key look-up", 2, (n) => figures(anyUnit(n)), lookUp],
    ["dashboard read ÷ three look-ups", 3, dashboard, threeLookUps],
    ["children page of 50 ÷ primary-key look-up", 10, (n) => children(page(n)), lookUp],
  ]
  const results: Result[] = []
  for (const [name, limit, read, base] of pairs) {
    const rounds: { a: number; b: number }[] = []
    for (let n = 0; n < ROUNDS; n++) rounds.push(await round(read, base))
    const { ratio, a, b } = summary(rounds)
    results.push({ name, ratio, limit, better: "lower", slack: true, note: `${a.toFixed(2)} ms ÷ ${b.toFixed(2)} ms` })
  }
  return results
}
