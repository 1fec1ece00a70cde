import type { ReportDecision } from "@/lib/db/generated/enums"
import type { ReportStatus } from "@/lib/glossary"

interface Typed {
  substituted: boolean | null
  status: ReportStatus | null
  decision: ReportDecision | null
}

/** Whether what was typed for a unit was taken back and nobody has handed in anything since, so that it may be typed anew. */
export function wasTakenBack({ substituted, status, decision }: Typed): boolean {
  return substituted === true && status === "draft" && decision === "withdrawn"
}
