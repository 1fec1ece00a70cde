import type { Scope } from "@/lib/access/scope"
import { formatSum } from "@/lib/qualifier"
import type { Indicator } from "@/lib/roll-up/indicators"
import { loadRestsIn } from "@/lib/roll-up/load-rests"
import type { Report } from "./find-report"
import type { ReportTable } from "./frozen-table"

/** What was stated of an indicator in the days of a report and has no record. */
export interface StatedBeside {
  figure: Pick<Indicator, "key" | "name" | "unitOfCount">
  /** With its word. */
  rest: string
}

/** What stated totals of the branch say beyond the records of a report's days: no number of the report holds it. In the order of its figures. */
export async function findStatedBeside(
  scope: Scope,
  { unitId, fromOn, toOn }: Report,
  { figures }: ReportTable,
): Promise<StatedBeside[]> {
  const [rests] = await loadRestsIn(scope, unitId, [[fromOn, toOn]], false)
  return figures.flatMap((figure) => {
    const rest = rests?.branch.get(figure.key)
    return rest ? [{ figure, rest: formatSum(rest.value, rest.words) }] : []
  })
}
