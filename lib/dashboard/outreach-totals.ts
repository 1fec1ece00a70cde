import type { Scope } from "@/lib/access/scope"
import type { Prisma } from "@/lib/db/generated/client"
import { wordOfSum } from "@/lib/format/approximate"
import { monthBounds } from "@/lib/format/months"
import { type Qualifier, wordOf } from "@/lib/qualifier"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import type { FigureRequest } from "@/lib/roll-up/load-figures"

/** A sum with its word: "gần", "hơn", … where a number in it is approximate. */
interface ApproximateSum {
  value: number
  word: string
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
  branch: Prisma.Decimal
  branchWords: Qualifier[]
  own: Prisma.Decimal
  ownWords: Qualifier[]
}

const sum = (value: Prisma.Decimal, qualifiers: Qualifier[]): ApproximateSum => ({
  value: value.toNumber(),
  word: wordOfSum(qualifiers.map(wordOf)),
})

/** The sums of each kind that anybody of the branch counted in the period, wholes in their order: as it stood, or along today's structure. */
export async function loadOutreachTotals(scope: Scope, request: FigureRequest): Promise<OutreachTotal[]> {
  const { unitId, from, to, restated } = request
  const [low, high] = monthBounds(request)
  const rows = await scope.tx.$queryRaw<Row[]>`
    WITH kept AS (
      SELECT * FROM roll_up.branch_values(${unitId}::int, make_date(${from}::int, ${low || 1}::int, 1),
        make_date(${to}::int, ${high || 12}::int, 1), ${restated}::boolean)
    )
    SELECT k.key, k.name, k.unit_of_count AS "unitOfCount", k.part_of AS "partOf", k.itemised_by AS "itemisedBy",
      b.value AS branch, b.words AS "branchWords", coalesce(o.value, 0) AS own, coalesce(o.words, '{}') AS "ownWords"
    FROM outreach_kind k JOIN kept b ON b.indicator = k.key AND NOT b.own LEFT JOIN kept o ON o.indicator = k.key AND o.own
    ORDER BY k.sort_order, k.key`
  return placedFigures(rows).map(({ key, branch, branchWords, own, ownWords, ...kind }) => ({
    ...kind,
    kindKey: key,
    branch: sum(branch, branchWords),
    own: sum(own, ownWords),
  }))
}
