import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import type { Changes } from "@/lib/audit/record-event"
import { requiredId } from "@/lib/schema-parts"
import { decidesReport, holdReport, type Report } from "./find-report"
import { findLateUnits } from "./late-units"
import { reportEvent } from "./report-event"
import { movedOn, stepInput } from "./submit-report"

const idList = z
  .union([requiredId(), z.array(requiredId()).max(500)])
  .default([])
  .transform((ids) => [...new Set([ids].flat())])

export const acceptInput = stepInput.extend({ exceptions: idList })

const remark = z.string().trim().max(1000, "Tối đa 1000 ký tự.").default("")

export const returnInput = stepInput.extend({
  reason: remark,
  sections: z.record(z.string().max(40), remark).default({}),
  figures: z
    .array(z.strictObject({ key: z.string().max(80).default(""), reason: remark }))
    .max(100)
    .default([]),
})

export const acceptManyInput = z.strictObject({ submissions: idList })

/** The report, held, where this actor decides about it; null for anybody else. */
async function holdForDecision(scope: Scope, id: number): Promise<Report | null> {
  const report = await holdReport(scope, id)
  return report && (await decidesReport(scope, report)) ? report : null
}

async function decide(scope: Scope, report: Report, decision: "accepted" | "returned"): Promise<void> {
  const { actor, tx } = scope
  const decided = { decidedAt: new Date(), deciderName: actor.fullName, deciderUnitId: actor.unitId }
  await tx.reportSubmission.update({ where: { id: report.submissionId! }, data: { decision, ...decided } })
  const next = decision === "returned" ? { draftNumber: { increment: 1 } } : {}
  await tx.report.update({ where: { id: report.id }, data: { status: decision, version: { increment: 1 }, ...next } })
}

const waits = (report: Report) => report.status === "submitted" && report.submissionId !== null

/** Accepts a report; units below it that are late may be named, and stay named in it. */
export async function acceptReport(
  scope: Scope,
  { id, version, exceptions }: z.infer<typeof acceptInput>,
): Promise<Outcome | null> {
  const report = await holdForDecision(scope, id)
  if (!report) return null
  if (!waits(report) || report.version !== version) return refuse(movedOn)
  const late = await findLateUnits(scope, report)
  const named = late.filter(({ unitId }) => exceptions.includes(unitId))
  if (named.length !== exceptions.length) return refuse(movedOn)
  await scope.tx.reportException.createMany({
    data: named.map(({ unitId, unitName }) => ({ submissionId: report.submissionId!, unitId, unitName })),
  })
  await decide(scope, report, "accepted")
  const names = named.map(({ unitName }) => unitName).join("; ")
  const changes: Changes = names ? { "Đơn vị chậm nộp": { before: "", after: names } } : {}
  return {
    ok: true,
    events: [reportEvent("accept", report, changes)],
    to: reportHref(id, { flash: { saved: "duyet" } }),
  }
}

/** The reports of these submissions, held, and which submission of each was seen; null where one of them is not decided by this actor. */
async function holdSeen(scope: Scope, ids: number[]) {
  const seen = await scope.tx.reportSubmission.findMany({
    where: { id: { in: ids } },
    select: { id: true, reportId: true },
    orderBy: { reportId: "asc" },
  })
  if (seen.length !== ids.length) return null
  const held: { report: Report; submissionId: number }[] = []
  for (const { id: submissionId, reportId } of seen) {
    const report = await holdForDecision(scope, reportId)
    if (!report) return null
    held.push({ report, submissionId })
  }
  return held
}

/** Accepts several reports at once, each as it was seen: those that meanwhile changed are named, and stop all. */
export async function acceptReports(
  scope: Scope,
  { submissions: ids }: z.infer<typeof acceptManyInput>,
): Promise<Outcome | null> {
  if (ids.length === 0) return refuse("Chưa chọn báo cáo nào. Hãy đánh dấu ít nhất một báo cáo.")
  const held = await holdSeen(scope, ids)
  if (!held) return null
  const changed = held.filter(({ report, submissionId }) => !waits(report) || report.submissionId !== submissionId)
  if (changed.length > 0) {
    const names = changed.map(({ report }) => report.unitName).join("; ")
    return refuse(
      `Báo cáo của ${names} vừa có thay đổi nên chưa chấp nhận báo cáo nào. Hãy tải lại trang, xem lại rồi chọn lại.`,
    )
  }
  for (const { report } of held) await decide(scope, report, "accepted")
  const events = held.map(({ report }) => reportEvent("accept", report))
  return { ok: true, events, message: `Đã chấp nhận ${ids.length} báo cáo.` }
}

/** Returns a report with at least one reason: as a whole, or for sections and figures. */
export async function returnReport(
  scope: Scope,
  { id, version, reason, sections, figures }: z.infer<typeof returnInput>,
): Promise<Outcome | null> {
  const report = await holdForDecision(scope, id)
  if (!report) return null
  if (!waits(report) || report.version !== version) return refuse(movedOn)
  const about = [
    ...(reason ? [{ reason }] : []),
    ...Object.entries(sections).flatMap(([sectionKey, text]) => (text ? [{ sectionKey, reason: text }] : [])),
    ...figures.flatMap(({ key, reason: text }) => (key && text ? [{ figureKey: key, reason: text }] : [])),
  ]
  if (about.length === 0) {
    return refuse("Chưa nêu lý do trả lại.", { reason: "Nêu lý do chung, hoặc lý do ở từng phần, từng số." })
  }
  const submissionId = report.submissionId!
  await scope.tx.reportReturnReason.createMany({ data: about.map((one) => ({ submissionId, ...one })) })
  await decide(scope, report, "returned")
  const changes: Changes = { "Lý do": { before: "", after: about.map((one) => one.reason).join("; ") } }
  return { ok: true, events: [reportEvent("return", report, changes)], to: reportHref(id, { flash: { saved: "tra" } }) }
}

/** Locks an accepted report: from now on only corrections are added. */
export async function lockReport(scope: Scope, { id, version }: z.infer<typeof stepInput>): Promise<Outcome | null> {
  const report = await holdForDecision(scope, id)
  if (!report) return null
  if (report.status !== "accepted" || report.version !== version) return refuse(movedOn)
  await scope.tx.report.update({ where: { id }, data: { status: "locked", version: { increment: 1 } } })
  return { ok: true, events: [reportEvent("lock", report)], to: reportHref(id, { flash: { saved: "khoa" } }) }
}
