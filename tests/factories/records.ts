import type { ClientBase } from "pg"
import type { Day } from "./units"

const dateOf = (parameter: string) => `(roll_up.today() + ${parameter}::int)`

async function insert(db: ClientBase, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await db.query<{ id: number }>(`${sql} RETURNING id`, values)
  return rows[0]!.id
}

/** A document in a unit's register; `issuer` names an outside body. */
export function addDocument(db: ClientBase, unit: number, day: Day, issuer: string | null = null) {
  return insert(
    db,
    `INSERT INTO document (unit_id, type_key, symbol, issuer_name, issued_on, subject) VALUES ($1, 'ke-hoach', '01-KH/TU', $3, ${dateOf("$2")}, 'Kế hoạch')`,
    [unit, day, issuer],
  )
}

/** A model that was registered on a day. */
export function addModel(db: ClientBase, unit: number, day: Day) {
  return insert(
    db,
    `INSERT INTO practice_model (unit_id, name, field_key, stage, proposed_on, registered_on, last_update_on)
     VALUES ($1, 'Mô hình', 'kinh-te', 'registered', ${dateOf("$2")}, ${dateOf("$2")}, ${dateOf("$2")})`,
    [unit, day],
  )
}

/** An exemplar that was registered on a day. */
export function addExemplar(db: ClientBase, unit: number, day: Day, kind: "collective" | "person" = "person") {
  return insert(
    db,
    `INSERT INTO exemplar (unit_id, kind, name, field_key, stage, proposed_on, registered_on, last_update_on)
     VALUES ($1, $3::exemplar_kind, 'Điển hình', 'kinh-te', 'registered', ${dateOf("$2")}, ${dateOf("$2")}, ${dateOf("$2")})`,
    [unit, day, kind],
  )
}

/** A person; `isHead` is the head of the unit. */
export function addPerson(db: ClientBase, isHead = false) {
  return insert(
    db,
    "INSERT INTO person (full_name, sort_name, category, is_head) VALUES ('Nguyễn Văn A', 'a nguyễn văn', 'official', $1)",
    [isHead],
  )
}

/** Membership of a unit from a day until a day (null: still). */
export function addMembership(db: ClientBase, person: number, unit: number, from: Day, to: Day | null = null) {
  return insert(
    db,
    `INSERT INTO person_membership (person_id, unit_id, valid_from, valid_to) VALUES ($1, $2, ${dateOf("$3")}, ${dateOf("$4")})`,
    [person, unit, from, to],
  )
}

/** A person's commitment of a year, already submitted unless `status` is draft. */
export function addCommitment(db: ClientBase, person: number, unit: number, year: number, status = "submitted") {
  return insert(
    db,
    `INSERT INTO commitment (person_id, unit_id, year, status, submitted_on)
     VALUES ($1, $2, $3, $4::commitment_status, CASE WHEN $4 <> 'draft' THEN make_date($3, 2, 1) END)`,
    [person, unit, year, status],
  )
}
