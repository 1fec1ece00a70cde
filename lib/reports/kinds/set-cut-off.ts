import { z } from "zod"
import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { reportKindsHref } from "@/lib/addresses/reports"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { optionalCount, optionalText, requiredDay, requiredId, requiredText, seenSettings } from "@/lib/schema-parts"
import { holdSettings, overtaken } from "@/lib/settings/shown-settings"
import { lastDay, parseCutOff } from "./cut-off-day"
import { findKind } from "./find-kinds"
import { restingReport } from "./handed-in"
import { inWords, shownCutOffs, type Said } from "./shown-cut-offs"
import { canBeSet, type UnitKind } from "./unit-kind"

export const cutOffId = z.strictObject({ unitId: requiredId(), kind: requiredText(40), fromOn: requiredDay })

export const cutOffInput = cutOffId.extend({
  version: seenSettings,
  cutOff: optionalText(10),
  dueDays: optionalCount,
})

type CutOffId = z.infer<typeof cutOffId>
type CutOffInput = z.infer<typeof cutOffInput>

/** The longest time that a report is given. */
const mostDays = 90

/** What was typed, or what is wrong with it by field. */
function read(kind: UnitKind, { cutOff, dueDays, fromOn }: CutOffInput): Said | { errors: Record<string, string> } {
  const day = kind.rhythm === "free" ? lastDay : parseCutOff(kind, cutOff)
  if ("problem" in day) return { errors: { cutOff: day.problem } }
  if (dueDays !== null && dueDays > mostDays) return { errors: { dueDays: `Nhiều nhất ${mostDays} ngày.` } }
  return { fromOn, ...day, dueDays: kind.deadlineKey === null ? dueDays : null }
}

function done(verb: AuditVerb, unitId: number, kind: UnitKind, changes: Changes): Outcome {
  const about: Changes = { "Loại báo cáo": { before: "", after: kind.name }, ...changes }
  const event: AuditEntry = { action: `reportKinds.${verb}`, subject: "reportKinds", unitId, changes: about }
  return { ok: true, events: [event], to: reportKindsHref({ query: { donVi: unitId }, flash: { saved: true } }) }
}

/** The kind of a unit of the actor's branch, its settings held; null for a foreign unit or a kind that it has not. */
async function holdKind(scope: Scope, { unitId, kind }: CutOffId): Promise<UnitKind | null> {
  if (!(await holdsUnit(scope, unitId))) return null
  await holdSettings(scope, "reportKinds")
  return (await findKind(scope, unitId, kind)) ?? null
}

/**
 * Says up to which day a kind's numbers go in a unit of the branch and all below, for the spans that end from a day on; refused where one of them was handed
 * in. Null for a foreign unit, and a kind of which there is nothing to say.
 */
export async function setCutOff(scope: Scope, input: CutOffInput): Promise<Outcome | null> {
  const { unitId, fromOn, version } = input
  const kind = await holdKind(scope, input)
  if (!kind || !canBeSet(kind)) return null
  const said = read(kind, input)
  if ("errors" in said) return refuse(checkFields, said.errors)
  const resting = await restingReport(scope, unitId, kind.key, fromOn)
  if (resting) return refuse(checkFields, { fromOn: resting })
  const label = `Từ ${formatDate(fromOn)}`
  const before = shownCutOffs(kind, unitId)
  const after = { ...before, [label]: inWords(kind, said) }
  const late = overtaken(version, before, after)
  if (late) return late
  const key = { unitId, kindKey: kind.key, fromOn: toDbDate(fromOn) }
  const { day, monthsEarly, dueDays } = said
  await scope.tx.reportCutOff.upsert({
    where: { unitId_kindKey_fromOn: key },
    create: { ...key, day, monthsEarly, dueDays },
    update: { day, monthsEarly, dueDays },
  })
  return done("update", unitId, kind, { [label]: { before: before[label] ?? "", after: after[label]! } })
}

/** Takes back what a unit of the branch said from a day on; refused where a report was handed in by it. Null for what is not there. */
export async function removeCutOff(scope: Scope, input: CutOffId): Promise<Outcome | null> {
  const { unitId, fromOn } = input
  const kind = await holdKind(scope, input)
  const stored = kind?.cutOffs.find((one) => one.setBy.id === unitId && one.fromOn === fromOn)
  if (!kind || !stored) return null
  const resting = await restingReport(scope, unitId, kind.key, fromOn)
  if (resting) return refuse(`Không bỏ được. ${resting}`)
  await scope.tx.reportCutOff.deleteMany({ where: { unitId, kindKey: kind.key, fromOn: toDbDate(fromOn) } })
  return done("remove", unitId, kind, { [`Từ ${formatDate(fromOn)}`]: { before: inWords(kind, stored), after: "" } })
}
