import { formatSum, type Qualifier, tellSum } from "@/lib/qualifier"
import type { TableLine } from "./frozen-table"

type Line = Pick<TableLine, "values" | "words">

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

/** A number of some lines as a table shows it, with its word: "gần 350.000"; "—" where it is not known. */
export function shownSum(lines: Line[], figureKey: string): string {
  return formatSum(knownValue(lines, figureKey), branchWords(lines, figureKey))
}

/** The same as a sentence tells it. */
export function toldSum(lines: Line[], figureKey: string): string {
  return tellSum(branchValue(lines, figureKey), branchWords(lines, figureKey))
}
