import { colToLetter, type DataValidation, type WriteSheet } from "hucre/xlsx"
import { LISTS_SHEET } from "@/lib/office/workbook-meta"

/** Excel takes a list written inside the rule only up to this length, and splits it at every comma. */
const INLINE_LIST_CHARS = 255
/** Pasted rows are checked down to here. */
const LAST_ROW = 50_000

/** Collects a workbook's drop-down lists: short ones go inside the rule, long ones to one hidden sheet that rules point at. */
export class DropDowns {
  private readonly columns = new Map<string, string[]>()

  /** The rule that offers `choices` in a column (from 0) from a row on (from 1). */
  rule(column: number, firstRow: number, choices: string[]): DataValidation {
    const letter = colToLetter(column)
    return {
      type: "list",
      range: `${letter}${firstRow}:${letter}${Math.max(LAST_ROW, firstRow)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Giá trị không có trong danh sách",
      errorMessage: "Hãy chọn một giá trị trong danh sách thả xuống.",
      ...(fitsInline(choices) ? { values: choices } : { formula1: this.reference(choices) }),
    }
  }

  /** The hidden sheet with the long lists, one column each; no sheet when there are none. */
  sheets(): WriteSheet[] {
    const lists = [...this.columns.values()]
    if (lists.length === 0) return []
    const longest = Math.max(...lists.map((list) => list.length))
    const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null))
    return [{ name: LISTS_SHEET, rows, veryHidden: true }]
  }

  private reference(choices: string[]): string {
    const key = choices.join("\n")
    this.columns.set(key, choices)
    const letter = colToLetter([...this.columns.keys()].indexOf(key))
    return `${LISTS_SHEET}!$${letter}$1:$${letter}$${choices.length}`
  }
}

function fitsInline(choices: string[]): boolean {
  return choices.join(",").length <= INLINE_LIST_CHARS && choices.every((choice) => !/[,"]|^\s|\s$/.test(choice))
}
