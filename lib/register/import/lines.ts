import { fold } from "@/lib/format/fold"
import { columnLetter, type Cell } from "@/lib/office/cells"
import { looksLegacy, toUnicode } from "@/lib/office/legacy-text"
import type { Register } from "../register-types"
import { isPrivate } from "../sheet"
import { cellText } from "../sheet-text"
import type { Layout, PlacedColumn } from "./layout"
import type { ErrorList } from "./sheet-errors"

/** A line of a file with content: its row as Excel counts, and the text of each column of the layout. */
export interface Line {
  row: number
  texts: string[]
}

const legacyNames = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI (VNI-Times)" }
const total = /^(tong|cong|tong cong|tong so|tong cong so|cong chung)\s*:?$/
/** Longer texts are neither totals nor ditto marks. */
const markLength = 20
const ditto = /^(-?\s*n\s*[./]?\s*t\s*\.?\s*-?|nhu tren|["'”“`]{1,3})$/

function textOf(cell: Cell | undefined): string {
  if (typeof cell === "boolean") return cell ? "x" : ""
  if (typeof cell === "number") return String(cell).replace(".", ",")
  return cellText(cell ?? "")
}

/** What is wrong with the writing of a cell, whatever its meaning; a private text is not repeated. */
function badWriting(register: Register, { at, column }: PlacedColumn, row: number, text: string): string | null {
  const cell = `${columnLetter(at)}${row}`
  if (text.length <= markLength && ditto.test(fold(text))) return `Ô ${cell} ghi tắt “như trên”. Hãy ghi đầy đủ.`
  const legacy = looksLegacy(text)
  if (!legacy) return null
  const unicode = isPrivate(register, column) ? "" : ` Đổi sang Unicode sẽ là “${toUnicode(text, legacy)}”.`
  return `Ô ${cell} dùng phông chữ cũ ${legacyNames[legacy]}.${unicode} Hãy đổi phông cả tệp sang Unicode rồi tải lên lại.`
}

/** The lines below the headings; totals are an error and left out, ditto marks and old fonts are errors of their cells. */
export function readLines(register: Register, layout: Layout, rows: Cell[][], errors: ErrorList): Line[] {
  return rows.flatMap((cells, index) => {
    const row = index + 1
    if (index <= layout.headingRow || cells.every((cell) => cell === null)) return []
    if (cells.some((cell) => typeof cell === "string" && cell.length <= markLength && total.test(fold(cell)))) {
      errors.add(row, undefined, "Đây là dòng tổng cộng. Hãy xóa dòng này: hệ thống tự cộng.")
      return []
    }
    const texts = layout.columns.map(({ at }) => textOf(cells[at]))
    if (texts.every((text) => text === "")) return []
    texts.forEach((text, i) => {
      const column = layout.columns[i]!
      const wrong = text && badWriting(register, column, row, text)
      if (wrong) errors.add(row, column, wrong)
    })
    return [{ row, texts }]
  })
}
