import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { passportHref } from "@/lib/addresses/reports"
import { formatSum, inPieces, type Qualifier } from "@/lib/qualifier"
import { outreachQualifierNames } from "@/lib/glossary"
import { keysOf, oneOf, optionalCount, requiredCount, requiredId, requiredText } from "@/lib/schema-parts"
import { holdReport, writesReport } from "./find-report"
import { reportEvent } from "./report-event"
import { movedOn } from "./submit-report"

const correctFields = z.strictObject({
  id: requiredId(),
  line: requiredId("Hãy chọn dòng số liệu."),
  figure: z.string().max(80),
  old: optionalCount,
  new: requiredCount,
  qualifier: oneOf(keysOf(outreachQualifierNames)).optional(),
  reason: requiredText(500),
})

export const correctInput = z.preprocess(inPieces("new"), correctFields)

interface Number {
  name: string
  unitName: string
  /** Null: nobody knew it. */
  value: number | null
  words: Qualifier[]
}

async function findNumber(scope: Scope, submissionId: number, line: number, figure: string): Promise<Number | null> {
  const rows = await scope.tx.$queryRaw<Number[]>`
    SELECT f.name, l.unit_name AS "unitName", n.value, n.words::text[] AS words FROM report_number n
    JOIN report_line l ON l.id = n.line_id JOIN report_figure f ON f.submission_id = n.submission_id AND f.figure_key = n.figure_key
    WHERE n.submission_id = ${submissionId}::int AND n.line_id = ${line}::int AND n.figure_key = ${figure}`
  return rows[0] ?? null
}

/**
 * Appends a correction to an accepted report of the actor's own unit: old number, new number, why; the frozen number stays. Null for a report, line or
 * figure that is not there for this actor.
 */
export async function correctReport(scope: Scope, input: z.infer<typeof correctInput>): Promise<Outcome | null> {
  const { id, line, figure, reason, qualifier = "exact" } = input
  const report = await holdReport(scope, id)
  if (!report || !(await writesReport(scope, report)) || report.submissionId === null) return null
  const { submissionId } = report
  const number = await findNumber(scope, submissionId, line, figure)
  if (!number) return null
  if (report.status !== "accepted" && report.status !== "locked") {
    return refuse("Chỉ đính chính báo cáo đã được chấp nhận. Báo cáo chưa được chấp nhận thì rút về để sửa.")
  }
  if (number.value !== input.old) return refuse(movedOn)
  const [before, after] = [formatSum(number.value, number.words), formatSum(input.new, [qualifier])]
  if (before === after) return refuse("Số mới bằng số cũ.", { new: "Hãy nhập số đúng, khác với số cũ." })
  await scope.tx.reportCorrection.create({
    data: {
      submissionId,
      lineId: line,
      figureKey: figure,
      oldValue: input.old,
      oldWords: number.words,
      newValue: input.new,
      newQualifier: qualifier,
      reason,
      actorName: scope.actor.fullName,
    },
  })
  const label = `${number.name} – ${number.unitName}`
  const changes = { [label]: { before, after } }
  return {
    ok: true,
    events: [reportEvent("correct", report, changes)],
    to: passportHref(id, figure, undefined, { saved: true }),
  }
}
