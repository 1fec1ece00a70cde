import type { Report } from "./find-report"

/** Who is to do what next with a report, in words; "—" when nothing is left to do. */
export function waitsFor({ status, unitName, parentName }: Pick<Report, "status" | "unitName" | "parentName">): string {
  if (status === "draft" || status === "returned") return `${unitName} soạn và nộp`
  if (status === "submitted") return `${parentName ?? unitName} duyệt`
  return status === "accepted" ? "Khóa" : "—"
}
