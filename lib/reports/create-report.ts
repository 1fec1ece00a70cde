import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { reportHref } from "@/lib/addresses/reports"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { reportKindNames } from "@/lib/glossary"
import { optionalYear, oneOf, keysOf, flag, requiredYear } from "@/lib/schema-parts"
import { findReports, type Report } from "./find-report"
import { firstLetter, type Letter } from "./first-letter"
import { findReportId, insertReport } from "./insert-report"
import { isReportable, longestPeriod, reportPeriod, type ReportPeriod } from "./period"
import { reportEvent } from "./report-event"
import { writerRoles } from "./report-roles"
import { unitAbsence } from "./unit-absence"

export const createInput = z
  .strictObject({
    kind: oneOf(keysOf(reportKindNames)),
    fromYear: requiredYear,
    toYear: optionalYear,
    carryOver: flag,
  })
  .superRefine(({ kind, fromYear, toYear }, context) => {
    if (isReportable(reportPeriod(kind, fromYear, toYear ?? fromYear))) return
    const message = `Báo cáo sơ kết, tổng kết gồm nhiều năm: hãy nhập năm cuối sau năm đầu, không quá ${longestPeriod} năm.`
    context.addIssue({ code: "custom", path: ["toYear"], message })
  })

function lastReport(scope: Scope, period?: ReportPeriod): Promise<Report | undefined> {
  const kind = period ? Prisma.sql`AND r.kind::text = ${period.kind}` : Prisma.empty
  const before = period ? Prisma.sql`AND r.to_month < ${toDbDate(period.toMonth)}::date` : Prisma.empty
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
export async function createReport(scope: Scope, input: z.infer<typeof createInput>): Promise<Outcome | null> {
  const { unitId, role } = scope.actor
  if (!writerRoles.includes(role) || !(await holdsUnit(scope, unitId))) return null
  const period = reportPeriod(input.kind, input.fromYear, input.toYear ?? input.fromYear)
  if ((await findReportId(scope, unitId, period)) !== null)
    return refuse("Đơn vị đã có báo cáo của kỳ này. Hãy mở báo cáo đó trong danh sách.")
  const absence = await unitAbsence(scope, unitId, period)
  if (absence) return refuse(absence, { fromYear: absence })
  const last = await lastReport(scope)
  const id = await insertReport(scope, unitId, period, last ? letterOf(last) : await firstLetter(scope, unitId))
  const same = input.carryOver ? await lastReport(scope, period) : undefined
  if (same) await copySections(scope, same.id, id)
  return { ok: true, events: [reportEvent("create", { id, unitId })], to: reportHref(id) }
}
