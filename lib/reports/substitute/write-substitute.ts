import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import type { AuditEntry } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import type { BranchLine, CountedBranch } from "../count-branch"
import type { ReportFigure } from "../figure-list"
import { findReport } from "../find-report"
import { letterNow } from "../handed-letter"
import { firstLetter } from "../first-letter"
import { insertReport } from "../insert-report"
import { reportName } from "../period"
import { reportDue } from "../report-due"
import { writeSubmission } from "../write-submission"
import type { TypedValues } from "./number-rules"
import type { SubstitutePlace } from "./find-place"

/** What was typed, and where from. */
interface TypedNumbers extends TypedValues {
  figures: ReportFigure[]
  /** The file it stood in; null: typed in the form. */
  fileName: string | null
}

/** Typed numbers as a branch of one line; no records stand behind them. */
function typedBranch(
  { unitId, unitName, structureOn }: SubstitutePlace,
  { figures, values, words }: TypedNumbers,
): CountedBranch {
  const line: BranchLine = {
    unitId,
    unitName,
    kind: "own",
    childSubmissionId: null,
    childReportId: null,
    substituted: true,
    values,
    words,
    sources: [],
  }
  return { structureOn, figures, lines: [line] }
}

async function writeAccepted(scope: Scope, place: SubstitutePlace, branch: CountedBranch): Promise<number> {
  const { tx, actor } = scope
  const { unitId, period } = place
  const id = await insertReport(scope, unitId, period, await firstLetter(scope, unitId))
  const letter = { form: await letterNow(scope, (await findReport(scope, id))!), late: new Set<number>() }
  const submissionId = await writeSubmission(scope, { reportId: id, number: 1, substituted: true }, branch, letter)
  const dueOn = await reportDue(scope, unitId, period)
  await tx.report.update({ where: { id }, data: { status: "submitted", dueOn: dueOn ? toDbDate(dueOn) : null } })
  const decided = { decidedAt: new Date(), deciderName: actor.fullName, deciderUnitId: actor.unitId }
  await tx.reportSubmission.update({ where: { id: submissionId }, data: { decision: "accepted", ...decided } })
  await tx.report.update({ where: { id }, data: { status: "accepted" } })
  return id
}

/** Writes a child's report from nothing to accepted: the steps that the unit and the one above it would have taken. Leads to the report. */
export async function writeSubstitute(scope: Scope, place: SubstitutePlace, typed: TypedNumbers): Promise<Outcome> {
  const id = await writeAccepted(scope, place, typedBranch(place, typed))
  const changes = {
    "Kỳ báo cáo": { before: "", after: reportName(place.period) },
    "Nhập bằng": { before: "", after: typed.fileName === null ? "biểu trên trang" : `tệp ${typed.fileName}` },
  }
  const event: AuditEntry = {
    action: "reports.substitute",
    subject: "reports",
    recordId: id,
    unitId: place.unitId,
    changes,
  }
  return { ok: true, events: [event], to: reportHref(id, { flash: { saved: "nhap-thay" } }) }
}
