import type { Scope } from "@/lib/access/scope"
import type { Qualifier } from "@/lib/qualifier"
import type { ReportPeriod } from "./period"
import { samePeriod } from "./same-period"

/** The accepted numbers of a unit, corrections included. */
export interface OfficialChild {
  reportId: number
  submissionId: number
  /** Typed by the unit above. */
  substituted: boolean
  /** By figure; what is not there is 0, and null what nobody knows. */
  values: Map<string, number | null>
  /** By figure, what of it was stated as a total and had no record. */
  stated: Map<string, number>
  /** By figure, the words of the approximate numbers in it. */
  words: Map<string, Qualifier[]>
}

interface Row {
  unitId: number
  reportId: number
  submissionId: number
  substituted: boolean
  figureKey: string | null
  /** Of what is known; null where of what is not 0 nothing is known. */
  value: number | null
  stated: number
  words: Qualifier[]
}

/** Those of the units whose report for exactly this period was accepted, with its numbers of the whole branch. */
export async function findOfficialChildren(
  scope: Scope,
  unitIds: number[],
  period: ReportPeriod,
): Promise<Map<number, OfficialChild>> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    SELECT r.unit_id AS "unitId", r.id AS "reportId", s.id AS "submissionId", s.substituted, n.figure_key AS "figureKey", sum(n.value)::int AS value,
      least(coalesce(sum(v.stated), 0), coalesce(sum(n.value), 0))::int AS stated,
      ARRAY(SELECT DISTINCT w::text FROM report_number m, unnest(m.words) w
        WHERE m.submission_id = s.id AND m.figure_key = n.figure_key AND m.value <> 0) AS words
    FROM report r JOIN report_submission s ON s.report_id = r.id AND s.decision = 'accepted'
    LEFT JOIN report_number n ON n.submission_id = s.id AND n.value IS DISTINCT FROM 0
    LEFT JOIN report_value v ON v.line_id = n.line_id AND v.figure_key = n.figure_key
    WHERE r.unit_id = ANY (${unitIds}::int[]) AND ${samePeriod(period)}
    GROUP BY r.id, s.id, n.figure_key`
  const found = new Map<number, OfficialChild>()
  for (const { unitId, reportId, submissionId, substituted, figureKey, value, stated, words } of rows) {
    const none = { values: new Map(), stated: new Map(), words: new Map() }
    const child = found.get(unitId) ?? { reportId, submissionId, substituted, ...none }
    if (figureKey !== null) child.values.set(figureKey, value)
    if (figureKey !== null && stated > 0) child.stated.set(figureKey, stated)
    if (figureKey !== null && words.length > 0) child.words.set(figureKey, words)
    found.set(unitId, child)
  }
  return found
}
