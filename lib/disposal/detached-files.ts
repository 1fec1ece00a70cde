import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { findRegisterTerm, type RegisterKey } from "@/lib/register-key"
import type { Register } from "@/lib/register/register-types"
import { registers } from "@/lib/registers/registry"
import type { Disposable, ListedItem } from "./disposable"
import { deleteForGood } from "./dispose"

/** SQL: the files that were taken off the records of one register, with the unit of the record. */
const filesOf = registers
  .filter(({ attachments }) => attachments)
  .map(
    ({ key, table, rowUnit }: Register) => Prisma.sql`
      SELECT f.id, ${rowUnit} AS unit_id, extract(year FROM f.deleted_at)::int AS year, f.deleted_at
      FROM attachment f JOIN ${Prisma.raw(table)} x ON x.id = f.record_id WHERE f.register = ${key} AND f.deleted_at IS NOT NULL`,
  )

const shownName = (fileName: string, register: string) =>
  `${fileName} (${findRegisterTerm(register)?.name.toLowerCase() ?? register})`

async function titles({ tx }: Scope, ids: number[]): Promise<Map<number, string>> {
  const files = await tx.attachment.findMany({ where: { id: { in: ids } } })
  return new Map(files.map(({ id, fileName, register }) => [id, shownName(fileName, register)]))
}

/** The files go altogether; the records they were taken off tell of it. */
async function dispose(scope: Scope, items: ListedItem[], unitId: number): Promise<AuditEntry[]> {
  const ids = items.map(({ recordId }) => recordId)
  const files = await scope.tx.attachment.findMany({ where: { id: { in: ids }, deletedAt: { not: null } } })
  await deleteForGood(scope, "attachment", ids)
  return files.map(({ register, recordId }): AuditEntry => {
    const key = register as RegisterKey
    return { action: `${key}.disposeFile`, subject: key, recordId, unitId }
  })
}

/** Files that were taken off a record too long ago to be put back: whatever becomes of the record, they go. */
export const detachedFiles: Disposable = {
  key: "detachedFiles",
  name: "Tệp đã gỡ khỏi bản ghi",
  rows: Prisma.join(filesOf, " UNION ALL "),
  namesPerson: true,
  titles,
  dispose,
}
