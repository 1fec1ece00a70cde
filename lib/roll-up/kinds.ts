import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { IndicatorTopic } from "@/lib/db/generated/enums"
import { fold } from "@/lib/format/fold"
import { type PlacedFigure, placedFigures } from "./placed-figures"

/** A kind of what units count by month, as it is kept. */
export interface StoredKind {
  key: string
  /** As it is shown: of kinds of one name each carries that of its unit. */
  name: string
  /** As its keeper wrote it. */
  plainName: string
  /** What is counted, and what is not; may be empty. */
  definition: string
  topic: IndicatorTopic
  unitOfCount: string
  /** The kind whose part ("trong đó") it is. */
  partOf: string | null
  /** The unit whose it is: counted by that unit and those below. Null = by all. */
  unitId: number | null
  /** What that unit is called today. */
  owner: string | null
  /** Counted for months from this year on only. */
  usedFrom: number | null
  /** Counted for months before this year only. */
  retiredFrom: number | null
  /** The register whose records tell the same one by one. */
  itemisedBy: string | null
  sortOrder: number
  version: number
}

const columns = Prisma.sql`k.key, k.name, k.name AS "plainName", k.definition, k.topic::text AS topic, k.unit_of_count AS "unitOfCount", k.part_of AS "partOf", k.unit_id AS "unitId",
  CASE WHEN k.unit_id IS NOT NULL THEN unit_name_on(k.unit_id, roll_up.today()) END AS owner, k.used_from AS "usedFrom",
  k.retired_from AS "retiredFrom", k.itemised_by AS "itemisedBy", k.sort_order AS "sortOrder", k.version`

/** SQL condition: one of the units or of their branches may count the kind `k`, in any structure. */
const reaches = (unitIds: number[]) => Prisma.sql`(k.unit_id IS NULL
  OR k.unit_id = ANY (ARRAY(SELECT DISTINCT above FROM roll_up.tree_node n, unnest(n.path) above WHERE n.unit_id = ANY (${unitIds}::int[])))
  OR EXISTS (SELECT FROM roll_up.tree_node n WHERE n.unit_id = k.unit_id AND n.path && ${unitIds}::int[]))`

/** Kinds of one name carry that of their unit. */
function toldApart<Kind extends Pick<StoredKind, "name" | "owner">>(kinds: Kind[]): Kind[] {
  const times = new Map<string, number>()
  for (const { name } of kinds) times.set(fold(name), (times.get(fold(name)) ?? 0) + 1)
  return kinds.map((kind) =>
    kind.owner !== null && times.get(fold(kind.name))! > 1 ? { ...kind, name: `${kind.name} (${kind.owner})` } : kind,
  )
}

/** The kinds that the units and their branches may count, by topic and in their order, each whole before its parts. */
export async function loadKinds(scope: Scope, unitIds = [scope.actor.unitId]): Promise<PlacedFigure<StoredKind>[]> {
  const kinds = await scope.tx.$queryRaw<StoredKind[]>`
    SELECT ${columns} FROM outreach_kind k WHERE ${reaches([...new Set(unitIds)])} ORDER BY k.topic, k.sort_order, k.key`
  return placedFigures(toldApart(kinds))
}

/** Of each unit and year those whose kinds it counts: itself and whoever it stands below, in the structure of the year or in today's. By `unit year`. */
export async function loadOwners(
  scope: Scope,
  asked: { unitId: number; year: number }[],
): Promise<(unitId: number, year: number) => ReadonlySet<number>> {
  const keys = [...new Set(asked.map(({ unitId, year }) => `${unitId} ${year}`))].map((key) =>
    key.split(" ").map(Number),
  )
  const rows = await scope.tx.$queryRaw<{ unitId: number; year: number; owners: number[] }[]>`
    SELECT i.unit AS "unitId", i.year, array_agg(DISTINCT u.id) AS owners
    FROM unnest(${keys.map(([unit]) => unit)}::int[], ${keys.map(([, year]) => year)}::int[]) i (unit, year)
    JOIN roll_up.tree_node n ON n.unit_id = i.unit AND n.tree IN (0, i.year) CROSS JOIN unnest(n.path) u (id) GROUP BY 1, 2`
  const owners = new Map(rows.map((row) => [`${row.unitId} ${row.year}`, new Set(row.owners)]))
  return (unitId, year) => owners.get(`${unitId} ${year}`) ?? new Set([unitId])
}
