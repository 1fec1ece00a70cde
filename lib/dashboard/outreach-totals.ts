import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { wordOfSum } from "@/lib/format/approximate"
import { type Qualifier, wordOf } from "@/lib/qualifier"
import { branchByYear } from "./branch-by-year"
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
  branch: bigint
  branchWords: Qualifier[]
  own: bigint
  ownWords: Qualifier[]
}

const sum = (value: bigint, qualifiers: Qualifier[]): ApproximateSum => ({
  value: Number(value),
  word: wordOfSum(qualifiers.map(wordOf)),
})

/**
 * The sums of each kind that anybody of the branch counted in the period, wholes in their order. Kinds are data, so these are summed from the
 * records (the slow exact lane): each year along its own structure, or all along today's, as the list behind each number does.
 */
export async function loadOutreachTotals(scope: Scope, request: FigureRequest): Promise<OutreachTotal[]> {
  const own = Prisma.sql`c.unit_id = ${request.unitId}::int`
  const words = (which: Prisma.Sql) =>
    Prisma.sql`coalesce(array_agg(DISTINCT c.qualifier::text) FILTER (WHERE ${which}), '{}')`
  const rows = await scope.tx.$queryRaw<Row[]>`
    ${branchByYear(request)}
    SELECT k.key, k.name, k.unit_of_count AS "unitOfCount", k.part_of AS "partOf", k.itemised_by AS "itemisedBy",
      sum(c.value) AS branch, ${words(Prisma.sql`true`)} AS "branchWords",
      coalesce(sum(c.value) FILTER (WHERE ${own}), 0) AS own, ${words(own)} AS "ownWords"
    FROM place p JOIN outreach_count c ON c.unit_id = p.unit_id AND c.month BETWEEN p.first AND p.last AND c.deleted_at IS NULL
    JOIN outreach_kind k ON k.key = c.kind_key
    GROUP BY k.key ORDER BY k.sort_order, k.key`
  return placedFigures(rows).map(({ key, branch, branchWords, own: ownSum, ownWords, ...kind }) => ({
    ...kind,
    kindKey: key,
    branch: sum(branch, branchWords),
    own: sum(ownSum, ownWords),
  }))
}
