import type { ClientBase } from "pg"
import { seeded } from "@/prisma/sample/random"
import type { CountryUnit } from "./country"

export const recordYears = [2021, 2022, 2023, 2024, 2025]

const tables = ["document", "practice_model", "meeting"] as const

/** One record: what a unit entered on the first of a month. */
export interface CountryRecord {
  table: (typeof tables)[number]
  unit: number
  year: number
  month: number
}

const insertSql = {
  document: `INSERT INTO document (unit_id, type_key, symbol, issued_on, subject)
    SELECT x.unit, 'ke-hoach', '01-KH', make_date(x.year, x.month, 1), 'Kế hoạch'`,
  practice_model: `INSERT INTO practice_model (unit_id, name, field_key, stage, proposed_on, registered_on, last_update_on)
    SELECT x.unit, 'Mô hình', 'kinh-te', 'registered', day, day, day`,
  meeting: `INSERT INTO meeting (unit_id, month, kind, present, absent)
    SELECT x.unit, make_date(x.year, x.month, 1), 'thematic', 9, 1`,
}

/** Random records of the years, the same in every run: on average `perYear` of each kind for a unit and year, none of the nation itself. */
export function randomRecords(units: CountryUnit[], perYear: number, seed = 20250701): CountryRecord[] {
  const random = seeded(seed)
  return units.flatMap(({ id, parent }) =>
    (parent === null ? [] : recordYears).flatMap((year) =>
      tables.flatMap((table) => {
        const count = random.chance(perYear % 1) ? Math.ceil(perYear) : Math.floor(perYear)
        return Array.from({ length: count }, () => ({ table, unit: id, year, month: random.int(1, 12) }))
      }),
    ),
  )
}

/** Writes the records, one statement per table, through the triggers, and folds what they count. */
export async function insertRecords(client: ClientBase, records: CountryRecord[]): Promise<void> {
  for (const table of tables) {
    const rows = records.filter((record) => record.table === table)
    await client.query(
      `${insertSql[table]} FROM unnest($1::int[], $2::int[], $3::int[]) x (unit, year, month), make_date(x.year, x.month, 1) day`,
      [rows.map(({ unit }) => unit), rows.map(({ year }) => year), rows.map(({ month }) => month)],
    )
  }
  await client.query("SELECT roll_up.fold(NULL)")
  await client.query(`ANALYZE ${tables.join(", ")}, roll_up.own, roll_up.branch, roll_up.tree_node`)
}
