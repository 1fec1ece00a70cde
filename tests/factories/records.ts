import type { ClientBase } from "pg"
import type { RecordTable } from "@/lib/register-key"
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

/** A conference held on a day; `convened` null: nobody knows how many were called. */
export function addConference(
  db: ClientBase,
  unit: number,
  day: Day,
  attended: number,
  convened: number | null = null,
) {
  return insert(
    db,
    `INSERT INTO conference (unit_id, name, held_on, form, commune_points, delegates, convened_members, attended_members, attended_others)
     VALUES ($1, 'Hội nghị', ${dateOf("$2")}, 'mixed', 2, 3, $4, $3, 5)`,
    [unit, day, attended, convened],
  )
}

/** A meeting in the month of a day. */
export function addMeeting(db: ClientBase, unit: number, day: Day, kind: "regular" | "thematic") {
  return insert(
    db,
    `INSERT INTO meeting (unit_id, month, kind, theme_on_agenda, present, absent)
     VALUES ($1, date_trunc('month', ${dateOf("$2")})::date, $3::meeting_kind, $3 = 'thematic', 12, 1)`,
    [unit, day, kind],
  )
}

/** A commendation decided on a day. */
export function addCommendation(db: ClientBase, unit: number, day: Day, form: string, kind: "collective" | "person") {
  return insert(
    db,
    `INSERT INTO commendation (unit_id, form_key, recipient_kind, recipient, decided_on)
     VALUES ($1, $3, $4::exemplar_kind, 'Tổ liên gia', ${dateOf("$2")})`,
    [unit, day, form, kind],
  )
}

/** Dialogues or receptions of citizens on a day. */
export function addDialogue(db: ClientBase, unit: number, day: Day, kind: "dialogue" | "reception", sessions: number) {
  return insert(
    db,
    `INSERT INTO dialogue (unit_id, kind, held_on, with_whom, subject, sessions, citizens)
     VALUES ($1, $3::dialogue_kind, ${dateOf("$2")}, 'Nhân dân', 'Việc chung', $4, 7)`,
    [unit, day, kind, sessions],
  )
}

/** A code of ethics issued on a day. */
export function addEthicsCode(db: ClientBase, unit: number, day: Day) {
  return insert(db, `INSERT INTO ethics_code (unit_id, name, issued_on) VALUES ($1, 'Chuẩn mực', ${dateOf("$2")})`, [
    unit,
    day,
  ])
}

/** A plan of a year with one task of each kind; the pressing issue is solved. */
export async function addPlan(db: ClientBase, unit: number, year: number) {
  const plan = await insert(db, "INSERT INTO plan (unit_id, name, year) VALUES ($1, 'Kế hoạch', $2)", [unit, year])
  await db.query(
    `INSERT INTO plan_task (plan_id, unit_id, year, sort_order, kind, content, done_on)
     SELECT $1, $2, $3, n, kind, 'Nội dung', CASE WHEN kind = 'pressing' THEN roll_up.today() END
     FROM unnest(enum_range(NULL::task_kind)) WITH ORDINALITY AS kinds (kind, n)`,
    [plan, unit, year],
  )
  return plan
}

/** An inspection begun on a day: two organisations visited, two recommendations made, the first of them done. */
export async function addInspection(db: ClientBase, unit: number, day: Day, heads: number) {
  const round = await insert(
    db,
    `INSERT INTO inspection (unit_id, name, started_on) VALUES ($1, 'Đợt kiểm tra', ${dateOf("$2")})`,
    [unit, day],
  )
  await db.query(
    `INSERT INTO inspection_visit (inspection_id, unit_id, started_on, sort_order, organisation, heads)
     SELECT $1, $2, ${dateOf("$3")}, n, 'Chi bộ ' || n, $4 FROM generate_series(1, 2) n`,
    [round, unit, day, heads],
  )
  await db.query(
    `INSERT INTO inspection_recommendation (inspection_id, unit_id, started_on, sort_order, content, done_on)
     SELECT $1, $2, ${dateOf("$3")}, n, 'Kiến nghị', CASE WHEN n = 1 THEN roll_up.today() END FROM generate_series(1, 2) n`,
    [round, unit, day],
  )
  return round
}

/** A number of outreach typed for the month of a day. */
export function addOutreach(db: ClientBase, unit: number, day: Day, kind: string) {
  return insert(
    db,
    `INSERT INTO outreach_count (unit_id, month, kind_key, value)
     VALUES ($1, date_trunc('month', ${dateOf("$2")})::date, $3, 40)`,
    [unit, day, kind],
  )
}

/** SQL: the span of days that holds a day, by what it is called. */
export const spans = {
  year: ["date_trunc('year', d)", "date_trunc('year', d) + interval '1 year - 1 day'"],
  quarter: ["date_trunc('quarter', d)", "date_trunc('quarter', d) + interval '3 months - 1 day'"],
  month: ["date_trunc('month', d)", "date_trunc('month', d) + interval '1 month - 1 day'"],
  severalYears: ["date_trunc('year', d) - interval '1 year'", "date_trunc('year', d) + interval '1 year - 1 day'"],
} as const

interface Stated {
  unit: number
  breadth: "own" | "branch"
  indicator: string
  span: keyof typeof spans
  value: number
}

/** A number that a unit states of an indicator for the span that holds a day. */
export function addStatedTotal(db: ClientBase, { unit, breadth, indicator, span, value }: Stated, day: Day) {
  const [first, last] = spans[span]
  return insert(
    db,
    `INSERT INTO stated_total (unit_id, breadth, indicator, first_day, last_day, value, qualifier)
     SELECT $1, $3::stated_breadth, $4, (${first})::date, (${last})::date, $5::int, (enum_range(NULL::outreach_qualifier))[1 + $5::int % 5]
     FROM (SELECT (${dateOf("$2")})::timestamp AS d) x`,
    [unit, day, breadth, indicator, value],
  )
}

const plainValues: Record<string, string> = { text: "'Nội dung'", date: dateOf("$2"), integer: "1" }

/** A record of a table of which nothing special is asked: whatever it must hold, on a day. */
export async function addPlainRecord(db: ClientBase, table: RecordTable, unit: number, day: Day) {
  const { rows } = await db.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
       AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'`,
    [table],
  )
  const values = rows.map(({ name, type }) => (name === "unit_id" ? "$1" : plainValues[type]))
  return insert(db, `INSERT INTO ${table} (${rows.map(({ name }) => name).join(", ")}) VALUES (${values.join(", ")})`, [
    unit,
    day,
  ])
}
