import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import type { Report } from "./find-report"

/** What happened to a report, as the audit log keeps it. */
export function reportEvent(
  action: AuditVerb,
  { id, unitId }: Pick<Report, "id" | "unitId">,
  changes?: Changes,
): AuditEntry {
  return { action: `reports.${action}`, subject: "reports", recordId: id, unitId, changes }
}
