import type { Tx } from "@/lib/db/client"

/** A row that has been given its id before it is inserted, so that other rows can refer to it. */
export type WithId<T> = T & { id: number }

/** Draws an id for each row from the sequence of its table. */
export async function withIds<T extends object>(tx: Tx, table: string, rows: T[]): Promise<WithId<T>[]> {
  const drawn = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${rows.length}::int)`
  return rows.map((row, index) => ({ ...row, id: drawn[index]!.id }))
}

/** Hands the rows to `insert` in portions that keep statements and memory small. */
export async function inPortions<T>(rows: T[], insert: (portion: T[]) => Promise<unknown>): Promise<void> {
  const size = 4000
  for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size))
}
