import type { Scope } from "@/lib/access/scope"
import { wholeNumber } from "@/lib/format/whole-number"
import type { Register } from "./register-types"
import { countDeleted, findDeleted, type DeletedRow } from "./deleted"
import { pageSize } from "./list-sql"

export type DeletedRecord = DeletedRow & { title: string }

async function withTitles(scope: Scope, register: Register, rows: DeletedRow[]): Promise<DeletedRecord[]> {
  const records = await register.load(
    scope,
    rows.map((row) => row.id),
  )
  const titles = new Map(records.map((record) => [record.id, record.title]))
  return rows.map((row) => ({ ...row, title: titles.get(row.id) ?? "" }))
}

/** One page of what was deleted from a register and may come back. */
export async function loadDeleted(scope: Scope, register: Register, search: Record<string, string>) {
  const total = await countDeleted(scope, register)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(pages, Math.max(1, wholeNumber(search.trang ?? "") ?? 1))
  const rows = await findDeleted(scope, register, { limit: pageSize, offset: (page - 1) * pageSize })
  return { register, total, page, pages, records: await withTitles(scope, register, rows) }
}

export type DeletedData = Awaited<ReturnType<typeof loadDeleted>>

/** The record a list has just been told of as deleted, to be brought back at once; null when the actor may not. */
export async function loadJustDeleted(
  scope: Scope,
  register: Register,
  id: string | undefined,
): Promise<DeletedRecord | null> {
  const number = wholeNumber(id ?? "")
  if (number === null || !register.roles.write.includes(scope.actor.role)) return null
  const rows = await findDeleted(scope, register, { id: number, limit: 1 })
  return (await withTitles(scope, register, rows))[0] ?? null
}
