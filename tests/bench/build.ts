import type pg from "pg"
import { CHILDREN, firstYear, fullCommunes, lastYear, saveYear, unitIds, type Scale } from "./scales"

type Step = [name: string, sql: string]

const isYear = (year: number) => `make_date(${year}, 1, 1)`

function unitSteps(scale: Scale): Step[] {
  const id = unitIds(scale)
  const full = fullCommunes(scale)
  const rest = scale.communes - full
  const spread = (first: number, over: number, firstOfAbove: number) => `${firstOfAbove} + (n - ${first}) % ${over}`
  return [
    ["units", `INSERT INTO unit (code) SELECT 'B' || n FROM generate_series(1, ${id.last}) n`],
    [
      "names",
      `INSERT INTO unit_name (unit_id, name, valid_from) SELECT n, 'Đơn vị ' || n, '2015-01-01' FROM generate_series(1, ${id.last}) n;
       INSERT INTO unit_kind (unit_id, type_key, valid_from)
       SELECT n, CASE WHEN n >= ${id.firstCell} THEN 'chi-bo' ELSE 'dang-uy-co-so' END, '2015-01-01' FROM generate_series(1, ${id.last}) n`,
    ],
    [
      "placements",
      `INSERT INTO unit_placement (unit_id, parent_id, valid_from)
       SELECT n, CASE
         WHEN n = ${id.root} THEN NULL
         WHEN n < ${id.firstDistrict} THEN ${id.root}
         WHEN n < ${id.firstCommune} THEN ${spread(id.firstDistrict, scale.provinces, id.firstProvince)}
         WHEN n < ${id.firstCell} THEN ${spread(id.firstCommune, scale.districts, id.firstDistrict)}
         WHEN n < ${id.firstCell + full * CHILDREN} THEN ${spread(id.firstCell, full, id.firstCommune)}
         ELSE ${spread(id.firstCell, rest, id.firstCommune + full)}
       END, '2015-01-01' FROM generate_series(1, ${id.last}) n`,
    ],
    ["trees", "SELECT roll_up.rebuild()"],
  ]
}

function peopleSteps(scale: Scale): Step[] {
  const { firstCell } = unitIds(scale)
  return [
    [
      "people",
      `INSERT INTO person (full_name, sort_name, category, is_head)
       SELECT 'Nguyễn Văn ' || n, n || ' nguyễn văn', 'official', n <= ${scale.cells} FROM generate_series(1, ${scale.people}) n`,
    ],
    [
      "memberships",
      `INSERT INTO person_membership (person_id, unit_id, valid_from)
       SELECT n, ${firstCell} + (n - 1) % ${scale.cells}, '2016-01-01' FROM generate_series(1, ${scale.people}) n`,
    ],
  ]
}

function recordSteps(scale: Scale): Step[] {
  const years = Array.from({ length: scale.years }, (_, n) => firstYear(scale) + n)
  const { firstCell } = unitIds(scale)
  const anyUnit = (from: string) =>
    `SELECT n, (${from} + n * 31 % 365)::date AS day FROM generate_series(1, ${scale.cells}) n`
  return [
    ...years.map((year): Step => [
      `commitments of ${year}`,
      `INSERT INTO commitment (person_id, unit_id, year, is_head_plan, status, submitted_on, approved_on, reported_on, concluded_on, grade_id)
       SELECT n, ${firstCell} + (n - 1) % ${scale.cells}, ${year}, n <= ${scale.cells}, 'concluded', day, day + 10, day + 250, day + 260, 1 + n % 4
       FROM (SELECT n, (${isYear(year)} + n * 7 % 80)::date AS day FROM generate_series(1, ${scale.people}) n) d`,
    ]),
    ...years.map((year): Step => [
      `documents, models and exemplars of ${year}`,
      `INSERT INTO document (unit_id, type_key, symbol, issued_on, subject)
         SELECT ${firstCell} + n - 1, 'ke-hoach', n || '-KH/TU', day, 'Kế hoạch' FROM (${anyUnit(isYear(year))}) d;
       INSERT INTO practice_model (unit_id, name, field_key, stage, proposed_on, registered_on, last_update_on)
         SELECT ${firstCell} + n - 1, 'Mô hình', 'kinh-te', 'registered', day, day, day FROM (${anyUnit(isYear(year))}) d;
       INSERT INTO exemplar (unit_id, kind, name, field_key, stage, proposed_on, registered_on, last_update_on)
         SELECT ${firstCell} + n - 1, 'person', 'Điển hình', 'kinh-te', 'registered', day, day, day FROM (${anyUnit(isYear(year))}) d`,
    ]),
    ["the year the saves go to", `SELECT commitment_year_open(${saveYear})`],
  ]
}

/** The same tables with the same rows, keys and indexes, but without triggers: what a save costs anyway. */
const plainSteps: Step[] = [
  [
    "plain tables",
    `CREATE SCHEMA bench;
     CREATE TABLE bench.commitment (LIKE commitment INCLUDING ALL);
     CREATE TABLE bench.commitment_item (LIKE commitment_item INCLUDING ALL);
     INSERT INTO bench.commitment SELECT * FROM commitment;
     ALTER TABLE bench.commitment ADD FOREIGN KEY (person_id) REFERENCES person, ADD FOREIGN KEY (unit_id) REFERENCES unit,
       ADD FOREIGN KEY (grade_id) REFERENCES result_grade, ADD FOREIGN KEY (import_id) REFERENCES import_batch;
     ALTER TABLE bench.commitment_item ADD FOREIGN KEY (commitment_id) REFERENCES bench.commitment ON DELETE CASCADE`,
  ],
]

/** Fills the empty database, everything through the triggers, and prints how long each step took. */
export async function build(client: pg.Client, scale: Scale): Promise<void> {
  const steps = [...unitSteps(scale), ...peopleSteps(scale), ...recordSteps(scale), ...plainSteps]
  for (const [name, sql] of steps) {
    const start = performance.now()
    await client.query(sql)
    await foldAll(client)
    console.log(`  ${name.padEnd(42)} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  await client.query("VACUUM ANALYZE")
  await client.query("CHECKPOINT").catch(() => undefined)
  const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM commitment WHERE year <= $1", [lastYear])
  console.log(`  ${rows[0]!.count} commitments`)
}

/** Folds until nothing is pending. */
export async function foldAll(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ folded: number }>("SELECT roll_up.fold(20000) AS folded")
    if (rows[0]!.folded === 0) return
  }
}
