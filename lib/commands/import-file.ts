import { readFile } from "node:fs/promises"
import path from "node:path"
import { accountActor } from "@/lib/access/account-actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Actor } from "@/lib/access/actor"
import type { Role } from "@/lib/access/roles"
import { roleName } from "@/lib/glossary"
import { undecided, type ImportOptions } from "@/lib/register/import/options"
import { unitsByCode } from "@/lib/structure/units-by-code"
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
  /** What becomes of records that are there already, and of texts of old fonts; nothing is asked in a shell. */
  decided?: Partial<ImportOptions>
}

type Say = (line: string) => void

const unitName = async (id: number) => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT concat_ws(' ', unit_name_on(u.id, roll_up.today()), '(mã ' || u.code || ')') AS name FROM unit u WHERE u.id = ${id}::int`
  return rows[0]?.name ?? ""
}

/** Where an account may import, for somebody who named another place. */
async function heldRoles(held: { role: Role; unitId: number }[]): Promise<string> {
  const told = await Promise.all(
    held.map(async ({ role, unitId }) => `${roleName(role)} tại ${await unitName(unitId)}`),
  )
  return told.length > 0 ? `Tài khoản đang giữ: ${told.join("; ")}.` : "Tài khoản chưa được giao vai trò nào."
}

/** Who imports where, or which of account, role and unit was wrong. */
async function findActor(register: Register, { unit, account }: ImportOrder): Promise<Actor | string> {
  const found = (await unitsByCode(db(), [unit]))(unit)
  if (!found) return `Không có đơn vị mã “${unit}”.`
  const actor = await accountActor(account, found.id, register.roles.import)
  if (!("why" in actor)) return actor
  if (actor.why === "no-account") return `Không có tài khoản “${account}”.`
  if (actor.why === "locked") return `Tài khoản “${account}” đang bị khóa.`
  const wanted = register.roles.import.map(roleName).join(" hoặc ")
  const here = `Tài khoản “${account}” không có vai trò ${wanted} tại ${await unitName(found.id)}`
  return `${here}, nên không nhập được ${register.term.inline}. ${await heldRoles(actor.held)}`
}

/** Every wrong cell in a line of its own. */
function errorLines(sheet: CheckedSheet): string[] {
  if (!sheet.ok) return []
  return sheet.preview.errors.map(({ row, column, message }) => `Dòng ${row}${column ? `, ${column}` : ""}: ${message}`)
}

/** Every line that names what is there already, or what an earlier line names. */
function sameLines(sheet: CheckedSheet): string[] {
  if (!sheet.ok) return []
  const { known, twice } = sheet.preview
  return [
    ...known.map(({ row, record }) => `Dòng ${row}: đã có “${record.title}” (mã bản ghi ${record.id}).`),
    ...twice.map(({ row, earlier }) => `Dòng ${row} giống dòng ${earlier}.`),
  ]
}

/** How a shell decides what a preview would ask of the file. */
function waysToDecide(sheet: CheckedSheet, { same, oldFonts }: ImportOptions): string[] {
  if (!sheet.ok) return []
  const asksFonts = oldFonts === null && sheet.preview.oldFonts.length > 0
  const asksSame = same === null && sheet.preview.mustDecide
  return [
    ...(asksFonts ? ["Ở lệnh này: thêm --fonts convert (đổi sang Unicode) hoặc --fonts keep (giữ nguyên)."] : []),
    ...(asksSame
      ? ["Ở lệnh này: thêm --same skip (bỏ qua), --same both (giữ cả hai) hoặc --same update (cập nhật)."]
      : []),
  ]
}

/** Imports a file as an account would on the screen; says errors or the progress. Returns whether it was imported. */
export async function importFile(order: ImportOrder, say: Say): Promise<boolean> {
  const fail = (line: string) => (say(line), false)
  const name = order.register.trim().toLowerCase()
  const register = findRegister(order.register) ?? registerBySlug(name)
  if (!register) return fail(`Không có sổ “${order.register}”.`)
  const actor = await findActor(register, order)
  const { inline } = register.term
  if (typeof actor === "string") return fail(actor)
  const bytes = await readFile(order.file).catch(() => null)
  if (!bytes) return fail(`Không đọc được tệp ${order.file}.`)
  const read = await readSheetApart({ name: path.basename(order.file), bytes }, mostImported)
  const progress = (done: number, total: number) => say(`Đã ghi ${formatNumber(done)}/${formatNumber(total)}`)
  let ways: string[] = []
  const outcome = await runInTransaction(actor, async (scope) => {
    const options = { ...undecided, ...order.decided }
    const sheet = await checkSheet(scope, register, read, options)
    errorLines(sheet).forEach(say)
    sameLines(sheet).forEach(say)
    ways = waysToDecide(sheet, options)
    return insertSheet(scope, register, path.basename(order.file), sheet, progress, options)
  })
  if (!outcome?.ok) return fail([outcome?.message ?? "Không nhập được.", ...ways].join("\n"))
  say(`Đã nhập xong ${inline} vào sổ.`)
  return true
}
