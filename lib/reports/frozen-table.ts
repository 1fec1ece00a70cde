import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { ReportLineKind } from "@/lib/db/generated/enums"
import type { Qualifier } from "@/lib/qualifier"
import type { IsoDate } from "@/lib/format/dates"
import type { Indicator } from "@/lib/roll-up/indicators"

/** A line of a report on screen; ids are there only for what was submitted. */
export interface TableLine {
  lineId: number | null
  unitId: number
  unitName: string
  kind: ReportLineKind
  childSubmissionId: number | null
  /** Its numbers were typed by the unit above. */
  substituted: boolean
  /** Whether the letter that was handed in marks it as late; null in what is written, and where that was not kept. */
  late: boolean | null
  /** The report behind that submission. */
  childReportId: number | null
  /** By figure; what is not there is 0, and null what nobody knows. */
  values: Map<string, number | null>
  /** By figure, what of its number was stated as a total and had no record. */
  stated: Map<string, number>
  /** By figure, the words of the approximate numbers in its number; an exact one has none. */
  words: Map<string, Qualifier[]>
  /** What stood there when it was submitted, where a correction changed it. */
  frozen: Map<string, number | null>
}

/** The numbers of a report, live or as submitted. */
export interface ReportTable {
  structureOn: IsoDate
  figures: Indicator[]
  lines: TableLine[]
}

interface NumberRow {
  lineId: number
  figureKey: string
  frozen: number | null
  value: number | null
  stated: number
  words: Qualifier[]
}

type LineHead = Omit<TableLine, "values" | "stated" | "words" | "frozen">

async function findLines(scope: Scope, submissionId: number): Promise<LineHead[]> {
  return scope.tx.$queryRaw<LineHead[]>`
    SELECT l.id AS "lineId", l.unit_id AS "unitId", l.unit_name AS "unitName", l.kind::text AS kind,
      l.child_submission_id AS "childSubmissionId", s.report_id AS "childReportId",
      coalesce(s.substituted, own.substituted) AS substituted, l.late
    FROM report_line l JOIN report_submission own ON own.id = l.submission_id LEFT JOIN report_submission s ON s.id = l.child_submission_id
    WHERE l.submission_id = ${submissionId}::int ORDER BY l.sort_order`
}

/** With the corrections since, or as it was handed in, which is what its letter says. */
type Numbers = "corrected" | "handedIn"

/** What was submitted: names, definitions and numbers of then. */
export async function frozenTable(
  scope: Scope,
  submissionId: number,
  numbersAs: Numbers = "corrected",
): Promise<ReportTable | null> {
  const submission = await scope.tx.reportSubmission.findUnique({
    where: { id: submissionId },
    include: { figures: { orderBy: { sortOrder: "asc" } } },
  })
  if (!submission) return null
  const numbers = await scope.tx.$queryRaw<NumberRow[]>`
    SELECT n.line_id AS "lineId", n.figure_key AS "figureKey", n.frozen, coalesce(v.stated, 0) AS stated,
      ${numbersAs === "corrected" ? Prisma.sql`n.value, n.words::text[] AS words` : Prisma.sql`n.frozen AS value, n.frozen_words::text[] AS words`}
    FROM report_number n LEFT JOIN report_value v ON v.line_id = n.line_id AND v.figure_key = n.figure_key
    WHERE n.submission_id = ${submissionId}::int AND (n.frozen IS DISTINCT FROM 0 OR n.value IS DISTINCT FROM 0)`
  const lines = await findLines(scope, submissionId)
  return {
    structureOn: submission.structureOn.toISOString().slice(0, 10),
    figures: submission.figures.map(({ figureKey, name, definition, unitOfCount, partOf }) => ({
      key: figureKey,
      name,
      definition,
      unitOfCount,
      partOf,
    })),
    lines: lines.map((line) => {
      const own = numbers.filter(({ lineId }) => lineId === line.lineId)
      return {
        ...line,
        values: new Map(own.map(({ figureKey, value }) => [figureKey, value])),
        stated: new Map(own.filter(({ stated }) => stated > 0).map(({ figureKey, stated }) => [figureKey, stated])),
        words: new Map(own.filter(({ words }) => words.length > 0).map(({ figureKey, words }) => [figureKey, words])),
        frozen: new Map(own.filter((n) => n.frozen !== n.value).map(({ figureKey, frozen }) => [figureKey, frozen])),
      }
    }),
  }
}
