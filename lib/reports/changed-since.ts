import type { Scope } from "@/lib/access/scope"
import { countBranch, type Source } from "./count-branch"
import type { Report } from "./find-report"
import { frozenTable } from "./frozen-table"

/** A number that the records no longer say as it was submitted. */
export interface Drift {
  lineId: number
  unitId: number
  unitName: string
  figureKey: string
  name: string
  unitOfCount: string
  /** With the corrections so far. */
  submitted: number
  now: number
}

/** Which records a line counted when it was submitted. */
export function frozenSources(scope: Scope, lineId: number, figureKey: string): Promise<Source[]> {
  return scope.tx.reportSource.findMany({ where: { lineId, figureKey }, orderBy: { unitId: "asc" } })
}

/**
 * "Thay đổi sau khi nộp": every number that differs from what is counted now, in the order of the report; nothing of an open report, nor of one that
 * the unit above typed, which no records stand behind.
 */
export async function changedSince(scope: Scope, report: Report): Promise<Drift[]> {
  const frozen =
    report.submissionId === null || report.substituted ? null : await frozenTable(scope, report.submissionId)
  if (!frozen) return []
  const now = await countBranch(scope, report.unitId, report)
  const live = new Map(now.lines.map((line) => [line.unitId, line.values]))
  return frozen.figures.flatMap(({ key: figureKey, name, unitOfCount }) =>
    frozen.lines.flatMap(({ lineId, unitId, unitName, values }): Drift[] => {
      const [submitted, counted] = [values.get(figureKey) ?? 0, live.get(unitId)?.get(figureKey) ?? 0]
      if (submitted === counted || lineId === null) return []
      return [{ lineId, unitId, unitName, figureKey, name, unitOfCount, submitted, now: counted }]
    }),
  )
}
