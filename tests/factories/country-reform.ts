import type { Actor } from "@/lib/access/actor"
import type { Cell } from "@/lib/office/cells"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { extentNames, reformColumns, type ReformColumn } from "@/lib/units/reform/columns"
import { keepReformFile, takeReformFile } from "@/lib/units/reform/upload"
import type { Reorganisation } from "@/lib/units/reorganise/reorganisation"
import { findDraft } from "@/lib/units/wizard/drafts"
import { asActor } from "./actors"
import type { AdminUnits, Conversion } from "./admin-units"
import { codes, newProvinceOf } from "./country"
import { fileForm } from "./uploads"

/** The day on which the districts ended. */
const reformDay = "2025-07-01"

const decision = "19/2025/QĐ-TTg"
const columns = Object.keys(reformColumns) as ReformColumn[]

type Line = Partial<Record<ReformColumn, string>>

/** Provinces that go on under another name, and those that are merged into others. */
function provinceLines(admin: AdminUnits): Line[] {
  const newNames = new Map(admin.newProvinces.map(({ code, name }) => [code, name]))
  return admin.provinces.flatMap(({ code, name }): Line[] => {
    const old = codes.province(code)
    const newName = newNames.get(code)
    if (newName === name) return []
    return newName === undefined
      ? [{ old, new: codes.province(newProvinceOf(admin, code)), extent: extentNames.whole }]
      : [{ old, new: old, name: newName }]
  })
}

const sourceOf = ({ oldCommune, oldProvince, oldDistrict }: Conversion) =>
  oldCommune ? codes.oldCommune(oldCommune) : codes.district(oldProvince, oldDistrict)

/** The conversion table as it is; of each new commune the first line says what it is. */
function communeLines({ conversions, newCommunes }: AdminUnits): Line[] {
  const untold = new Map(newCommunes.map((commune) => [commune.code, commune]))
  return conversions.map((row) => {
    const begun = untold.get(row.newCommune)
    untold.delete(row.newCommune)
    return {
      old: sourceOf(row),
      new: codes.newCommune(row.newCommune),
      extent: extentNames[row.extent],
      ...(begun ? { name: begun.name, type: "Đảng ủy cơ sở", parent: codes.province(begun.province) } : {}),
    }
  })
}

/** Districts that became nothing end into what stood above them. */
function districtLines({ conversions, districts }: AdminUnits): Line[] {
  const converted = new Set(conversions.map(sourceOf))
  return districts.flatMap(({ code, province }): Line[] => {
    const old = codes.district(province, code)
    return converted.has(old) ? [] : [{ old }]
  })
}

/** The reform of 1/7/2025 as an office would send it in: a workbook as the template has it, a line for each row of the conversion table. */
export function reformWorkbook(admin: AdminUnits): Promise<Uint8Array> {
  const lines = [...provinceLines(admin), ...communeLines(admin), ...districtLines(admin)]
  const rows = lines.map((line) =>
    columns.map((column): Cell => ({ on: reformDay, decision, ...line })[column as keyof Line] ?? null),
  )
  const sheet = { name: "Sắp xếp", columns: columns.map((column) => reformColumns[column]), rows, note: "Mỗi dòng…" }
  return writeWorkbook({ sheets: [sheet], meta: { register: "reform" } })
}

/** Uploads a workbook as the form does; returns the draft that its preview shows. */
export async function uploadReform(actor: Actor, workbook: Uint8Array): Promise<string> {
  const taken = await takeReformFile(fileForm(workbook, "sắp xếp cả nước.xlsx"), actor)
  const response = await asActor(actor, (scope) => keepReformFile(scope, taken))
  const location = response?.headers.get("location") ?? ""
  const draft = /^\/don-vi\/sap-xep\/xem-truoc\/(.+)$/.exec(location)?.[1]
  if (!draft) throw new Error(`the file has errors: ${location}`)
  return draft
}

/** What an uploaded file asks for, as it was understood. */
export async function wishOf(actor: Actor, draft: string): Promise<Reorganisation> {
  const found = await asActor(actor, (scope) => findDraft(scope, draft))
  if (!found) throw new Error("there is no such draft")
  return found.wish
}
