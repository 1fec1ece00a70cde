import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { requiredId } from "@/lib/schema-parts"
import { countBranch } from "./count-branch"
import { holdReport, writesReport } from "./find-report"
import { letterNow } from "./handed-letter"
import { findMarkedLate } from "./late-by-calendar"
import { reportName } from "./period"
import { reportEvent } from "./report-event"
import { reportDue } from "./report-due"
import { writeSubmission } from "./write-submission"

export const stepInput = z.strictObject({ id: requiredId(), version: requiredId() })

export const movedOn = "Báo cáo vừa có thay đổi. Hãy mở lại trang rồi làm tiếp."

/** Children's accepted reports whose numbers went up into this one are closed: from now on only corrections touch them. */
async function lockUsed(scope: Scope, submissionId: number): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE report r SET status = 'locked', version = version + 1 FROM report_submission s
    WHERE s.report_id = r.id AND r.status = 'accepted'
      AND s.id IN (SELECT child_submission_id FROM report_line WHERE submission_id = ${submissionId}::int)`
}

/** Freezes the branch's figures of the period and hands the report to the unit above; null for a report of another unit. */
export async function submitReport(scope: Scope, { id, version }: z.infer<typeof stepInput>): Promise<Outcome | null> {
  const report = await holdReport(scope, id)
  if (!report || !(await writesReport(scope, report))) return null
  if (report.version !== version || !["draft", "returned"].includes(report.status)) return refuse(movedOn)
  if (report.fromOn > today()) {
    return refuse(`${reportName(report)} chưa bắt đầu. Hãy nộp khi kỳ báo cáo đã đến.`)
  }
  const counted = await countBranch(scope, report.unitId, report)
  const number = report.submissions + 1
  const letter = { form: await letterNow(scope, report), late: await findMarkedLate(scope, report) }
  const submissionId = await writeSubmission(scope, { reportId: id, number, substituted: false }, counted, letter)
  await lockUsed(scope, submissionId)
  const dueOn = report.dueOn ?? (await reportDue(scope, report.unitId, report))
  await scope.tx.report.update({
    where: { id },
    data: { status: "submitted", dueOn: dueOn ? toDbDate(dueOn) : null, version: { increment: 1 } },
  })
  return { ok: true, events: [reportEvent("submit", report)], to: reportHref(id, { flash: { saved: "nop" } }) }
}

/** Takes a submitted report back while nobody decided about it. */
export async function withdrawReport(
  scope: Scope,
  { id, version }: z.infer<typeof stepInput>,
): Promise<Outcome | null> {
  const report = await holdReport(scope, id)
  if (!report || !(await writesReport(scope, report))) return null
  if (report.version !== version || report.status !== "submitted" || report.submissionId === null)
    return refuse(movedOn)
  const { actor, tx } = scope
  const decided = { decidedAt: new Date(), deciderName: actor.fullName, deciderUnitId: actor.unitId }
  await tx.reportSubmission.update({
    where: { id: report.submissionId },
    data: { decision: "withdrawn", ...decided },
  })
  await tx.report.update({
    where: { id },
    data: { status: "draft", draftNumber: { increment: 1 }, version: { increment: 1 } },
  })
  return { ok: true, events: [reportEvent("withdraw", report)], to: reportHref(id, { flash: { saved: "rut" } }) }
}
