import { formatNumber } from "@/lib/format/numbers"
import { formatSum, type Qualifier, tellSum } from "@/lib/qualifier"
import type { TableLine } from "./frozen-table"

type Line = Pick<TableLine, "values" | "words">
type Stated = Pick<TableLine, "values" | "stated">

/** A branch's number: the sum of what is known of its lines. */
export function branchValue(lines: Pick<Line, "values">[], figureKey: string): number {
  return lines.reduce((sum, { values }) => sum + (values.get(figureKey) ?? 0), 0)
}

/** The same, but null where all that is known is nothing and a line's number is not known. */
export function knownValue(lines: Pick<Line, "values">[], figureKey: string): number | null {
  const sum = branchValue(lines, figureKey)
  return sum === 0 && lines.some(({ values }) => values.get(figureKey) === null) ? null : sum
}

/** The words of the approximate numbers in a branch's number, each once. */
export function branchWords(lines: Pick<Line, "words">[], figureKey: string): Qualifier[] {
  return [...new Set(lines.flatMap(({ words }) => words.get(figureKey) ?? []))]
}

/** What of a number of some lines was stated as a total and has no record. */
export function statedValue(lines: Pick<Stated, "stated">[], figureKey: string): number {
  return lines.reduce((sum, { stated }) => sum + (stated.get(figureKey) ?? 0), 0)
}

/** "9 có bản ghi + 190 chưa ghi chi tiết" of a number of which some was stated; null of one that records tell alone, and of one that was corrected below it. */
export function partsText(lines: Stated[], figureKey: string): string | null {
  const stated = statedValue(lines, figureKey)
  const recorded = branchValue(lines, figureKey) - stated
  if (stated === 0 || recorded < 0) return null
  return `${formatNumber(recorded)} có bản ghi + ${formatNumber(stated)} chưa ghi chi tiết`
}

/** A number of some lines as a table shows it, with its word: "gần 350.000"; "—" where it is not known. */
export function shownSum(lines: Line[], figureKey: string): string {
  return formatSum(knownValue(lines, figureKey), branchWords(lines, figureKey))
}

/** The same as a sentence tells it. */
export function toldSum(lines: Line[], figureKey: string): string {
  return tellSum(branchValue(lines, figureKey), branchWords(lines, figureKey))
}
