import { workbookOf } from "../factories/workbooks"
import type { Case } from "./matrix"
import { plantDraft } from "./planted"

/** Whose an upload is: the player's own in its own position, else that of an account there. */
function ownerOf({ position, account, home, target }: Case) {
  return position === "own"
    ? { unitId: home.id, accountId: account.id }
    : { unitId: target.id, accountId: target.accountId }
}

let made = 0

/** A sheet with one new document of a unit. */
export async function documentSheet(unitCode: string): Promise<Uint8Array<ArrayBuffer>> {
  const headings = [
    "Đơn vị giữ văn bản (mã đơn vị)",
    "Loại văn bản",
    "Số, ký hiệu",
    "Ngày ban hành",
    "Cơ quan khác ban hành",
    "Trích yếu",
    "Triển khai văn bản",
    "Thay thế văn bản",
  ]
  const row = [unitCode, "Kế hoạch", `${++made}-KH/ĐU`, "05/01/2026", null, "Về việc học tập", null, null]
  return new Uint8Array(await workbookOf([headings, row]))
}

/** A file with one new unit below another. */
export function unitSheet(parentCode: string): Uint8Array<ArrayBuffer> {
  const lines = [
    "Mã đơn vị,Tên đơn vị,Loại đơn vị,Mã cấp trên,Từ ngày",
    `T-${++made},Chi bộ mới,Chi bộ,${parentCode},01/01/2020`,
  ]
  return new Uint8Array(new TextEncoder().encode(lines.join("\n")))
}

/** Uploads a sheet of documents for whoever stands in the position; gives what `use` makes of its number. */
export function ownDraft(use: (draft: string) => string) {
  return async (about: Case) => {
    const bytes = await documentSheet(`M-${about.target.key}`)
    return use((await plantDraft("documents", ownerOf(about), about.target.key, bytes)).id)
  }
}

/** The same with a file of units. */
export function unitDraft(use: (draft: string) => string) {
  return async (about: Case) => {
    const bytes = unitSheet(`M-${about.target.key}`)
    return use((await plantDraft("units", ownerOf(about), about.target.key, bytes)).id)
  }
}
