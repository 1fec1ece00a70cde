import { fold } from "@/lib/format/fold"
import { columnLetter, type Cell } from "@/lib/office/cells"

/** The columns of a file of units, in the order of the template. */
export const unitColumns = {
  code: { heading: "Mã đơn vị", width: 18, kind: "text", also: ["ma"] },
  name: { heading: "Tên đơn vị", width: 44, kind: "text", also: ["ten"] },
  type: { heading: "Loại đơn vị", width: 26, kind: "text", also: ["loai"] },
  parent: { heading: "Mã cấp trên", width: 18, kind: "text", also: ["ma don vi cap tren", "cap tren"] },
  from: { heading: "Từ ngày", width: 16, kind: "date", also: ["hoat dong tu ngay"] },
  to: { heading: "Đến hết ngày", width: 16, kind: "date", also: ["den ngay"] },
} as const

export type UnitColumn = keyof typeof unitColumns

/** Which row holds the headings and where each column stands, both counted from 0. */
export interface Layout {
  headingRow: number
  at: Partial<Record<UnitColumn, number>>
}

const keys = Object.keys(unitColumns) as UnitColumn[]
const required = keys.filter((key) => key !== "to")
/** Above the headings stands at most a line of instructions and a title. */
const headingSearchRows = 5

function isHeading(key: UnitColumn, cell: Cell | undefined): boolean {
  const text = typeof cell === "string" ? fold(cell) : ""
  const { heading, also } = unitColumns[key]
  return text === fold(heading) || (also as readonly string[]).includes(text)
}

function layoutOf(row: Cell[], headingRow: number): Layout {
  const found = keys.map((key) => [key, row.findIndex((cell) => isHeading(key, cell))] as const)
  return { headingRow, at: Object.fromEntries(found.filter(([, at]) => at >= 0)) }
}

/** Finds the headings among a file's first rows, or says which are missing. */
export function findLayout(rows: Cell[][]): Layout | { refusal: string } {
  const layouts = rows.slice(0, headingSearchRows).map(layoutOf)
  const best = layouts.sort((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)[0]
  const missing = required.filter((key) => best?.at[key] === undefined).map((key) => `“${unitColumns[key].heading}”`)
  if (best && missing.length === 0) return best
  return { refusal: `Tệp thiếu cột ${missing.join(", ")}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.` }
}

/** A column as Excel shows it: cột B “Tên đơn vị”. */
export function columnTitle(layout: Layout, key: UnitColumn): string {
  const at = layout.at[key]
  const heading = `“${unitColumns[key].heading}”`
  return at === undefined ? heading : `${columnLetter(at)} ${heading}`
}
