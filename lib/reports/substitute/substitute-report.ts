import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { formatNumber } from "@/lib/format/numbers"
import { reportKindNames } from "@/lib/glossary"
import { keysOf, oneOf, requiredId, requiredYear } from "@/lib/registers/schema-parts"
import type { BranchLine, CountedBranch } from "../count-branch"
import type { ReportFigure } from "../figure-list"
import { firstLetter } from "../first-letter"
import { insertReport } from "../insert-report"
import { reportName, reportPeriod } from "../period"
import { reportDue } from "../report-due"
import { writeSubmission } from "../write-submission"
import { checkSubstitute } from "./check-file"
import { findSubstituteDraft } from "./drafts"
import { findSubstitutePlace, type SubstitutePlace } from "./find-place"

export const substituteInput = z.strictObject({
  draft: z.string().max(40),
  unit: requiredId(),
  kind: oneOf(keysOf(reportKindNames)),
  fromYear: requiredYear,
  toYear: requiredYear,
})

/** Typed numbers as a branch of one line; no records stand behind them. */
function typedBranch(
  { unitId, unitName, structureOn }: SubstitutePlace,
  figures: ReportFigure[],
  values: Map<string, number>,
): CountedBranch {
  const line: BranchLine = {
    unitId,
    unitName,
    kind: "own",
    childSubmissionId: null,
    substituted: true,
    values,
    sources: [],
  }
  return { structureOn, figures, lines: [line] }
}

/** From nothing to accepted: the steps that the unit and the one above it would have taken. */
async function writeAccepted(scope: Scope, place: SubstitutePlace, branch: CountedBranch): Promise<number> {
  const { tx, actor } = scope
  const { unitId, period } = place
  const id = await insertReport(scope, unitId, period, await firstLetter(scope, unitId))
  const submissionId = await writeSubmission(scope, { reportId: id, number: 1, substituted: true }, branch)
  const dueOn = await reportDue(scope, unitId, period)
  await tx.report.update({ where: { id }, data: { status: "submitted", dueOn: dueOn ? toDbDate(dueOn) : null } })
  const decided = { decidedAt: new Date(), deciderName: actor.fullName, deciderUnitId: actor.unitId }
  await tx.reportSubmission.update({ where: { id: submissionId }, data: { decision: "accepted", ...decided } })
  await tx.report.update({ where: { id }, data: { status: "accepted" } })
  return id
}

/**
 * "Nhập thay": the unit above types the report of a direct child that is not on the system, from a filled sheet; it is accepted at once. Refused
 * when the child has a report by now; null for anybody else's child or file.
 */
export async function substituteReport(scope: Scope, input: z.infer<typeof substituteInput>): Promise<Outcome | null> {
  const period = reportPeriod(input.kind, input.fromYear, input.toYear)
  const place = await findSubstitutePlace(scope, input.unit, period)
  if (place === null) return null
  if (place === "taken") return refuse("Đơn vị vừa lập báo cáo của kỳ này. Hãy xem báo cáo đó trong danh sách.")
  const draft = await findSubstituteDraft(scope, input.draft)
  if (!draft) return null
  const checked = await checkSubstitute(scope, place, draft.bytes)
  if (!checked.ok) return refuse(checked.message)
  if (checked.errors.length > 0) {
    return refuse(`Tệp có ${formatNumber(checked.errors.length)} lỗi nên chưa nhập được gì. Tải lại trang để xem.`)
  }
  const id = await writeAccepted(scope, place, typedBranch(place, checked.figures, checked.values))
  await scope.tx.importDraft.delete({ where: { id: draft.id } })
  const changes = {
    "Kỳ báo cáo": { before: "", after: reportName(period) },
    Tệp: { before: "", after: draft.fileName },
  }
  const event = { action: "reports.substitute", subject: "reports", recordId: id, unitId: place.unitId, changes }
  return { ok: true, events: [event], to: `/bao-cao/${id}?da-luu=nhap-thay` }
}
