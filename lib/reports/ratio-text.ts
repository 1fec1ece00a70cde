import { formatRatio } from "@/lib/format/numbers"
import { knownValue, statedValue } from "./branch-value"
import type { TableLine } from "./frozen-table"

type Line = Pick<TableLine, "values" | "stated">

/** Both figures of a ratio among some lines, null where nobody knows one. Of which one was stated in part and the other was not, they do not speak of the same: there is nothing to divide by (0). */
export function ratioTerms(lines: Line[], numerator: string, denominator: string) {
  const isMixed = statedValue(lines, numerator) > 0 !== statedValue(lines, denominator) > 0
  return { done: knownValue(lines, numerator), of: isMixed ? 0 : knownValue(lines, denominator) }
}

/** A ratio of a report in words: both its terms and the share; `unknown` where there is nothing to divide by. */
export function ratioText(done: number | null, of: number | null, unknown: string): string {
  if (done === null || of === null) return "Chưa có đủ số."
  return of === 0 ? unknown : formatRatio(done, of)
}
