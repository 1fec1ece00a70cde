import type { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import { holdReport, retypesReport, type Report } from "../find-report"
import { reportEvent } from "../report-event"
import { movedOn, type stepInput } from "../submit-report"

/** Takes what was typed out of force: its numbers stay where they are and count no longer; the report is with its unit again. */
export async function takeBack({ tx }: Scope, { id, submissionId }: Report): Promise<void> {
  await tx.reportSubmission.update({ where: { id: submissionId! }, data: { decision: "withdrawn" } })
  await tx.report.update({
    where: { id },
    data: { status: "draft", version: { increment: 1 } },
  })
}

/** Withdraws what the actor's unit typed for another, until the report above is handed in; null for anybody else's. */
export async function withdrawTyped(scope: Scope, { id, version }: z.infer<typeof stepInput>): Promise<Outcome | null> {
  const report = await holdReport(scope, id)
  if (!report || !(await retypesReport(scope, report))) return null
  if (report.version !== version) return refuse(movedOn)
  await takeBack(scope, report)
  return { ok: true, events: [reportEvent("withdraw", report)], to: reportHref(id, { flash: { saved: "rut" } }) }
}
