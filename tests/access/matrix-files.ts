import type { Role } from "@/lib/access/roles"
import type { PlannedAccount } from "@/lib/accounts/bulk/plan"
import { recordLines, writeRegister } from "@/lib/register/export/write-sheet"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { sheetColumns } from "@/lib/register/sheet"
import { loadSheetLabels } from "@/lib/register/sheet-labels"
import { actorAt, asActor } from "../factories/actors"
import { workbookOf } from "../factories/workbooks"
import type { Case } from "./matrix"
import { plantDraft, type Spot } from "./planted"
import { freshValues } from "./planted-records"

/** A unit, and an account with a role there. */
export interface Owner {
  unitId: number
  accountId: number
}

/** Whose an upload is: the player's own in its own position, else that of an account there. */
export function ownerOf({ position, account, home, target }: Case): Owner {
  return position === "own"
    ? { unitId: home.id, accountId: account.id }
    : { unitId: target.id, accountId: target.accountId }
}

let made = 0

/** A sheet with one new record of a register, as the role may fill it in for a unit. */
export async function recordSheet(key: RegisterKey, role: Role, unitId: number): Promise<Uint8Array<ArrayBuffer>> {
  const register = registerByKey(key)
  const writer = await actorAt(role, unitId)
  const record = { id: 0, version: 1, unitId, title: "", values: await freshValues(key, unitId) }
  const bytes = await asActor(writer, async (scope) => {
    const columns = sheetColumns(register, role).filter(({ kind }) => kind !== "id")
    const choices = await register.choices(scope)
    const labels = await loadSheetLabels(scope, register, [record])
    return writeRegister(register, { columns, choices, rows: recordLines(record, columns, choices, labels), note: "" })
  })
  return new Uint8Array(bytes)
}

/** A file with one new unit below another. */
export function unitSheet(parentCode: string): Uint8Array<ArrayBuffer> {
  const lines = [
    "Mã đơn vị,Tên đơn vị,Loại đơn vị,Mã cấp trên,Từ ngày",
    `T-${++made},Chi bộ mới,Chi bộ,${parentCode},01/01/2020`,
  ]
  return new Uint8Array(new TextEncoder().encode(lines.join("\n")))
}

/** A file with one new account at a unit, and that account. */
export function accountSheet({ key, id }: Spot): { bytes: Uint8Array<ArrayBuffer>; made: PlannedAccount } {
  const account = {
    unitId: id,
    unitName: "",
    role: "cell" as const,
    fullName: "Người mới",
    username: `tu-tep-${++made}`,
  }
  const lines = ["Mã đơn vị,Họ và tên,Vai trò,Tên đăng nhập", `M-${key},${account.fullName},,${account.username}`]
  return { bytes: new Uint8Array(new TextEncoder().encode(lines.join("\n"))), made: account }
}

/** Uploads a file of accounts for whoever stands in the position. */
export async function accountDraft(about: Case): Promise<string> {
  return (await plantDraft("accounts", ownerOf(about), about.target.key, accountSheet(about.target).bytes)).id
}

/** Uploads a sheet of a register for whoever stands in the position; gives what `use` makes of its number. */
export function ownDraft(key: RegisterKey, use: (draft: string) => string) {
  return async (about: Case) => {
    const bytes = await recordSheet(key, about.player.role === "cell" ? "cell" : "staff", about.target.id)
    return use((await plantDraft(key, ownerOf(about), about.target.key, bytes)).id)
  }
}

/** The same with a file of units. */
export function unitDraft(use: (draft: string) => string) {
  return async (about: Case) => {
    const bytes = unitSheet(`M-${about.target.key}`)
    return use((await plantDraft("units", ownerOf(about), about.target.key, bytes)).id)
  }
}

/** An uploaded sheet of typed numbers of the target, uploaded at the player's unit for some years. */
export async function substituteDraft({ target, home }: Case, accountId: number, years?: { from: number; to: number }) {
  const { from, to } = years ?? { from: 2000, to: 2002 }
  const months = { from: `${from}-01-01`, to: `${to}-12-01` }
  const meta = { form: "nhap-thay", unit: String(target.id), kind: "interim", ...months }
  const headings = ["Mã chỉ tiêu", "Chỉ tiêu", "Đơn vị tính", "Số liệu"]
  const bytes = await workbookOf([headings, ["documents", "Văn bản", "văn bản", "5"]], meta)
  return (await plantDraft("reports", { unitId: home.id, accountId }, target.key, new Uint8Array(bytes))).id
}
