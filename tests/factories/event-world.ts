import type { ClientBase } from "pg"
import type { Actor } from "@/lib/access/actor"
import { actorAt } from "./actors"
import { addMembership, addPerson } from "./records"
import { makeUnit } from "./unit-tree"

/** A tree of its own with an administrator, and the events carried out in it. */
export interface EventWorld {
  root: number
  actor: Actor
  units: number[]
  people: number[]
  events: number[]
}

/** A root, two provinces, communes and cells, a few people in the cells. */
export async function openEventWorld(db: ClientBase): Promise<EventWorld> {
  const units: number[] = []
  for (const [above, typeKey] of [
    [null, "trung-uong"],
    [0, "tinh-uy"],
    [0, "tinh-uy"],
    [1, "dang-uy-co-so"],
    [1, "dang-uy-co-so"],
    [2, "dang-uy-co-so"],
    [3, "chi-bo"],
    [3, "chi-bo"],
    [4, "chi-bo"],
    [5, "chi-bo"],
  ] as const) {
    units.push((await makeUnit({ parentId: above === null ? null : units[above]!, typeKey })).id)
  }
  const people: number[] = []
  for (const cell of units.slice(6)) {
    const person = await addPerson(db)
    await addMembership(db, person, cell, -1200)
    people.push(person)
  }
  return { root: units[0]!, actor: await actorAt("admin", units[0]!), units, people, events: [] }
}

/** A day as a number of days from today, as a date. */
export async function dateAt(db: ClientBase, day: number): Promise<string> {
  const { rows } = await db.query<{ date: string }>("SELECT (roll_up.today() + $1::int)::text AS date", [day])
  return rows[0]!.date
}

/** As if days had passed: nothing is told of it but the database's calendar. The world never goes back. */
export async function passDays(db: ClientBase, days: number): Promise<void> {
  const { rows } = await db.query<{ past: number }>(
    "SELECT roll_up.today() - (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS past",
  )
  await db.query(`CREATE OR REPLACE FUNCTION roll_up.today() RETURNS date LANGUAGE sql STABLE AS
    'SELECT (now() AT TIME ZONE ''Asia/Ho_Chi_Minh'')::date + ${rows[0]!.past + days}'`)
}

/** Who works right below a unit on a day. */
export async function childrenOn(db: ClientBase, unit: number, on: string): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT unit_id AS id FROM unit_placement WHERE parent_id = $1 AND relation = 'child' AND daterange(valid_from, valid_to) @> $2::date ORDER BY 1`,
    [unit, on],
  )
  return rows.map(({ id }) => id)
}

/** Everything that follows from the structure of units, told line by line (units as u1, u2): all of it, or only the closed years before one. */
export async function stateOf(
  db: ClientBase,
  { units }: Pick<EventWorld, "units">,
  before: number | null = null,
): Promise<string[]> {
  const { rows } = await db.query<{ line: string }>(
    `SELECT format('%s u%s u%s %s', tree, unit_id, array_to_string(path, '>u'), alive) AS line FROM roll_up.tree_node
       WHERE unit_id = ANY ($1) AND ($2::int IS NULL OR tree > 0 AND tree < $2)
     UNION ALL SELECT format('%s %s u%s %s %s', t.tree, f.year, u, x.key, x.value) FROM unnest($1::int[]) u, roll_up.tree t,
       LATERAL roll_up.branch_figures(u, CASE WHEN t.tree > 0 THEN ARRAY[t.tree] ELSE ARRAY(SELECT tree FROM roll_up.tree WHERE tree > 0) END, t.tree = 0) f,
       jsonb_each_text(to_jsonb(f)) x WHERE x.key <> 'year' AND x.value <> '0' AND ($2::int IS NULL OR t.tree > 0 AND t.tree < $2)
     UNION ALL SELECT format('u%s %s from %s to %s', unit_id, name, valid_from, valid_to) FROM unit_name
       WHERE unit_id = ANY ($1) AND $2::int IS NULL AND valid_to IS DISTINCT FROM valid_from
     UNION ALL SELECT format('u%s %s from %s to %s', unit_id, type_key, valid_from, valid_to) FROM unit_kind
       WHERE unit_id = ANY ($1) AND $2::int IS NULL AND valid_to IS DISTINCT FROM valid_from
     UNION ALL SELECT format('u%s below u%s from %s to %s', unit_id, parent_id, valid_from, valid_to) FROM unit_placement
       WHERE unit_id = ANY ($1) AND $2::int IS NULL AND valid_to IS DISTINCT FROM valid_from
     UNION ALL SELECT format('member %s of u%s from %s to %s', person_id, unit_id, valid_from, valid_to) FROM person_membership
       WHERE unit_id = ANY ($1) AND $2::int IS NULL AND valid_to IS DISTINCT FROM valid_from
     ORDER BY 1`,
    [units, before],
  )
  return rows.map(({ line }) => line)
}
