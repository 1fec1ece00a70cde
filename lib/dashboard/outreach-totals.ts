import type { Scope } from "@/lib/access/scope"
import { wordOfSum } from "@/lib/format/approximate"
import { monthBounds } from "@/lib/format/months"
import { type Qualifier, wordOf } from "@/lib/qualifier"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { indicatorOfKind } from "@/lib/roll-up/indicators"
import type { FigureRequest, UnitFigures } from "@/lib/roll-up/load-figures"
import type { Rest } from "@/lib/roll-up/load-rests"

/** A sum with its word: "gần", "hơn", … where a number in it is approximate. */
interface ApproximateSum {
  value: number
  word: string
  /** What of it was stated as a total and has no record. */
  rest: Rest | undefined
}

/** What a branch counted of a kind of outreach; sums of different kinds are never added. */
export interface OutreachTotal {
  kindKey: string
  name: string
  /** See `placedFigures`. */
  label: string
  depth: number
  unitOfCount: string
  /** The register whose records tell the same one by one; they are not in these sums. */
  itemisedBy: string | null
  branch: ApproximateSum
  own: ApproximateSum
}

interface Row {
  key: string
  name: string
  unitOfCount: string
  partOf: string | null
  itemisedBy: string | null
  branch: number
  branchWords: Qualifier[]
  own: number
  ownWords: Qualifier[]
}

/** What was counted by month, and what was stated beyond it. */
const sum = (value: number, words: Qualifier[], rest: Rest | undefined): ApproximateSum => ({
  value: value + (rest?.value ?? 0),
  word: wordOfSum([...words, ...(rest?.words ?? [])].map(wordOf)),
  rest,
})

/** The sums of each kind that anybody of the branch counted or stated in the period, wholes in their order: as it stood, or along today's structure. */
export async function loadOutreachTotals(
  scope: Scope,
  request: FigureRequest,
  rests: UnitFigures["rests"],
): Promise<OutreachTotal[]> {
  const { unitId, from, to, restated } = request
  const [low, high] = monthBounds(request)
  const kinds = await scope.tx.$queryRaw<Row[]>`
    WITH kept AS (
      SELECT * FROM roll_up.branch_values(${unitId}::int, make_date(${from}::int, ${low || 1}::int, 1),
        make_date(${to}::int, ${high || 12}::int, 1), ${restated}::boolean)
    )
    SELECT k.key, k.name, k.unit_of_count AS "unitOfCount", k.part_of AS "partOf", k.itemised_by AS "itemisedBy",
      coalesce(b.value, 0)::float8 AS branch, coalesce(b.words, '{}') AS "branchWords",
      coalesce(o.value, 0)::float8 AS own, coalesce(o.words, '{}') AS "ownWords"
    FROM outreach_kind k LEFT JOIN kept b ON b.indicator = k.key AND NOT b.own LEFT JOIN kept o ON o.indicator = k.key AND o.own
    ORDER BY k.sort_order, k.key`
  const rows = kinds.filter(({ key, branchWords }) => branchWords.length > 0 || rests.branch.has(indicatorOfKind(key)))
  return placedFigures(rows).map(({ key, branch, branchWords, own, ownWords, ...kind }) => ({
    ...kind,
    kindKey: key,
    branch: sum(branch, branchWords, rests.branch.get(indicatorOfKind(key))),
    own: sum(own, ownWords, rests.own.get(indicatorOfKind(key))),
  }))
}
