import type { Report } from "./find-report"

/** Whether a report's numbers are official. */
export function isAccepted({ status }: Pick<Report, "status">): boolean {
  return status === "accepted" || status === "locked"
}
