import type pg from "pg"
import { foldAll } from "./build"
import { compare, SHORT_ROUNDS, timed, type Result } from "./measure"
import { lastYear, unitIds, type Scale } from "./scales"

const INDICATORS = 60
const SHEETS = 40

/** The year that has values. */
export const valueYear = lastYear - 1

const kinds = `SELECT 'bench-' || k AS key FROM generate_series(1, ${INDICATORS}) k`

/** Sixty indicators, typed by every commune for every month of a year; and a table of the same rows, keys and indexes without triggers. */
async function buildValues(client: pg.Client, scale: Scale): Promise<void> {
  const { firstCommune, firstCell } = unitIds(scale)
  await client.query(`
    INSERT INTO outreach_kind (key, name, unit_of_count, sort_order) SELECT key, key, 'lượt', 1000 FROM (${kinds}) k;
    INSERT INTO outreach_count (unit_id, month, kind_key, value, qualifier)
      SELECT u, make_date(${valueYear}, m, 1), key, u % 97 + m, CASE WHEN u % 9 = 0 THEN 'nearly'::outreach_qualifier ELSE 'exact' END
      FROM generate_series(${firstCommune}, ${firstCell - 1}) u, generate_series(1, 12) m, (${kinds}) k;
    CREATE TABLE bench.outreach_count (LIKE outreach_count INCLUDING ALL);
    INSERT INTO bench.outreach_count SELECT * FROM outreach_count;
    ALTER TABLE bench.outreach_count ADD FOREIGN KEY (unit_id) REFERENCES unit, ADD FOREIGN KEY (kind_key) REFERENCES outreach_kind,
      ADD FOREIGN KEY (theme_id) REFERENCES theme`)
  await foldAll(client)
  await client.query("VACUUM ANALYZE outreach_count, bench.outreach_count, roll_up.value_own, roll_up.value_branch")
}

/** A unit's sheet of a month, saved as one; taken away afterwards. Sheets a second. */
async function sheets(client: pg.Client, scale: Scale, table: string): Promise<number> {
  const { firstCell } = unitIds(scale)
  const save = (n: number) =>
    client.query(
      `INSERT INTO ${table} (unit_id, month, kind_key, value) SELECT $1, make_date(${lastYear}, 1, 1), key, 7 FROM (${kinds}) k`,
      [firstCell + n],
    )
  const spent = await timed(async () => {
    for (let n = 0; n < SHEETS; n++) await save(n)
  })
  await client.query(`DELETE FROM ${table} WHERE month = make_date(${lastYear}, 1, 1)`)
  return (SHEETS / spent) * 1000
}

/** A sheet of sixty values, against what the rows cost anyway. The dashboard that shows them is measured with the pages. */
export async function measureValues(client: pg.Client, scale: Scale): Promise<Result> {
  await buildValues(client, scale)
  const { ratio, a, b } = await compare(
    () => sheets(client, scale, "bench.outreach_count"),
    () => sheets(client, scale, "outreach_count"),
    SHORT_ROUNDS,
  )
  await foldAll(client)
  const note = `${b.toFixed(0)}/s, bare ${a.toFixed(0)}/s`
  return { name: "a month's sheet of 60 values ÷ bare insert", ratio, limit: 2, better: "lower", slack: true, note }
}
