import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { countedFigures, type Figure } from "./figures"
import { loadKinds } from "./kinds"
import { placedFigures, type PlacedFigure } from "./placed-figures"

/** What can be counted or stated: a figure of the catalogue, or a kind of outreach. */
export interface Indicator {
  key: string
  name: string
  definition: string
  unitOfCount: string
  /** The indicator of which it is a part ("trong đó"). */
  partOf: string | null
}

/** An indicator that is counted now. */
export interface KnownIndicator extends Indicator {
  /** The unit whose it is, counted by that unit and those below; null = by all. */
  unitId: number | null
}

const figures: readonly Figure[] = countedFigures
const outreachPrefix = "outreach."

/** The kind of outreach that an indicator counts, or null. */
export function outreachKindOf(key: string): string | null {
  return key.startsWith(outreachPrefix) ? key.slice(outreachPrefix.length) : null
}

/** The indicator that counts a kind of outreach. */
export const indicatorOfKind = (kindKey: string) => `${outreachPrefix}${kindKey}`

const kindDefinition = "Số đếm theo tháng của một chỉ tiêu."
const partDefinition = "Số đếm theo tháng của một chỉ tiêu; là phần “trong đó” của một chỉ tiêu khác."

/** Every indicator that units and their branches count, in its order: the figures of the catalogue, then the kinds of outreach; each whole followed by its parts. */
export async function loadIndicators(scope: Scope, unitIds?: number[]): Promise<PlacedFigure<KnownIndicator>[]> {
  const kinds = await loadKinds(scope, unitIds)
  return placedFigures<KnownIndicator>([
    ...figures.map(({ key, name, definition, unitOfCount, partOf = null }) => {
      return { key, name, definition, unitOfCount, partOf, unitId: null }
    }),
    ...kinds.map(({ key, name, definition, unitOfCount, partOf, unitId }) => ({
      key: indicatorOfKind(key),
      name,
      definition: definition || (partOf ? partDefinition : kindDefinition),
      unitOfCount,
      unitId,
      partOf: partOf === null ? null : indicatorOfKind(partOf),
    })),
  ])
}

const named = figures.map(({ key, name, unitOfCount }) => Prisma.sql`(${key}, ${name}, ${unitOfCount})`)

/** SQL: a relation of every indicator with `key`, `name` and `unit_of_count`. */
export const indicatorSql = Prisma.sql`(SELECT * FROM (VALUES ${Prisma.join(named)}) f (key, name, unit_of_count)
  UNION ALL SELECT ${outreachPrefix} || k.key, k.name, k.unit_of_count FROM outreach_kind k)`
