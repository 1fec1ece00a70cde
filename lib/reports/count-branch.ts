import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import type { Qualifier } from "@/lib/qualifier"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import type { ReportLineKind } from "@/lib/db/generated/enums"
import { loadIndicators, type Indicator } from "@/lib/roll-up/indicators"
import { loadOwners } from "@/lib/roll-up/kinds"
import { findOfficialChildren, type OfficialChild } from "./official-children"
import { structureDayOf, type ReportPeriod } from "./period"

/** The records of one unit that a figure counts, and what each counts for; beside them its stated totals, and what each says beyond what lies in it. */
export interface Source {
  unitId: number
  figureKey: string
  recordIds: number[]
  amounts: number[]
  statedIds: number[]
  statedAmounts: number[]
}

/** The unit itself, what was stated of its whole branch, or a direct child; all lines add up to the branch. */
export interface BranchLine {
  unitId: number
  unitName: string
  kind: ReportLineKind
  /** The accepted report its numbers come from; null: counted from records. */
  childSubmissionId: number | null
  /** The report of that submission. */
  childReportId: number | null
  /** Its numbers were typed by the unit above. */
  substituted: boolean
  /** By figure; what is not there is 0, and null what nobody knows. */
  values: Map<string, number | null>
  /** By figure, what of its number was stated as a total and has no record. */
  stated: Map<string, number>
  /** By figure, the words of the approximate numbers in its number. */
  words: Map<string, Qualifier[]>
  sources: Source[]
}

export interface CountedBranch {
  /** The day whose structure the branch is taken from. */
  structureOn: IsoDate
  figures: Indicator[]
  lines: BranchLine[]
}

interface Place {
  unitId: number
  unitName: string
  kind: ReportLineKind
}

interface CountedSource extends Source {
  lineId: number
  /** Stated of the whole branch. */
  undivided: boolean
  words: Qualifier[]
}

function findPlaces(scope: Scope, unitId: number, day: IsoDate): Promise<Place[]> {
  return scope.tx.$queryRaw<Place[]>`
    SELECT s.unit_id AS "unitId", n.name AS "unitName",
      CASE WHEN s.unit_id = ${unitId}::int THEN 'own' WHEN s.alive THEN 'child' ELSE 'gone' END AS kind
    FROM roll_up.structure(${toDbDate(day)}::date, ARRAY[${unitId}::int]) s, unit_name_on(s.unit_id, ${toDbDate(day)}::date) n(name)
    WHERE s.unit_id = ${unitId}::int OR s.parent_id = ${unitId}::int
    ORDER BY s.unit_id <> ${unitId}::int, NOT s.alive, n.name COLLATE vi_natural, s.unit_id`
}

/** SQL: of what was counted, records or stated totals, one column as a list. */
const listOf = (column: Prisma.Sql, stated: boolean) =>
  Prisma.sql`coalesce(array_agg(${column} ORDER BY c.record_id) FILTER (WHERE c.stated = ${stated}::boolean), '{}')`

/** Everything counted or stated in the branch but for the children that are covered; one statement, so one snapshot. */
function findSources(
  scope: Scope,
  unitId: number,
  covered: number[],
  { fromOn, toOn }: ReportPeriod,
  day: IsoDate,
): Promise<CountedSource[]> {
  const [first, last] = [toDbDate(fromOn), toDbDate(toOn)]
  return scope.tx.$queryRaw<CountedSource[]>`
    WITH place AS MATERIALIZED (
      SELECT s.unit_id, coalesce(s.path[array_position(s.path, ${unitId}::int) + 1], ${unitId}::int) AS line
      FROM roll_up.structure(${toDbDate(day)}::date, ARRAY[${unitId}::int]) s
    ), asked AS MATERIALIZED (
      SELECT array_agg(unit_id) AS units FROM place WHERE line <> ALL (${covered}::int[])
    ), counted AS (
      SELECT c.*, 'exact' AS word, false AS stated, false AS wide
      FROM asked, roll_up.counted_records(asked.units, ${first}::date, ${last}::date) c
      UNION ALL
      SELECT 'outreach.' || o.kind_key, o.unit_id, o.id, o.value, o.qualifier::text, false, false
      FROM asked JOIN outreach_count o ON o.unit_id = ANY (asked.units)
      WHERE o.deleted_at IS NULL AND o.value > 0 AND o.month BETWEEN ${first}::date AND ${last}::date
      UNION ALL
      SELECT t.indicator, t.unit_id, t.id, t.rest::int, t.word, true, t.wide FROM asked JOIN roll_up.total t ON t.unit_id = ANY (asked.units)
      WHERE t.rest > 0 AND t.first >= ${first}::date AND t.last <= ${last}::date
    )
    SELECT p.line AS "lineId", c.wide AND c.unit_id = ${unitId}::int AS undivided, c.unit_id AS "unitId", c.figure AS "figureKey",
      ${listOf(Prisma.sql`c.record_id`, false)} AS "recordIds", ${listOf(Prisma.sql`c.amount`, false)} AS amounts,
      ${listOf(Prisma.sql`c.record_id`, true)} AS "statedIds", ${listOf(Prisma.sql`c.amount`, true)} AS "statedAmounts",
      coalesce(array_agg(DISTINCT c.word) FILTER (WHERE c.word <> 'exact'), '{}') AS words
    FROM counted c JOIN place p USING (unit_id) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
}

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

function sumByFigure(sources: Source[], amountsOf: (source: Source) => number[]): Map<string, number> {
  const values = new Map<string, number>()
  for (const source of sources) {
    const sum = total(amountsOf(source))
    if (sum !== 0) values.set(source.figureKey, (values.get(source.figureKey) ?? 0) + sum)
  }
  return values
}

function wordsByFigure(sources: CountedSource[]): Map<string, Qualifier[]> {
  const words = new Map<string, Qualifier[]>()
  for (const { figureKey, words: found } of sources) {
    if (found.length > 0) words.set(figureKey, [...new Set([...(words.get(figureKey) ?? []), ...found])])
  }
  return words
}

/** The lines of a report: what was stated of the whole branch stands behind the unit itself, where there is any. */
function withUndivided(places: Place[], sources: CountedSource[]): Place[] {
  if (!sources.some(({ undivided }) => undivided)) return places
  return places.flatMap((place) => (place.kind === "own" ? [place, { ...place, kind: "undivided" }] : [place]))
}

function lineOf(place: Place, sources: CountedSource[], official: OfficialChild | undefined): BranchLine {
  if (official) {
    const { submissionId: childSubmissionId, reportId: childReportId, ...numbers } = official
    return { ...place, childSubmissionId, childReportId, ...numbers, sources: [] }
  }
  const undivided = place.kind === "undivided"
  const counted = sources.filter((source) => source.lineId === place.unitId && source.undivided === undivided)
  return {
    ...place,
    childSubmissionId: null,
    childReportId: null,
    substituted: false,
    values: sumByFigure(counted, ({ amounts, statedAmounts }) => [...amounts, ...statedAmounts]),
    stated: sumByFigure(counted, ({ statedAmounts }) => statedAmounts),
    words: wordsByFigure(counted),
    sources: counted,
  }
}

/** Whose numbers stand for a child: those of its accepted report where there is one, or always what the records say. */
type From = "accepted" | "records"

/** What a unit counts in a year; of what units below count for themselves, what there are numbers of. */
async function figuresOf(scope: Scope, unitId: number, year: number, lines: BranchLine[]): Promise<Indicator[]> {
  const owners = (await loadOwners(scope, [{ unitId, year }]))(unitId, year)
  const isCounted = (key: string) => lines.some(({ values }) => values.has(key))
  const known = await loadIndicators(scope, [unitId])
  return known.filter((one) => one.unitId === null || owners.has(one.unitId) || isCounted(one.key))
}

/**
 * The figures of a unit's branch over a period, line by line: of a child whose report for the same period was accepted the numbers of that report,
 * of all others what the records say now. The structure is that of the period's last day (of today while it runs), unless another day is asked for.
 */
export async function countBranch(
  scope: Scope,
  unitId: number,
  period: ReportPeriod,
  from: From = "accepted",
  structureOn: IsoDate = structureDayOf(period),
): Promise<CountedBranch> {
  const places = await findPlaces(scope, unitId, structureOn)
  const children = places.filter(({ kind }) => kind === "child").map((place) => place.unitId)
  const official = await findOfficialChildren(scope, from === "accepted" ? children : [], period)
  const sources = await findSources(scope, unitId, [...official.keys()], period, structureOn)
  const lines = withUndivided(places, sources).map((place) => lineOf(place, sources, official.get(place.unitId)))
  return { structureOn, figures: await figuresOf(scope, unitId, yearOf(structureOn), lines), lines }
}
