import { readFile } from "node:fs/promises"
import path from "node:path"
import { accountActor } from "@/lib/access/account-actor"
import { runInTransaction } from "@/lib/access/transactions"
import { db } from "@/lib/db/client"
import { formatNumber } from "@/lib/format/numbers"
import { readSheetApart } from "@/lib/office/apart/read-sheet"
import type { Register } from "@/lib/register/register-types"
import { checkSheet, type CheckedSheet } from "@/lib/register/import/check-sheet"
import { insertSheet } from "@/lib/register/import/commit"
import { findRegister, registerBySlug } from "@/lib/registers/registry"
import { mostImported } from "@/lib/register/sheet-limits"

interface ImportOrder {
  /** Key or slug. */
  register: string
  file: string
  /** The code of the unit in which the account holds its role. */
  unit: string
  account: string
}

type Say = (line: string) => void

async function findActor(register: Register, { unit, account }: ImportOrder) {
  const found = await db().unit.findUnique({ where: { code: unit } })
  return found && accountActor(account, found.id, register.roles.import)
}

/** Every wrong cell in a line of its own. */
function errorLines(sheet: CheckedSheet): string[] {
  if (!sheet.ok) return []
  return sheet.preview.errors.map(({ row, column, message }) => `Dòng ${row}${column ? `, ${column}` : ""}: ${message}`)
}

/** Imports a file as an account would on the screen; says errors or the progress. Returns whether it was imported. */
export async function importFile(order: ImportOrder, say: Say): Promise<boolean> {
  const fail = (line: string) => (say(line), false)
  const register = findRegister(order.register) ?? registerBySlug(order.register)
  if (!register) return fail(`Không có sổ “${order.register}”.`)
  const actor = await findActor(register, order)
  const { inline } = register.term
  if (!actor)
    return fail(`Tài khoản “${order.account}” không có vai trò được nhập ${inline} tại đơn vị mã “${order.unit}”.`)
  const bytes = await readFile(order.file).catch(() => null)
  if (!bytes) return fail(`Không đọc được tệp ${order.file}.`)
  const read = await readSheetApart({ name: "tep.xlsx", bytes }, mostImported)
  const progress = (done: number, total: number) => say(`Đã ghi ${formatNumber(done)}/${formatNumber(total)}`)
  const outcome = await runInTransaction(actor, async (scope) => {
    const sheet = await checkSheet(scope, register, read)
    errorLines(sheet).forEach(say)
    return insertSheet(scope, register, path.basename(order.file), sheet, progress)
  })
  if (!outcome?.ok) return fail(outcome?.message ?? "Không nhập được.")
  say(`Đã nhập xong ${inline} vào sổ.`)
  return true
}
