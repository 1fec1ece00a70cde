import type { Role } from "@/lib/access/roles"
import { recordLines, writeRegister } from "@/lib/registers/export/write-sheet"
import { registerByKey } from "@/lib/registers/registry"
import { sheetColumns } from "@/lib/registers/sheet"
import { loadSheetLabels } from "@/lib/registers/sheet-labels"
import { actorAt, asActor } from "../factories/actors"
import type { Case } from "./matrix"
import { plantDraft } from "./planted"
import { freshValues } from "./planted-records"

/** Whose an upload is: the player's own in its own position, else that of an account there. */
function ownerOf({ position, account, home, target }: Case) {
  return position === "own"
    ? { unitId: home.id, accountId: account.id }
    : { unitId: target.id, accountId: target.accountId }
}

let made = 0

/** A sheet with one new record of a register, as the role may fill it in for a unit. */
export async function recordSheet(key: string, role: Role, unitId: number): Promise<Uint8Array<ArrayBuffer>> {
  const register = registerByKey(key)!
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

/** Uploads a sheet of a register for whoever stands in the position; gives what `use` makes of its number. */
export function ownDraft(key: string, use: (draft: string) => string) {
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
