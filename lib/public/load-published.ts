import type { Tx } from "@/lib/db/client"
import { branchUnits } from "@/lib/structure/branch"
import type { Qualifier } from "@/lib/qualifier"
import type { IsoDate } from "@/lib/format/dates"
import { Prisma } from "@/lib/db/generated/client"
import type { ExemplarKind } from "@/lib/db/generated/enums"
import { inSampleData } from "@/lib/structure/sample-data"

/** A unit whose public page is on. */
export interface PublicUnit {
  unitId: number
  unitName: string
  slug: string
  /** It lies in the sample data. */
  isSample: boolean
}

/** A model or an exemplar whose consent to publish is recorded: its name, and nothing of its text. */
export interface PublishedRecord {
  id: number
  name: string
  unitName: string
  field: string
  /** Null for a model. */
  kind: ExemplarKind | null
  registeredOn: IsoDate
  publishedOn: IsoDate
}

/** A number of an accepted report of a year. */
export interface PublishedTotal {
  year: number
  figureKey: string
  name: string
  unitOfCount: string
  partOf: string | null
  value: number
  /** The words of the approximate numbers in it. */
  words: Qualifier[]
  /** Typed by the unit above. */
  substituted: boolean
}

/** The unit of an address whose page is on; null for any other address. */
export async function findPublicUnit(tx: Tx, slug: string | undefined): Promise<PublicUnit | null> {
  if (!slug || !/^[a-z0-9-]{3,60}$/.test(slug)) return null
  const rows = await tx.$queryRaw<PublicUnit[]>`
    SELECT p.unit_id AS "unitId", unit_name_on(p.unit_id, roll_up.today()) AS "unitName", p.slug,
      ${inSampleData(Prisma.sql`p.unit_id`)} AS "isSample"
    FROM public_page p WHERE p.slug = ${slug} AND p.enabled`
  return rows[0] ?? null
}

const newest = 200

/** The models of the branch that may be shown, the newest first. */
export function findPublishedModels(tx: Tx, unitId: number): Promise<PublishedRecord[]> {
  return tx.$queryRaw<PublishedRecord[]>`
    SELECT m.id, m.name, unit_name_on(m.unit_id, m.registered_on) AS "unitName", f.name AS field, NULL AS kind,
      m.registered_on::text AS "registeredOn", m.publish_consent_on::text AS "publishedOn"
    FROM practice_model m JOIN practice_field f ON f.key = m.field_key
    WHERE m.unit_id IN (${branchUnits(unitId)}) AND m.deleted_at IS NULL AND m.publish_consent_on <= roll_up.today()
      AND m.registered_on IS NOT NULL AND m.stage <> 'stopped'
    ORDER BY greatest(m.publish_consent_on, m.registered_on) DESC, m.id DESC LIMIT ${newest}::int`
}

/** The exemplars of the branch that may be shown, the newest first. */
export function findPublishedExemplars(tx: Tx, unitId: number): Promise<PublishedRecord[]> {
  return tx.$queryRaw<PublishedRecord[]>`
    SELECT e.id, e.name, unit_name_on(e.unit_id, e.registered_on) AS "unitName", f.name AS field, e.kind::text AS kind,
      e.registered_on::text AS "registeredOn", e.publish_consent_on::text AS "publishedOn"
    FROM exemplar e JOIN practice_field f ON f.key = e.field_key
    WHERE e.unit_id IN (${branchUnits(unitId)}) AND e.deleted_at IS NULL AND e.publish_consent_on <= roll_up.today()
      AND e.registered_on IS NOT NULL AND e.stage <> 'stopped'
    ORDER BY greatest(e.publish_consent_on, e.registered_on) DESC, e.id DESC LIMIT ${newest}::int`
}

const yearsShown = 5

/** The annex figures of the unit's accepted year reports, corrections included, but for those that nobody knows; the newest year first. */
export function findPublishedTotals(tx: Tx, unitId: number): Promise<PublishedTotal[]> {
  return tx.$queryRaw<PublishedTotal[]>`
    WITH shown AS (
      SELECT r.id, r.annex_figures, r.to_on FROM report r
      WHERE r.unit_id = ${unitId}::int AND r.kind_key = 'year' AND r.status IN ('accepted', 'locked')
      ORDER BY r.to_on DESC LIMIT ${yearsShown}::int
    )
    SELECT extract(year FROM r.to_on)::int AS year, f.figure_key AS "figureKey", f.name, f.unit_of_count AS "unitOfCount", f.part_of AS "partOf",
      sum(n.value)::int AS value, s.substituted,
      ARRAY(SELECT DISTINCT w::text FROM report_number m, unnest(m.words) w
        WHERE m.submission_id = s.id AND m.figure_key = f.figure_key) AS words
    FROM shown r JOIN report_submission s ON s.report_id = r.id AND s.decision = 'accepted'
    JOIN report_figure f ON f.submission_id = s.id AND f.figure_key = ANY (r.annex_figures)
    JOIN report_number n ON n.submission_id = s.id AND n.figure_key = f.figure_key
    GROUP BY r.to_on, f.figure_key, f.name, f.unit_of_count, f.part_of, f.sort_order, s.id, s.substituted
    HAVING sum(n.value) <> 0 OR bool_and(n.value IS NOT NULL)
    ORDER BY r.to_on DESC, f.sort_order`
}
