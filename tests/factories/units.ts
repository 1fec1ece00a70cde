import type { ClientBase } from "pg"

/** A day as a number of days from today in Vietnam; SQL turns it into a date. */
export type Day = number

const dateOf = (parameter: string) => `(roll_up.today() + ${parameter}::int)`

/** The placement from a day on; what was planned for later days is dropped, as a clerk's correction does. Does not touch the trees. */
export async function place(db: ClientBase, unit: number, parent: number | null, day: Day, relation = "child") {
  await db.query(`DELETE FROM unit_placement WHERE unit_id = $1 AND valid_from >= ${dateOf("$2")}`, [unit, day])
  await db.query(
    `UPDATE unit_placement SET valid_to = ${dateOf("$2")} WHERE unit_id = $1 AND (valid_to IS NULL OR valid_to > ${dateOf("$2")})`,
    [unit, day],
  )
  await db.query(
    `INSERT INTO unit_placement (unit_id, parent_id, relation, valid_from) VALUES ($1, $2, $4::placement_relation, ${dateOf("$3")})`,
    [unit, parent, day, relation],
  )
}

/** Brings the trees up to date, as every change of placements must. */
export async function restructure(db: ClientBase, units: number[], day: Day) {
  await db.query(`SELECT roll_up.restructure($1, ${dateOf("$2")})`, [units, day])
}

/** A new unit below `parent` from a day on. */
export async function addUnit(db: ClientBase, parent: number | null, day: Day): Promise<number> {
  const { rows } = await db.query<{ id: number }>("INSERT INTO unit DEFAULT VALUES RETURNING id")
  const id = rows[0]!.id
  await place(db, id, parent, day)
  await restructure(db, [id], day)
  return id
}

/** Moves a unit below another parent from a day on. */
export async function moveUnit(db: ClientBase, unit: number, parent: number | null, day: Day) {
  await place(db, unit, parent, day)
  await restructure(db, [unit], day)
}

/** Dissolves `unit` into `heir` from a day on; its children go to the heir. */
export async function mergeUnit(db: ClientBase, unit: number, heir: number, day: Day) {
  const { rows } = await db.query<{ unit_id: number }>(
    `SELECT unit_id FROM unit_placement WHERE parent_id = $1 AND (valid_to IS NULL OR valid_to > ${dateOf("$2")})`,
    [unit, day],
  )
  const children = [...new Set(rows.map((row) => row.unit_id))]
  for (const child of children) await place(db, child, heir, day)
  await place(db, unit, heir, day, "successor")
  await restructure(db, [unit, ...children], day)
}

/** Runs `change` in one transaction; `keep` false rolls it back at the end. */
export async function transaction<T>(db: ClientBase, change: () => Promise<T>, keep = true): Promise<T> {
  await db.query("BEGIN")
  try {
    const result = await change()
    await db.query(keep ? "COMMIT" : "ROLLBACK")
    return result
  } catch (error) {
    await db.query("ROLLBACK")
    throw error
  }
}
