import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import type { StoredRecord } from "@/lib/register/register-types"
import { plans } from "./register"

/** A plan that the actor may change: readable, and its unit lies in the branch today. */
export async function findOwnPlan(scope: Scope, id: number): Promise<StoredRecord | null> {
  const record = await plans.find(scope, id)
  return record && (await holdsUnit(scope, record.unitId)) ? record : null
}

/** The audit event of something that happened to a plan. */
export function planEvent(verb: AuditVerb, { id, unitId }: StoredRecord, changes: Changes): AuditEntry {
  return { action: `${plans.key}.${verb}`, subject: plans.key, recordId: id, unitId, changes }
}
