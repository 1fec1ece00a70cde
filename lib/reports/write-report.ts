import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { reportHref, reportsHref } from "@/lib/addresses/reports"
import type { Changes } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { headerKindNames } from "@/lib/glossary"
import { keysOf, oneOf, optionalDay, optionalText, requiredText } from "@/lib/schema-parts"
import { holdReport, writesReport, type Report } from "./find-report"
import { loadIndicators } from "@/lib/roll-up/indicators"
import { isNumbered, unnumbered } from "./issue-report"
import { isOpen } from "./is-open"
import { reportEvent } from "./report-event"
import { movedOn, stepInput } from "./submit-report"

const body = z.string().trim().max(40_000, "Một phần dài tối đa 40.000 ký tự.").default("")

export const textInput = stepInput.extend({ sections: z.record(z.string().max(40), body) })

export const letterInput = stepInput
  .extend({
    headerKind: oneOf(keysOf(headerKindNames)),
    upperBody: optionalText(200),
    issuingBody: requiredText(200),
    subject: requiredText(300),
    symbol: optionalText(60),
    place: optionalText(100),
    issuedOn: optionalDay,
    capacity: optionalText(300),
    post: optionalText(200),
    signer: optionalText(100),
    recipients: optionalText(2000),
    annexFigures: z
      .union([z.string().max(80), z.array(z.string().max(80)).max(100)])
      .default([])
      .transform((keys) => [keys].flat()),
  })
  .refine(({ symbol, issuedOn }) => issuedOn === null || isNumbered(symbol), { path: ["symbol"], error: unnumbered })

/** The report where this actor may write it in its present state; null for anybody else. */
async function holdForWriting(scope: Scope, id: number): Promise<Report | null> {
  const report = await holdReport(scope, id)
  return report && (await writesReport(scope, report)) ? report : null
}

const changed = (before: string, after: string) => before !== after

/** Writes the sections of a report that is with its unit; the audit log names the sections. */
export async function writeText(
  scope: Scope,
  { id, version, sections }: z.infer<typeof textInput>,
): Promise<Outcome | null> {
  const report = await holdForWriting(scope, id)
  if (!report) return null
  if (report.version !== version || !isOpen(report)) return refuse(movedOn)
  const outline = await scope.tx.reportOutline.findMany()
  const stored = await scope.tx.reportSection.findMany({ where: { reportId: id } })
  const changes: Changes = {}
  for (const { key, number, heading } of outline) {
    const text = sections[key]
    const before = stored.find(({ sectionKey }) => sectionKey === key)?.body ?? ""
    if (text === undefined || !changed(before, text)) continue
    const place = { reportId: id, sectionKey: key }
    await scope.tx.reportSection.upsert({
      where: { reportId_sectionKey: place },
      create: { ...place, body: text },
      update: { body: text },
    })
    changes[`${number} ${heading}`] = { before: "", after: "Đã sửa lời văn" }
  }
  if (Object.keys(changes).length === 0) return { ok: true, events: [], to: reportHref(id) }
  await scope.tx.report.update({ where: { id }, data: { version: { increment: 1 } } })
  return { ok: true, events: [reportEvent("update", report, changes)], to: reportHref(id, { flash: { saved: "van" } }) }
}

const letterLabels = {
  headerKind: "Thể thức",
  upperBody: "Cơ quan cấp trên",
  issuingBody: "Cơ quan ban hành",
  subject: "Trích yếu",
  symbol: "Số ký hiệu",
  place: "Nơi ban hành",
  issuedOn: "Ngày ban hành",
  capacity: "Quyền hạn ký",
  post: "Chức vụ",
  signer: "Người ký",
  recipients: "Nơi nhận",
  annexFigures: "Chỉ tiêu ở phụ lục",
} as const

const shown = (value: string | string[] | null) => (Array.isArray(value) ? value.join(", ") : (value ?? ""))

/** Writes what stands around the text in print: heads, number and date, signature, recipients, annex; of a report that is with its unit. */
export async function writeLetter(
  scope: Scope,
  { id, version, ...letter }: z.infer<typeof letterInput>,
): Promise<Outcome | null> {
  const report = await holdForWriting(scope, id)
  if (!report) return null
  if (report.version !== version || !isOpen(report)) return refuse(movedOn)
  const known = (await loadIndicators(scope, [report.unitId])).map(({ key }) => key)
  if (letter.annexFigures.some((key) => !known.includes(key))) return null
  const { issuedOn, ...rest } = letter
  await scope.tx.report.update({
    where: { id },
    data: { ...rest, issuedOn: issuedOn ? toDbDate(issuedOn) : null, version: { increment: 1 } },
  })
  const changes: Changes = {}
  for (const key of keysOf(letterLabels)) {
    const [before, after] = [shown(report[key]), shown(letter[key])]
    const say = (value: string) => (key === "issuedOn" && value ? formatDate(value) : value)
    if (changed(before, after)) changes[letterLabels[key]] = { before: say(before), after: say(after) }
  }
  return {
    ok: true,
    events: [reportEvent("update", report, changes)],
    to: reportHref(id, { flash: { saved: "the-thuc" } }),
  }
}

/** Removes a report that was never submitted. */
export async function removeReport(scope: Scope, { id, version }: z.infer<typeof stepInput>): Promise<Outcome | null> {
  const report = await holdForWriting(scope, id)
  if (!report) return null
  if (report.version !== version || report.status !== "draft" || report.submissions > 0) return refuse(movedOn)
  await scope.tx.report.delete({ where: { id } })
  return { ok: true, events: [reportEvent("remove", report)], to: reportsHref({ flash: { removed: true } }) }
}
