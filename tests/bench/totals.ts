import type pg from "pg"
import { foldAll } from "./build"
import { compare, SHORT_ROUNDS, timed, type Result } from "./measure"
import { lastYear, unitIds, type Scale } from "./scales"
import { valueYear } from "./values"

const TOTALS = 2000
const RECORDS = 200
const stated = ["documents", "models", "exemplars", "meetings", "conferences", "dialogues", "commendations", "plans"]

/** Two thousand totals of communes in the year that has values, and one that holds the documents of the first commune in the last year. */
async function buildTotals(client: pg.Client, scale: Scale): Promise<void> {
  const { firstCommune } = unitIds(scale)
  await client.query(
    `INSERT INTO stated_total (unit_id, breadth, indicator, first_day, last_day, value)
     SELECT DISTINCT ON (1, 3) $1::int + n % $2, 'branch'::stated_breadth, ($3::text[])[1 + (n / $2) % cardinality($3::text[])],
       make_date($4, 1, 1), make_date($4, 12, 31), 100000 FROM generate_series(0, $5::int - 1) n`,
    [firstCommune, scale.communes, stated, valueYear, TOTALS],
  )
  await client.query(
    `INSERT INTO stated_total (unit_id, breadth, indicator, first_day, last_day, value)
     VALUES ($1, 'branch', 'documents', make_date($2, 1, 1), make_date($2, 12, 31), 1000000)`,
    [firstCommune, lastYear],
  )
  await foldAll(client)
  await client.query("VACUUM ANALYZE stated_total, roll_up.total")
}

/** Documents a second that one unit records, one after the other; taken away afterwards. */
async function records(client: pg.Client, unitId: number): Promise<number> {
  const save = (n: number) =>
    client.query(
      `INSERT INTO document (unit_id, type_key, symbol, issued_on, subject) VALUES ($1, 'ke-hoach', $2, make_date($3, 2, 1), 'bench totals')`,
      [unitId, `${n}-KH`, lastYear],
    )
  const spent = await timed(async () => {
    for (let n = 0; n < RECORDS; n++) await save(n)
  })
  await client.query("DELETE FROM document WHERE subject = 'bench totals'")
  return (RECORDS / spent) * 1000
}

/** A record inside a stated total against one outside of any. The dashboard that shows totals is measured with the pages. */
export async function measureTotals(client: pg.Client, scale: Scale): Promise<Result> {
  await buildTotals(client, scale)
  const { firstCommune } = unitIds(scale)
  const { ratio, a, b } = await compare(
    () => records(client, firstCommune),
    () => records(client, firstCommune + 1),
    SHORT_ROUNDS,
  )
  await foldAll(client)
  const note = `${a.toFixed(0)}/s ÷ ${b.toFixed(0)}/s`
  return { name: "record inside a stated total ÷ outside", ratio, limit: 0.6, better: "higher", slack: true, note }
}
