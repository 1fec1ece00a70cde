import type { Scope } from "@/lib/access/scope"
import { branchValue, knownValue, shownSum } from "../branch-value"
import { countBranch } from "../count-branch"
import type { Indicator } from "@/lib/roll-up/indicators"
import type { TableLine } from "../frozen-table"
import type { ReportPeriod } from "../period"

type Line = Pick<TableLine, "values" | "words">

/** A typed number that the records of the unit and those below say otherwise. */
export interface Difference {
  figure: Indicator
  /** Null: left empty. */
  typed: string | null
  records: string
}

/** What the records of a unit's branch say for a period, whatever was reported. */
export async function recordLines(scope: Scope, unitId: number, period: ReportPeriod): Promise<Line[]> {
  return (await countBranch(scope, unitId, period, "records")).lines
}

/** Where typed numbers and records differ; a unit that records nothing of a figure differs in nothing. */
export function differencesOf(figures: Indicator[], typed: Line[], records: Line[]): Difference[] {
  return figures
    .filter(({ key }) => branchValue(records, key) > 0 && shownSum(typed, key) !== shownSum(records, key))
    .map((figure) => {
      const left = knownValue(typed, figure.key) === null
      return { figure, typed: left ? null : shownSum(typed, figure.key), records: shownSum(records, figure.key) }
    })
}
