import { formatNumber, parseNumber } from "@/lib/format/numbers"
import type { Cell } from "@/lib/office/cells"
import type { ReportFigure } from "../figure-list"

/** As in the register: more than that is a slip of the finger. */
const largest = 100_000_000

/** Why something typed holds no count, or null when it does. */
function problemOf(number: number | null): string | null {
  if (number === null) return "Không phải là số. Hãy nhập số nguyên, ví dụ 1.215."
  if (number < 0) return "Số đếm không thể âm."
  if (!Number.isInteger(number)) return "Hãy nhập số nguyên, không có phần lẻ."
  return number > largest ? "Số quá lớn. Hãy xem lại." : null
}

const numberIn = (typed: Cell) =>
  typeof typed === "number" ? typed : typeof typed === "string" ? parseNumber(typed) : null

/** The count that was typed in a cell or a box, nothing being 0, or what is wrong with it. */
export function typedCount(typed: Cell): { value: number } | { problem: string } {
  const number = typed === null || typed === "" ? 0 : numberIn(typed)
  const problem = problemOf(number)
  return problem === null ? { value: number! } : { problem }
}

/** Parts ("trong đó") that exceed their whole, each with the words for it. */
export function partProblems(
  values: Map<string, number>,
  figures: ReportFigure[],
  wholes: Map<string, string>,
): { part: string; message: string }[] {
  const nameOf = (key: string) => figures.find((figure) => figure.key === key)?.name ?? key
  return [...wholes].flatMap(([part, whole]) => {
    const [value, most] = [values.get(part) ?? 0, values.get(whole) ?? 0]
    if (value <= most) return []
    const message = `“${nameOf(part)}” (${formatNumber(value)}) là phần trong đó, không thể lớn hơn “${nameOf(whole)}” (${formatNumber(most)}).`
    return [{ part, message }]
  })
}
