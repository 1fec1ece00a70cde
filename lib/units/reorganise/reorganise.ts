import type { Scope } from "@/lib/access/scope"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { formatDate } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { glossary, unitEventKindNames } from "@/lib/glossary"
import { compilePlan } from "./compile-plan"
import type { CompiledPlan, Plan, PlanProblem } from "./plan"
import type { EnteredKind, Reorganisation } from "./reorganisation"
import { lockStructure } from "./structure-lock"
import { writePlan, type Progress, type WrittenEvent } from "./write-plan"

/** What an event leaves in the audit log at every unit that it touched. */
function auditOf(
  kind: EnteredKind,
  plan: Plan,
  wish: Reorganisation,
  { eventId, idOf }: WrittenEvent,
  ownUnitId: number,
): AuditEntry[] {
  const changes: Changes = {
    [glossary.unitEvent.name]: { before: "", after: unitEventKindNames[kind] },
    "Từ ngày": { before: "", after: formatDate(plan.on) },
    ...(wish.decision ? { "Số quyết định": { before: "", after: wish.decision } } : {}),
  }
  const units = new Set([
    ...plan.founded.map(({ id }) => idOf(id)),
    ...[...plan.placed, ...plan.renamed, ...plan.retyped].map(({ unitId }) => unitId),
  ])
  const whole = { ...changes, "Người chuyển theo": { before: "", after: formatNumber(plan.members.length) } }
  return [
    { action: `units.${kind}`, subject: "unitEvents", recordId: eventId, unitId: ownUnitId, changes: whole },
    ...[...units].map((id): AuditEntry => ({
      action: `units.${kind}`,
      subject: "units",
      recordId: id,
      unitId: id,
      changes,
    })),
  ]
}

export type Reorganised =
  { ok: true; written: WrittenEvent; plan: Plan; events: AuditEntry[] } | { ok: false; problems: PlanProblem[] }

/** Carries out a reorganisation that the caller worked out under the structure's lock. */
export async function carryOutPlan(
  scope: Scope,
  kind: EnteredKind,
  wish: Reorganisation,
  { plan, problems, choices }: CompiledPlan,
  progress: Progress = async () => {},
): Promise<Reorganised> {
  if (problems.length + choices.length > 0) return { ok: false, problems: [...problems, ...choices] }
  const written = await writePlan(scope, kind, plan, wish, progress)
  const events = [...auditOf(kind, plan, wish, written, scope.actor.unitId), ...written.asked]
  return { ok: true, written, plan, events }
}

/**
 * Carries out a reorganisation in the caller's transaction: dated rows, people, roles and trees. Nothing is written while there is a problem or
 * something left to choose; a day ahead takes effect by itself.
 */
export async function reorganise(scope: Scope, kind: EnteredKind, wish: Reorganisation): Promise<Reorganised> {
  await lockStructure(scope)
  return carryOutPlan(scope, kind, wish, await compilePlan(scope, wish))
}
