import { holdsUnit, type Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { reportsHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { today, type IsoDate } from "@/lib/format/dates"
import type { ReportDecision } from "@/lib/db/generated/enums"
import type { ReportStatus } from "@/lib/glossary"
import { filterUnit } from "@/lib/units/filter-unit"
import { findUnit } from "@/lib/units/unit-store"
import { askedKind, periodIn, periodsIn } from "./asked-period"
import { findReports, writesReport, type Report } from "./find-report"
import { findKinds } from "./kinds/find-kinds"
import { isReportable } from "./kinds/spans"
import { structureDayOf, type ReportPeriod } from "./period"
import { periodParams } from "./period-params"
import { deciderRoles } from "./report-roles"
import { findReportDues, reportDue } from "./report-due"
import { samePeriod } from "./same-period"

/** How a direct child stands with its report of the period. */
export interface BoardRow {
  unitId: number
  unitName: string
  reportId: number | null
  /** What was handed in last. */
  submissionId: number | null
  status: ReportStatus | null
  submittedOn: IsoDate | null
  dueOn: IsoDate | null
  /** Handed in by its day, after it, not yet though it is past, or not yet and still in time; null without a day. */
  punctual: "onTime" | "late" | "overdue" | "waiting" | null
  substituted: boolean
  /** What was decided about what was handed in last. */
  decision: ReportDecision | null
}

/** The parameters that bring a board back to a period. */
export function boardHref(period: ReportPeriod, unitId?: number): string {
  const unit = unitId ? { donVi: unitId } : {}
  return reportsHref({ query: { ...periodParams(period), ...unit } })
}

function punctuality(submittedOn: IsoDate | null, dueOn: IsoDate | null): BoardRow["punctual"] {
  if (dueOn === null) return null
  if (submittedOn !== null) return submittedOn <= dueOn ? "onTime" : "late"
  return today() > dueOn ? "overdue" : "waiting"
}

type FoundRow = Omit<BoardRow, "punctual">

/** A row with the day its unit began. */
interface FoundedRow extends FoundRow {
  founded: IsoDate
}

function findRows(scope: Scope, unitId: number, period: ReportPeriod): Promise<FoundedRow[]> {
  const day = toDbDate(structureDayOf(period))
  return scope.tx.$queryRaw<FoundedRow[]>`
    SELECT s.unit_id AS "unitId", n.name AS "unitName", r.id AS "reportId", x.id AS "submissionId", r.status::text AS status,
      (SELECT min(f.submitted_at) AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM report_submission f
        WHERE f.report_id = r.id AND f.decision IS DISTINCT FROM 'withdrawn')::date::text AS "submittedOn",
      r.due_on::text AS "dueOn",
      coalesce(x.substituted, false) AS substituted, x.decision::text AS decision,
      (SELECT life.founded FROM unit_life(s.unit_id) life)::text AS founded
    FROM roll_up.structure(${day}::date, ARRAY[${unitId}::int]) s
    CROSS JOIN LATERAL (SELECT unit_name_on(s.unit_id, ${day}::date) COLLATE vi_natural AS name) n
    LEFT JOIN report r ON r.unit_id = s.unit_id AND ${samePeriod(period)}
    LEFT JOIN LATERAL (SELECT * FROM report_submission l WHERE l.report_id = r.id ORDER BY l.number DESC LIMIT 1) x ON true
    WHERE s.parent_id = ${unitId}::int AND s.alive ORDER BY n.name`
}

/** What waits for the reader comes first. */
const waitsFirst = (a: BoardRow, b: BoardRow) => Number(b.status === "submitted") - Number(a.status === "submitted")

/** How the direct children of a unit stand with a period, what waits for the reader first, then by name. */
export async function boardRows(scope: Scope, unitId: number, period: ReportPeriod): Promise<BoardRow[]> {
  const rows = await findRows(scope, unitId, period)
  const unitIds = rows.map((row) => row.unitId)
  const dueOf = await findReportDues(scope, unitIds, period)
  return rows
    .map(({ founded, ...row }): BoardRow => {
      const usual = dueOf(row.unitId)
      // Nothing was due of a unit on a day before it was there.
      const dueOn = row.dueOn ?? (usual !== null && usual < founded ? null : usual)
      return { ...row, dueOn, punctual: punctuality(row.submittedOn, dueOn) }
    })
    .sort(waitsFirst)
}

/** The reports of a unit, the newest period first; those never handed in with the day that the calendar sets. */
async function ownReports(scope: Scope, unitId: number): Promise<Report[]> {
  const reports = await findReports(scope, Prisma.sql`r.unit_id = ${unitId}::int`)
  const dated: Report[] = []
  for (const report of reports) {
    dated.push({ ...report, dueOn: report.dueOn ?? (await reportDue(scope, unitId, report)) })
  }
  return dated
}

const count = (rows: BoardRow[], test: (row: BoardRow) => boolean) => rows.filter(test).length

/** The actor's own reports, and how the units directly below a unit stand with a period; null for a unit outside the branch. */
export async function loadBoard(scope: Scope, search: Record<string, string>) {
  const filter = await filterUnit(scope, search)
  const unitId = filter?.unitId ?? scope.actor.unitId
  const unit = filter && (await holdsUnit(scope, unitId)) ? await findUnit(scope, unitId, today()) : null
  if (!filter || !unit) return null
  const asked = await askedKind(scope, unitId, search)
  const period = await periodIn(scope, asked)
  const rows = await boardRows(scope, unitId, period)
  const handedIn = (row: BoardRow) => row.submittedOn !== null
  return {
    unit,
    kinds: await findKinds(scope, unitId),
    period,
    periods: await periodsIn(scope, unitId, asked),
    units: filter.units,
    reports: await ownReports(scope, unitId),
    rows,
    counts: {
      all: rows.length,
      handedIn: count(rows, handedIn),
      onTime: count(rows, (row) => row.punctual === "onTime"),
      late: count(rows, (row) => row.punctual === "late" || row.punctual === "overdue"),
      accepted: count(rows, ({ status }) => status === "accepted" || status === "locked"),
    },
    mayWrite: await writesReport(scope, { unitId }),
    mayDecide: deciderRoles.includes(scope.actor.role),
    maySubstitute:
      isReportable(asked.kind, period) &&
      period.fromOn <= today() &&
      deciderRoles.includes(scope.actor.role) &&
      unitId === scope.actor.unitId,
    removed: flashParams.removed in search,
  }
}

export type BoardData = NonNullable<Awaited<ReturnType<typeof loadBoard>>>
