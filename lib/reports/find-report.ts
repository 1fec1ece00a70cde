import { readable } from "@/lib/access/readable"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { nameFor } from "@/lib/access/unit-name"
import { Prisma } from "@/lib/db/generated/client"
import type { IsoDate } from "@/lib/format/dates"
import type { HeaderKind, ReportDecision } from "@/lib/db/generated/enums"
import { unknownUnitName, type ReportStatus } from "@/lib/glossary"
import type { ReportPeriod } from "./period"
import { periodColumns } from "./period-columns"
import { deciderRoles, writerRoles } from "./report-roles"

/** A report with its latest submission. */
export interface Report extends ReportPeriod {
  id: number
  unitId: number
  /** As the unit was called on the last day of the period. */
  unitName: string
  status: ReportStatus
  dueOn: IsoDate | null
  annexFigures: string[]
  headerKind: HeaderKind
  upperBody: string
  issuingBody: string
  subject: string
  symbol: string
  place: string
  issuedOn: IsoDate | null
  draftNumber: number
  capacity: string
  post: string
  signer: string
  recipients: string
  version: number
  submissionId: number | null
  /** How many times it was submitted. */
  submissions: number
  submittedAt: Date | null
  submitterName: string | null
  substituted: boolean | null
  decision: ReportDecision | null
  decidedAt: Date | null
  deciderName: string | null
  /** The unit whose account decided. */
  deciderUnitId: number | null
  /** The unit above, today, named as far as the actor may know it; null at the top. */
  parentId: number | null
  parentName: string | null
}

/** SQL: a report's columns under their names in code. */
const columns = (
  scope: Scope,
) => Prisma.sql`r.id, r.unit_id AS "unitId", unit_name_on(r.unit_id, r.to_on) AS "unitName",
  ${periodColumns}, r.status::text AS status, r.due_on::text AS "dueOn",
  r.annex_figures AS "annexFigures", r.header_kind::text AS "headerKind", r.upper_body AS "upperBody", r.issuing_body AS "issuingBody", r.subject,
  r.symbol, r.place, r.issued_on::text AS "issuedOn", r.draft_number AS "draftNumber", r.capacity, r.post, r.signer, r.recipients, r.version,
  s.id AS "submissionId", coalesce(s.number, 0) AS submissions, s.submitted_at AS "submittedAt", s.submitter_name AS "submitterName",
  s.substituted, s.decision::text AS decision, s.decided_at AS "decidedAt", s.decider_name AS "deciderName", s.decider_unit_id AS "deciderUnitId",
  up.parent_id AS "parentId", CASE WHEN up.parent_id IS NOT NULL
    THEN coalesce(${nameFor(scope, Prisma.sql`up.parent_id`, Prisma.sql`roll_up.today()`)}, ${unknownUnitName}) END AS "parentName"`

const tables = Prisma.sql`report r JOIN report_kind k ON k.key = r.kind_key
  LEFT JOIN LATERAL (SELECT * FROM report_submission x WHERE x.report_id = r.id ORDER BY x.number DESC LIMIT 1) s ON true
  LEFT JOIN roll_up.tree_node up ON up.tree = 0 AND up.unit_id = r.unit_id`

/** SQL condition: the actor may read a report: of a unit of its branch, today or in the report's last year. */
function readableReport(scope: Scope): Promise<Prisma.Sql> {
  return readable(scope, Prisma.sql`r.unit_id`, Prisma.sql`extract(year FROM r.to_on)::int`)
}

/** The reports that meet a condition on `r`, the newest period first. */
export async function findReports(scope: Scope, condition: Prisma.Sql): Promise<Report[]> {
  return scope.tx.$queryRaw<Report[]>`
    SELECT ${columns(scope)} FROM ${tables} WHERE ${await readableReport(scope)} AND ${condition}
    ORDER BY r.to_on DESC, r.from_on, k.sort_order, r.id`
}

/** One report, or null when the actor may not read it. */
export async function findReport(scope: Scope, id: number): Promise<Report | null> {
  return (await findReports(scope, Prisma.sql`r.id = ${id}::int`))[0] ?? null
}

/** The report as it stands now, held until the transaction ends; null when the actor may not read it. */
export async function holdReport(scope: Scope, id: number): Promise<Report | null> {
  await scope.tx.$queryRaw`SELECT 1 FROM report WHERE id = ${id}::int FOR UPDATE`
  return findReport(scope, id)
}

/** Whether the actor writes this report: it is its own unit's, which is still there. */
export async function writesReport(scope: Scope, { unitId }: Pick<Report, "unitId">): Promise<boolean> {
  const { role, unitId: own } = scope.actor
  return own === unitId && writerRoles.includes(role) && holdsUnit(scope, unitId)
}

/** Whether the actor decides about this report: for a unit above the one that wrote it; at the top the unit decides itself. */
export async function decidesReport(scope: Scope, report: Pick<Report, "unitId" | "parentId">): Promise<boolean> {
  if (!deciderRoles.includes(scope.actor.role)) return false
  if (report.unitId === scope.actor.unitId) return report.parentId === null
  return holdsUnit(scope, report.unitId)
}

/** Whether the actor may take back or correct what its unit typed for another: while it is accepted and no report above has used it. */
export async function retypesReport(scope: Scope, report: Report): Promise<boolean> {
  const { role, unitId } = scope.actor
  if (report.substituted !== true || report.status !== "accepted" || report.unitId === unitId) return false
  return report.deciderUnitId === unitId && deciderRoles.includes(role) && holdsUnit(scope, report.unitId)
}
