import { formatSum, type Qualifier, tellSum } from "@/lib/qualifier"
import type { TableLine } from "./frozen-table"

type Line = Pick<TableLine, "values" | "words">

/** A branch's number: the sum of its lines. */
export function branchValue(lines: Pick<Line, "values">[], figureKey: string): number {
  return lines.reduce((sum, { values }) => sum + (values.get(figureKey) ?? 0), 0)
}

/** The words of the approximate numbers in a branch's number, each once. */
export function branchWords(lines: Pick<Line, "words">[], figureKey: string): Qualifier[] {
  return [...new Set(lines.flatMap(({ words }) => words.get(figureKey) ?? []))]
}

/** A number of some lines as a table shows it, with its word: "gần 350.000". */
export function shownSum(lines: Line[], figureKey: string): string {
  return formatSum(branchValue(lines, figureKey), branchWords(lines, figureKey))
}

/** The same as a sentence tells it. */
export function toldSum(lines: Line[], figureKey: string): string {
  return tellSum(branchValue(lines, figureKey), branchWords(lines, figureKey))
}
