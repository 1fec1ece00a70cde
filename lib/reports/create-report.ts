import { z } from "zod"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { addYears } from "@/lib/format/periods"
import { flag, optionalCount, optionalDay, optionalYear, requiredText } from "@/lib/schema-parts"
import { findReports, type Report } from "./find-report"
import { firstLetter, type Letter } from "./first-letter"
import { findReportId, insertReport } from "./insert-report"
import { findKind, isOffered } from "./kinds/find-kinds"
import { longestPeriod, periodsOfYear, spanOf } from "./kinds/spans"
import type { UnitKind } from "./kinds/unit-kind"
import type { ReportPeriod } from "./period"
import { reportEvent } from "./report-event"
import { writerRoles } from "./report-roles"
import { unitAbsence } from "./unit-absence"

export const createInput = z.strictObject({
  kind: requiredText(40, "Hãy chọn một mục."),
  /** Of a kind that follows the calendar: the year, and which of its spans. */
  year: optionalYear,
  part: optionalCount,
  /** Of a free kind: its days. */
  fromOn: optionalDay,
  toOn: optionalDay,
  carryOver: flag,
})

type CreateInput = z.infer<typeof createInput>

/** What is wrong with the days of a free span, by field. */
function dayProblems({ fromOn, toOn }: CreateInput): Record<string, string> {
  if (fromOn === null) return { fromOn: "Chưa nhập ngày." }
  if (toOn === null) return { toOn: "Chưa nhập ngày." }
  if (toOn < fromOn) return { toOn: "Ngày cuối phải từ ngày đầu trở đi." }
  if (toOn >= addYears(fromOn, longestPeriod)) return { toOn: `Một kỳ báo cáo không quá ${longestPeriod} năm.` }
  return {}
}

/** The period that was chosen, or what is wrong with it, by field. */
function chosenPeriod(kind: UnitKind, input: CreateInput): ReportPeriod | { problems: Record<string, string> } {
  if (kind.rhythm === "free") {
    const problems = dayProblems(input)
    return Object.keys(problems).length > 0 ? { problems } : spanOf(kind, input.fromOn!, input.toOn!)
  }
  if (input.year === null) return { problems: { year: "Chưa nhập năm." } }
  const chosen = periodsOfYear(kind, input.year)[(input.part ?? 1) - 1]
  return chosen ?? { problems: { part: "Hãy chọn một kỳ trong danh sách." } }
}

function lastReport(scope: Scope, period?: ReportPeriod): Promise<Report | undefined> {
  const kind = period ? Prisma.sql`AND r.kind_key = ${period.kind}` : Prisma.empty
  const before = period ? Prisma.sql`AND r.to_on < ${toDbDate(period.toOn)}::date` : Prisma.empty
  return findReports(scope, Prisma.sql`r.unit_id = ${scope.actor.unitId}::int ${kind} ${before}`).then(
    (found) => found[0],
  )
}

function letterOf(last: Report): Letter {
  const { headerKind, upperBody, issuingBody, place, capacity, post, signer, recipients, annexFigures } = last
  return { headerKind, upperBody, issuingBody, place, capacity, post, signer, recipients, annexFigures }
}

async function copySections(scope: Scope, from: number, to: number): Promise<void> {
  await scope.tx.$executeRaw`
    INSERT INTO report_section (report_id, section_key, body)
    SELECT ${to}::int, section_key, body FROM report_section WHERE report_id = ${from}::int AND body <> ''`
}

/** Begins the report of the actor's own unit; the letter is that of the last one, the text too where it is wished. */
export async function createReport(scope: Scope, input: CreateInput): Promise<Outcome | null> {
  const { unitId, role } = scope.actor
  if (!writerRoles.includes(role) || !(await holdsUnit(scope, unitId))) return null
  const kind = await findKind(scope, unitId, input.kind)
  if (!kind || !isOffered(kind, today())) return refuse(checkFields, { kind: "Hãy chọn một loại báo cáo đang dùng." })
  const period = chosenPeriod(kind, input)
  if ("problems" in period) return refuse(checkFields, period.problems)
  if ((await findReportId(scope, unitId, period)) !== null)
    return refuse("Đơn vị đã có báo cáo của kỳ này. Hãy mở báo cáo đó trong danh sách.")
  const absence = await unitAbsence(scope, unitId, period)
  if (absence) return refuse(absence, { [kind.rhythm === "free" ? "toOn" : "year"]: absence })
  const last = await lastReport(scope)
  const id = await insertReport(scope, unitId, period, last ? letterOf(last) : await firstLetter(scope, unitId))
  const same = input.carryOver ? await lastReport(scope, period) : undefined
  if (same) await copySections(scope, same.id, id)
  return { ok: true, events: [reportEvent("create", { id, unitId })], to: reportHref(id) }
}
