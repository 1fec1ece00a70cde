import type { Scope } from "@/lib/access/scope"
import type { RegisterStore, StoredRecord } from "./register-types"
import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"
import { reserveIds } from "./reserve-ids"

interface KeptRow {
  id: number
  version: number
  unitId: number
}

type Inserted<Columns> = Columns & { id: number; importId?: number }
type Version = { id: number; version: number }
type NextVersion = { version: { increment: number } }

interface RowStoreParts<Input, Row extends KeptRow, Columns, First> {
  key: RegisterKey
  /** The three statements of the record's own Prisma model. */
  find: (scope: Scope, ids: number[]) => Promise<Row[]>
  insert: (scope: Scope, data: Inserted<Columns & First>[]) => Promise<{ count: number }>
  change: (
    scope: Scope,
    where: Version,
    data: (Columns | { deletedAt: Date }) & NextVersion,
  ) => Promise<{ count: number }>
  columns: (input: Input) => Columns
  /** What only the insert writes; later steps of their own change it. */
  first?: (input: Input) => First
  title: (row: Row) => string
  values: (row: Row) => StoredRecord["values"]
}

const nextVersion: NextVersion = { version: { increment: 1 } }

/** The queries of a register whose record is one row. */
export function rowStore<Input, Row extends KeptRow, Columns, First = unknown>(
  parts: RowStoreParts<Input, Row, Columns, First>,
): Pick<RegisterStore<Input>, "load" | "create" | "update" | "remove"> {
  const { key, find, insert, change, columns, first, title, values } = parts
  return {
    load: async (scope, ids) =>
      (await find(scope, ids)).map((row) => ({
        id: row.id,
        version: row.version,
        unitId: row.unitId,
        title: title(row),
        values: { unitId: String(row.unitId), ...values(row) },
      })),
    create: async (scope, inputs, importId) => {
      const ids = await reserveIds(scope, registerNames[key].table, inputs.length)
      await insert(
        scope,
        inputs.map((input, i) => ({ ...columns(input), ...(first?.(input) as First), id: ids[i]!, importId })),
      )
      return ids
    },
    update: async (scope, id, version, input) =>
      (await change(scope, { id, version }, { ...columns(input), ...nextVersion })).count === 1,
    remove: async (scope, id, version) =>
      (await change(scope, { id, version }, { deletedAt: new Date(), ...nextVersion })).count === 1,
  }
}
