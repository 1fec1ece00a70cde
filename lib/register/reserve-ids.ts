import type { Scope } from "@/lib/access/scope"

/** The tables that keep records. */
export type RecordTable =
  | "person"
  | "document"
  | "commitment"
  | "practice_model"
  | "exemplar"
  | "theme"
  | "conference"
  | "meeting"
  | "commendation"
  | "dialogue"
  | "ethics_code"
  | "plan"
  | "inspection"
  | "outreach_count"
  | "plan_task"

/** The next ids of a table, so that a record and its parts can be inserted in bulk. */
export async function reserveIds(scope: Scope, table: RecordTable, count: number): Promise<number[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${count}::int)`
  return rows.map((row) => row.id)
}
