import type { Scope } from "@/lib/access/scope"
import { workbookDownload } from "@/lib/download"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { loadIndicators } from "@/lib/roll-up/indicators"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { periodDays, reportName } from "../period"
import type { SubstitutePlace } from "./find-place"

/** The columns of the sheet, in their order. */
export const sheetColumns = [
  { key: "figure", heading: "Mã chỉ tiêu", width: 24, kind: "text" },
  { key: "name", heading: "Chỉ tiêu", width: 50, kind: "text" },
  { key: "unitOfCount", heading: "Đơn vị tính", width: 16, kind: "text" },
  { key: "value", heading: "Số liệu", width: 14, kind: "number" },
] as const

/** What the sheet says it is, in a hidden part: only a file of this unit and period is taken back. */
export function sheetMeta({ unitId, period }: SubstitutePlace): Record<string, string> {
  const { kind, fromOn, toOn } = period
  return { form: "nhap-thay", unit: String(unitId), kind, from: fromOn, to: toOn }
}

/** The empty annex of a unit and period, to be filled in. */
export async function substituteSheet(scope: Scope, place: SubstitutePlace): Promise<Response> {
  const note =
    `${reportName(place.period)} (${periodDays(place.period)}) của ${place.unitName}. ` +
    "Chỉ điền cột “Số liệu”: số nguyên của cả đơn vị, kể cả các đơn vị trực thuộc; số ước lượng ghi liền cả chữ, ví dụ gần 350.000; không có gì thì ghi 0, để trống là chưa có số. Giữ nguyên các cột khác."
  const rows = placedFigures(await loadIndicators(scope, [place.unitId])).map(({ key, label, unitOfCount }) => [
    key,
    label,
    unitOfCount,
    null,
  ])
  const columns = sheetColumns.map(({ heading, width, kind }) => ({ heading, width, kind }))
  const bytes = await writeWorkbook({
    sheets: [{ name: "Số liệu", note, columns, rows }],
    meta: sheetMeta(place),
  })
  return workbookDownload(bytes, `Nhập hộ ${reportName(place.period)} ${place.unitName}`)
}
