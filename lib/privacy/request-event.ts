import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import { dataRequestKindNames } from "@/lib/glossary"
import type { RequestRow } from "./find-requests"

/** An event of a request; what people said stays out of the log. */
export function requestEvent(
  request: Pick<RequestRow, "id" | "unitId" | "kind">,
  action: AuditVerb,
  changes: Changes = {},
): AuditEntry {
  const kind = { "Loại yêu cầu": { before: "", after: dataRequestKindNames[request.kind] } }
  return {
    action: `dataRequests.${action}`,
    subject: "dataRequests",
    recordId: request.id,
    unitId: request.unitId,
    changes: { ...kind, ...changes },
  }
}

/** The person's own line in the log of what was done on a request. */
export function personEvent({ personId, unitId }: RequestRow, action: AuditVerb): AuditEntry {
  return { action: `people.${action}`, subject: "people", recordId: personId, unitId }
}
