import type { ClientBase } from "pg"
import { seeded } from "@/prisma/sample/random"
import type { CountryUnit } from "./country"

export const recordYears = [2021, 2022, 2023, 2024, 2025]

/** How a record of each table is written; its value says of which kind it is and how much it counts. */
const insertSql = {
  document: `INSERT INTO document (unit_id, type_key, symbol, issuer_name, issued_on, subject)
    SELECT x.unit, 'ke-hoach', '01-KH', CASE WHEN x.value > 6 THEN 'Bộ Chính trị' END, day, 'Kế hoạch'`,
  practice_model: `INSERT INTO practice_model (unit_id, name, field_key, stage, proposed_on, registered_on, last_update_on)
    SELECT x.unit, 'Mô hình', 'kinh-te', 'registered', day, day, day`,
  exemplar: `INSERT INTO exemplar (unit_id, kind, name, field_key, stage, proposed_on, registered_on, last_update_on)
    SELECT x.unit, (CASE WHEN x.value > 6 THEN 'collective' ELSE 'person' END)::exemplar_kind, 'Điển hình', 'kinh-te', 'registered', day, day, day`,
  meeting: `INSERT INTO meeting (unit_id, month, kind, theme_on_agenda, present, absent)
    SELECT x.unit, day, 'thematic', x.value > 3, 9, 1`,
  dialogue: `INSERT INTO dialogue (unit_id, kind, held_on, with_whom, subject, sessions, citizens)
    SELECT x.unit, (CASE WHEN x.value > 6 THEN 'dialogue' ELSE 'reception' END)::dialogue_kind, day, 'Nhân dân', 'Đất đai', x.value, 3 * x.value`,
  conference: `INSERT INTO conference (unit_id, name, held_on, form, province_points, commune_points, delegates, attended_members, attended_others)
    SELECT x.unit, 'Hội nghị', day, 'online', 1, x.value, 20 + x.value, 10 * x.value, x.value`,
  ethics_code: `INSERT INTO ethics_code (unit_id, name, issued_on) SELECT x.unit, 'Chuẩn mực', day`,
}

type CountryTable = keyof typeof insertSql

const tables = Object.keys(insertSql) as CountryTable[]

/** One record: what a unit entered on the first of a month. */
export interface CountryRecord {
  table: CountryTable
  unit: number
  year: number
  month: number
  /** From 1 to 9. */
  value: number
}

/** Random records of the years, the same in every run: on average `perYear` of each kind for a unit and year (meetings of cells alone), none of the nation itself. */
export function randomRecords(units: CountryUnit[], perYear: number, seed = 20250701): CountryRecord[] {
  const random = seeded(seed)
  return units.flatMap(({ id, parent, typeKey }) =>
    (parent === null ? [] : recordYears).flatMap((year) =>
      tables.flatMap((table) => {
        if (table === "meeting" && typeKey !== "chi-bo") return []
        const count = random.chance(perYear % 1) ? Math.ceil(perYear) : Math.floor(perYear)
        return Array.from({ length: count }, () => ({
          table,
          unit: id,
          year,
          month: random.int(1, 12),
          value: random.int(1, 9),
        }))
      }),
    ),
  )
}

/** Writes the records, one statement per table, through the triggers, and folds what they count. */
export async function insertRecords(client: ClientBase, records: CountryRecord[]): Promise<void> {
  for (const table of tables) {
    const rows = records.filter((record) => record.table === table)
    await client.query(
      `${insertSql[table]} FROM unnest($1::int[], $2::int[], $3::int[], $4::int[]) x (unit, year, month, value), make_date(x.year, x.month, 1) day`,
      (["unit", "year", "month", "value"] as const).map((key) => rows.map((row) => row[key])),
    )
  }
  await client.query("SELECT roll_up.fold(NULL)")
  await client.query(`ANALYZE ${tables.join(", ")}, roll_up.own, roll_up.branch, roll_up.tree_node`)
}
