import type pg from "pg"
import { CHILDREN, fullCommunes, saveYear, unitIds, type Scale } from "./scales"

/** A person who has not written in the year of the saves, and the cell. */
export interface Slot {
  person: number
  unit: number
}

export type Table = "commitment" | "bench.commitment"

/** `count` people, spread over all cells. */
export function slots(scale: Scale, count: number, from = 0): Slot[] {
  const { firstCell } = unitIds(scale)
  return Array.from({ length: count }, (_, n) => {
    const person = 1 + (((from + n) * 7919) % scale.people)
    return { person, unit: firstCell + ((person - 1) % scale.cells) }
  })
}

/** Everybody in one commune, the first of those with fifty cells. */
export function communeSlots(scale: Scale): Slot[] {
  const { firstCell } = unitIds(scale)
  const cells = Array.from({ length: CHILDREN }, (_, n) => n * fullCommunes(scale))
  const rounds = Array.from({ length: Math.floor(scale.people / scale.cells) }, (_, n) => n * scale.cells)
  return rounds.flatMap((round) => cells.map((cell) => ({ person: 1 + round + cell, unit: firstCell + cell })))
}

const columns = "(person_id, unit_id, year, status, submitted_on)"

/** One commitment, as the cell submits it. */
export function save(client: pg.Client, table: Table, { person, unit }: Slot) {
  return client.query<{ id: number }>(
    `INSERT INTO ${table} ${columns} VALUES ($1, $2, $3, 'submitted', now()) RETURNING id`,
    [person, unit, saveYear],
  )
}

/** Many commitments in one statement. */
export function saveAtOnce(client: pg.Client, table: Table, all: Slot[]) {
  return client.query(
    `INSERT INTO ${table} ${columns} SELECT p, u, $3, 'submitted', now() FROM unnest($1::int[], $2::int[]) s (p, u)`,
    [all.map((slot) => slot.person), all.map((slot) => slot.unit), saveYear],
  )
}

/** What an action of the app does: look at the person, write commitment, items and the audit event, all in one transaction. */
export async function saveWhole(client: pg.Client, table: Table, slot: Slot): Promise<void> {
  await client.query("BEGIN")
  await client.query("SELECT * FROM person WHERE id = $1", [slot.person])
  const { rows } = await save(client, table, slot)
  await client.query(
    `INSERT INTO ${table}_item (commitment_id, sort_order, part, action) SELECT $1, n, n, 'Việc làm cụ thể trong năm' FROM generate_series(1, 3) n`,
    [rows[0]!.id],
  )
  await client.query(
    "INSERT INTO audit_event (actor_name, role, action, subject, record_id, unit_id) VALUES ('bench', 'cell', 'create', 'commitments', $1, $2)",
    [rows[0]!.id, slot.unit],
  )
  await client.query("COMMIT")
}

/** Takes the saves of a round away again, from both tables. */
export async function clearSaves(client: pg.Client): Promise<void> {
  await client.query("DELETE FROM commitment WHERE year = $1", [saveYear])
  await client.query("DELETE FROM bench.commitment WHERE year = $1", [saveYear])
}
