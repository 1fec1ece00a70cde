import type { Scope } from "@/lib/access/scope"

/** The next ids of a table, so that a record and its parts can be inserted in bulk. */
export async function reserveIds(scope: Scope, table: string, count: number): Promise<number[]> {
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${count}::int)`
  return rows.map((row) => row.id)
}
