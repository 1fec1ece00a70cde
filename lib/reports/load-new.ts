import { holdsUnit, type Scope } from "@/lib/access/scope"
import { today } from "@/lib/format/dates"
import { askedKind, periodIn } from "./asked-period"
import { findKinds, isOffered } from "./kinds/find-kinds"
import { periodsOfYear } from "./kinds/spans"
import { unitAbsence } from "./unit-absence"

/** What the form of a new report starts with; null for who has no unit to report for. */
export async function loadNewReport(scope: Scope, search: Record<string, string>) {
  const { unitId, unitName } = scope.actor
  if (!(await holdsUnit(scope, unitId))) return null
  const asked = await askedKind(scope, unitId, search)
  const period = await periodIn(scope, asked)
  const kinds = await findKinds(scope, unitId)
  return {
    kinds: kinds.filter((kind) => isOffered(kind, today())),
    kind: asked.kind,
    period,
    /** The spans of the year, of a kind that has several. */
    parts: periodsOfYear(asked.kind, asked.to),
    unitName,
    absence: await unitAbsence(scope, unitId, period),
  }
}

export type NewReportData = NonNullable<Awaited<ReturnType<typeof loadNewReport>>>
