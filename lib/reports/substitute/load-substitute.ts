import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { wholeNumber } from "@/lib/format/whole-number"
import { branchValue, knownValue, shownSum } from "../branch-value"
import { frozenTable, type ReportTable } from "../frozen-table"
import { recordLines } from "./beside-records"
import { type Indicator, loadIndicators } from "@/lib/roll-up/indicators"
import { type PlacedFigure, placedFigures } from "@/lib/roll-up/placed-figures"
import { askedPeriod } from "../asked-period"
import { findSubstitutePlace, type SubstitutePlace } from "./find-place"
import { substituteSheet } from "./sheet"

/** The unit and period that an address names; null when the actor does not type for it. */
export async function placeIn(scope: Scope, search: Record<string, string>) {
  const period = await askedPeriod(scope, scope.actor.unitId, search)
  return findSubstitutePlace(scope, wholeNumber(search.donVi) ?? 0, period)
}

/** A figure to type, what stands in its box, and what the records say: nothing where there are none. */
export interface FigureToType extends PlacedFigure<Indicator> {
  initial: string
  recorded: string
}

/** What was typed for a figure: nothing where it was left empty, or was no figure then. */
function typedBefore({ figures, lines }: ReportTable, key: string): string {
  const known = figures.some((figure) => figure.key === key) && knownValue(lines, key) !== null
  return known ? shownSum(lines, key) : ""
}

async function figuresToType(scope: Scope, { unitId, period, report }: SubstitutePlace): Promise<FigureToType[]> {
  const typed = report?.submissionId ? await frozenTable(scope, report.submissionId) : null
  const records = await recordLines(scope, unitId, period)
  return placedFigures(await loadIndicators(scope, [unitId])).map((figure) => {
    const { key } = figure
    const recorded = branchValue(records, key) === 0 ? "" : shownSum(records, key)
    return { ...figure, initial: typed ? typedBefore(typed, key) : "", recorded }
  })
}

/** The form that takes a unit's numbers; `refused` in the place when there is nothing to type for it. */
export async function loadSubstitute(scope: Scope, search: Record<string, string>) {
  const place = await placeIn(scope, search)
  if (place === null) return null
  const period = await askedPeriod(scope, scope.actor.unitId, search)
  const figures = "refused" in place ? [] : await figuresToType(scope, place)
  return { place, period, figures, missingFile: flashParams.missingFile in search }
}

export type SubstituteData = NonNullable<Awaited<ReturnType<typeof loadSubstitute>>>

/** The empty sheet of a unit and period; null where there is none to fill. */
export async function loadSubstituteSheet(scope: Scope, search: Record<string, string>): Promise<Response | null> {
  const place = await placeIn(scope, search)
  return place === null || "refused" in place ? null : substituteSheet(scope, place)
}
