import type { Scope } from "@/lib/access/scope"
import { recordEvents } from "@/lib/audit/record-event"
import { constraintMessage } from "@/lib/db/constraints"
import type { Register } from "../register-types"
import type { FreshRow } from "./fresh-row"

/** Told after every chunk: rows written so far, out of all. */
export type Progress = (done: number, total: number) => Promise<void> | void

const chunkSize = 1000

/** The row that the database itself refused, and why. */
export class RowRefused extends Error {
  constructor(
    readonly row: number,
    readonly reason: string,
  ) {
    super("row refused")
  }
}

async function insertChunk(scope: Scope, register: Register, rows: FreshRow[], importId: number): Promise<number[]> {
  const events = await register.insert(
    scope,
    rows.map((row) => row.checked),
    importId,
  )
  await recordEvents(scope.tx, scope.actor, events)
  return events.flatMap((event) => event.recordId ?? [])
}

/** Inserts a chunk; when a rule of the database refuses it, halves it until the row is found. */
async function insertOrFind(scope: Scope, register: Register, rows: FreshRow[], importId: number): Promise<number[]> {
  await scope.tx.$executeRaw`SAVEPOINT import_chunk`
  try {
    const ids = await insertChunk(scope, register, rows, importId)
    await scope.tx.$executeRaw`RELEASE SAVEPOINT import_chunk`
    return ids
  } catch (error) {
    const reason = constraintMessage(error)
    if (!reason) throw error
    if (rows.length === 1) throw new RowRefused(rows[0]!.row, reason)
    await scope.tx.$executeRaw`ROLLBACK TO SAVEPOINT import_chunk`
    const half = Math.ceil(rows.length / 2)
    const first = await insertOrFind(scope, register, rows.slice(0, half), importId)
    return [...first, ...(await insertOrFind(scope, register, rows.slice(half), importId))]
  }
}

/** Inserts all rows with their audit events, some at a time, in the caller's transaction. */
export async function insertRows(
  scope: Scope,
  register: Register,
  rows: FreshRow[],
  importId: number,
  progress: Progress,
): Promise<void> {
  const ids: number[] = []
  for (let i = 0; i < rows.length; i += chunkSize) {
    ids.push(...(await insertOrFind(scope, register, rows.slice(i, i + chunkSize), importId)))
    await progress(ids.length, rows.length)
  }
  await register.relink(
    scope,
    ids,
    rows.map((row) => row.checked),
  )
}
