import type { Scope } from "@/lib/access/scope"
import { wordOfSum } from "@/lib/format/approximate"
import { monthBounds } from "@/lib/format/months"
import { type Qualifier, wordOf } from "@/lib/qualifier"
import { loadKinds, type StoredKind } from "./kinds"
import { placedFigures, type PlacedFigure } from "./placed-figures"
import { indicatorOfKind } from "./indicators"
import type { FigureValues } from "./figures"
import type { FigureRequest, UnitFigures } from "./load-figures"
import type { Rest, Rests } from "./load-rests"

/** A sum with its word: "gần", "hơn", … where a number in it is approximate. */
interface ApproximateSum {
  value: number
  word: string
  /** What of it was stated as a total and has no record. */
  rest: Rest | undefined
}

/** What a branch counted of a kind by month, and what was stated beyond it; sums of different kinds are never added. */
export interface KindTotal extends PlacedFigure<StoredKind> {
  kindKey: string
  branch: ApproximateSum
  own: ApproximateSum
}

interface Row {
  key: string
  own: boolean
  value: number
  words: Qualifier[]
}

/** What was counted by month, and what was stated beyond it. */
const sum = (value: number, words: Qualifier[], rest: Rest | undefined): ApproximateSum => ({
  value: value + (rest?.value ?? 0),
  word: wordOfSum([...words, ...(rest?.words ?? [])].map(wordOf)),
  rest,
})

/** The sums of each kind that anybody of the branch counted or stated in the period, by topic and wholes in their order: as it stood, or along today's structure. */
export async function loadKindTotals(
  scope: Scope,
  request: FigureRequest,
  rests: UnitFigures["rests"],
): Promise<KindTotal[]> {
  const { unitId, from, to, restated } = request
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT v.indicator AS key, v.own, v.value::float8 AS value, v.words
    FROM roll_up.branch_values(${unitId}::int, make_date(${from}::int, ${low || 1}::int, 1),
      make_date(${to}::int, ${high || 12}::int, 1), ${restated}::boolean) v`
  const [branch, own] = [false, true].map(
    (own) => new Map(rows.filter((row) => row.own === own).map((row) => [row.key, row])),
  )
  const kinds = await loadKinds(scope, [unitId])
  const counted = kinds.filter(({ key }) => branch!.has(key) || rests.branch.has(indicatorOfKind(key)))
  const sumIn = (sums: Map<string, Row>, rests: Rests, key: string) =>
    sum(sums.get(key)?.value ?? 0, sums.get(key)?.words ?? [], rests.get(indicatorOfKind(key)))
  return placedFigures(counted).map((kind) => ({
    ...kind,
    kindKey: kind.key,
    branch: sumIn(branch!, rests.branch, kind.key),
    own: sumIn(own!, rests.own, kind.key),
  }))
}

/** What was counted of every indicator by key: the figures of the catalogue, and the kinds. */
export function indicatorValues(figures: FigureValues, totals: KindTotal[], own: boolean): Record<string, number> {
  const kinds = totals.map((total) => [indicatorOfKind(total.kindKey), (own ? total.own : total.branch).value] as const)
  return { ...figures, ...Object.fromEntries(kinds) }
}
