import { Prisma } from "./generated/client"
import type { Tx } from "./client"

interface BulkRows {
  audit_event: Prisma.AuditEventCreateManyInput
  commitment: Prisma.CommitmentCreateManyInput
  commitment_item: Prisma.CommitmentItemCreateManyInput
}

/** The schema names its columns so throughout. */
const columnName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Inserts any number of rows in one statement: several times cheaper than createMany, which an import of thousands feels. All rows give the
 * fields of the first; the columns of other fields take their defaults.
 */
export async function insertRows<T extends keyof BulkRows>(tx: Tx, table: T, rows: BulkRows[T][]): Promise<void> {
  if (!rows[0]) return
  const fields = Object.keys(rows[0]) as (keyof BulkRows[T])[]
  const into = Prisma.raw(table)
  const columns = Prisma.raw(fields.map((field) => columnName(String(field))).join(", "))
  const values = rows.map((row) =>
    Object.fromEntries(fields.map((field) => [columnName(String(field)), row[field] ?? null])),
  )
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(values)}::jsonb)`
}
