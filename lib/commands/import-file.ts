import { readFile } from "node:fs/promises"
import path from "node:path"
import { accountActor } from "@/lib/access/account-actor"
import { runInTransaction } from "@/lib/access/define-action"
import { inSnapshot } from "@/lib/access/define-page"
import { db } from "@/lib/db/client"
import { formatNumber } from "@/lib/format/numbers"
import type { Register } from "@/lib/registers/define-register"
import { checkSheet, type ImportPreview } from "@/lib/registers/import/check-sheet"
import { commitSheet } from "@/lib/registers/import/commit"
import { registerByKey, registerBySlug } from "@/lib/registers/registry"

interface ImportOrder {
  /** Key or slug. */
  register: string
  file: string
  /** The code of the unit in which the account holds its role. */
  unit: string
  account: string
}

type Print = (line: string) => void

async function findActor(register: Register, { unit, account }: ImportOrder) {
  const found = await db().unit.findUnique({ where: { code: unit } })
  return found && accountActor(account, found.id, register.roles.import)
}

function printErrors({ errors }: ImportPreview, print: Print): void {
  for (const { row, column, message } of errors) print(`Dòng ${row}${column ? `, ${column}` : ""}: ${message}`)
  print(`Tệp có ${formatNumber(errors.length)} lỗi. Chưa nhập được gì.`)
}

/** Imports a file as an account would on the screen; prints errors or the progress. Returns whether the file is now in the register. */
export async function importFile(order: ImportOrder, print: Print): Promise<boolean> {
  const fail = (line: string) => (print(line), false)
  const register = registerByKey(order.register) ?? registerBySlug(order.register)
  if (!register) return fail(`Không có sổ “${order.register}”.`)
  const actor = await findActor(register, order)
  if (!actor)
    return fail(
      `Tài khoản “${order.account}” không có vai trò được nhập ${register.term.inline} tại đơn vị mã “${order.unit}”.`,
    )
  const file = await readFile(order.file).catch(() => null)
  if (!file) return fail(`Không đọc được tệp ${order.file}.`)
  const bytes = new Uint8Array(file)
  const sheet = await inSnapshot(actor, (scope) => checkSheet(scope, register, bytes))
  if (!sheet.ok) return fail(sheet.message)
  if (sheet.preview.errors.length > 0) return (printErrors(sheet.preview, print), false)
  if (sheet.preview.fresh === 0)
    return (print(`Không có bản ghi mới; ${formatNumber(sheet.preview.unchanged)} không đổi.`), true)
  const progress = (done: number, total: number) => print(`Đã ghi ${formatNumber(done)}/${formatNumber(total)}`)
  const outcome = await runInTransaction(actor, (scope) =>
    commitSheet(scope, register, { name: path.basename(order.file), bytes }, progress),
  )
  if (!outcome?.ok) return fail(outcome?.message ?? "Không nhập được.")
  print(`Đã nhập ${formatNumber(sheet.preview.fresh)} ${register.term.inline}.`)
  return true
}
