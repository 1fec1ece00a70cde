import type { Scope } from "@/lib/access/scope"
import { figureByKey, type FigureKey } from "@/lib/roll-up/figures"
import { ratioFigures } from "@/lib/dashboard/ratio-figures"
import type { Indicator } from "@/lib/roll-up/indicators"
import { lineKey, lineName } from "./line-source"
import { knownValue } from "./branch-value"
import { ratioTerms } from "./ratio-text"
import { reportByParam, reportTable } from "./load-report"

/**
 * What a ratio of a report is made of: its two figures, in all and by line, as submitted or, while the report is open, of now. Null for a ratio or a report
 * that the actor does not find.
 */
export async function loadRatio(scope: Scope, params: Record<string, string>) {
  const ratio = ratioFigures.find(({ key }) => key === params.ratio)
  const report = ratio ? await reportByParam(scope, params.id) : null
  if (!ratio || !report) return null
  const { lines, figures, structureOn } = await reportTable(scope, report)
  // A report that was submitted before the figure was counted has nothing of it; it is told as it is defined now.
  const figureOf = (key: FigureKey): Omit<Indicator, "partOf"> =>
    figures.find((one) => one.key === key) ?? figureByKey(key)
  const [done, of] = [figureOf(ratio.numerator), figureOf(ratio.denominator)]
  return {
    report,
    ratio,
    structureOn,
    numerator: { figure: done, total: knownValue(lines, done.key) },
    denominator: { figure: of, total: knownValue(lines, of.key) },
    /** What the whole is divided by; 0 where there is nothing of the same kind. */
    base: ratioTerms(lines, done.key, of.key).of,
    lines: lines.map((line) => ({
      place: lineKey(line),
      name: lineName(line),
      done: knownValue([line], done.key),
      of: knownValue([line], of.key),
      base: ratioTerms([line], done.key, of.key).of,
    })),
  }
}

export type RatioData = NonNullable<Awaited<ReturnType<typeof loadRatio>>>
