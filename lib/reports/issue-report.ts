import type { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import type { Changes } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { pastDay, requiredText } from "@/lib/schema-parts"
import { holdReport, writesReport } from "./find-report"
import { isOpen } from "./is-open"
import { reportEvent } from "./report-event"
import { movedOn, stepInput } from "./submit-report"

/** Whether a symbol has its number: "05-BC/ĐU", not "-BC/ĐU". */
export const isNumbered = (symbol: string) => /^\d/.test(symbol)

export const unnumbered = "Văn bản đã ban hành thì có số. Hãy ghi đủ số và ký hiệu, ví dụ 05-BC/ĐU."

export const issueInput = stepInput.extend({
  symbol: requiredText(60).refine(isNumbered, unnumbered),
  issuedOn: pastDay,
})

/** Records under which number and on which day a report that was handed in was issued; all else of it stays as it was handed in, locked or not. */
export async function issueReport(
  scope: Scope,
  { id, version, symbol, issuedOn }: z.infer<typeof issueInput>,
): Promise<Outcome | null> {
  const report = await holdReport(scope, id)
  if (!report || !(await writesReport(scope, report))) return null
  if (report.version !== version || isOpen(report)) return refuse(movedOn)
  await scope.tx.report.update({
    where: { id },
    data: { symbol, issuedOn: toDbDate(issuedOn), version: { increment: 1 } },
  })
  const changes: Changes = {
    "Số ký hiệu": { before: report.symbol, after: symbol },
    "Ngày ban hành": { before: report.issuedOn ? formatDate(report.issuedOn) : "", after: formatDate(issuedOn) },
  }
  return {
    ok: true,
    events: [reportEvent("issue", report, changes)],
    to: reportHref(id, { flash: { saved: "ban-hanh" } }),
  }
}
