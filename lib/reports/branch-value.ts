import { formatNumber } from "@/lib/format/numbers"
import type { TableLine } from "./frozen-table"

type Lines = Pick<TableLine, "values">[]

/** A branch's number: the sum of its lines. */
export function branchValue(lines: Lines, figureKey: string): number {
  return lines.reduce((sum, { values }) => sum + (values.get(figureKey) ?? 0), 0)
}

/** A branch's number as it is shown. */
export function shownSum(lines: Lines, figureKey: string): string {
  return formatNumber(branchValue(lines, figureKey))
}
