import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { correctReport } from "@/lib/reports/correct-report"
import { createReport } from "@/lib/reports/create-report"
import { acceptReport } from "@/lib/reports/decide-report"
import { submitReport } from "@/lib/reports/submit-report"
import { act } from "./actors"
import { recordValues } from "./record-values"
import { newReport, type InstalledKind } from "./report-periods"

function done(outcome: Outcome | null): number {
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

/** Enters a record as its form would; returns its id. */
export async function enterRecord(by: Actor, key: RegisterKey, unitId: number, overrides = {}): Promise<number> {
  const values = await recordValues[key](unitId, overrides)
  return done(await act(by, (scope) => registerByKey(key).create(scope, values)))
}

/** Begins the actor's own report, of this year unless said. */
export async function beginReport(
  by: Actor,
  kind: InstalledKind = "year",
  fromYear = yearOf(today()),
  toYear: number | null = null,
): Promise<number> {
  return done(await act(by, (scope) => createReport(scope, newReport(kind, fromYear, toYear))))
}

const versionOf = async (id: number) => (await db().report.findUniqueOrThrow({ where: { id } })).version

/** Hands a report in. */
export async function handIn(by: Actor, id: number): Promise<void> {
  const version = await versionOf(id)
  done(await act(by, (scope) => submitReport(scope, { id, version })))
}

/** Hands a report in and has it accepted. */
export async function bringToAccepted(by: Actor, above: Actor, id: number): Promise<void> {
  await handIn(by, id)
  const version = await versionOf(id)
  done(await act(above, (scope) => acceptReport(scope, { id, version, exceptions: [] })))
}

/** Corrects a number of the unit's own line. */
export async function correctOwnLine(
  by: Actor,
  id: number,
  figure: string,
  old: number | null,
  to: number,
): Promise<void> {
  const where = { submission: { reportId: id, decision: "accepted" }, kind: "own" } as const
  const line = await db().reportLine.findFirstOrThrow({ where })
  const typed = { id, line: line.id, figure, old, new: to, reason: "Đếm thiếu" }
  done(await act(by, (scope) => correctReport(scope, typed)))
}

/** Removes every report. */
export async function clearReports(): Promise<void> {
  await db()
    .$executeRaw`TRUNCATE report, report_letter, report_letter_section, report_submission, report_section, report_line, report_value, report_source, report_figure,
    report_correction, report_exception, report_return_reason CASCADE`
}
