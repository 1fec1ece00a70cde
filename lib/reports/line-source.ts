import type { TableLine } from "./frozen-table"

/** Where a line's numbers come from, in words. */
export function lineSource({
  kind,
  childSubmissionId,
  substituted,
}: Pick<TableLine, "kind" | "childSubmissionId" | "substituted">): string {
  if (substituted) return "cấp trên nhập thay"
  if (kind === "own") return "riêng đơn vị"
  if (kind === "gone") return "đã sáp nhập, giải thể"
  return childSubmissionId === null ? "theo sổ, chưa có báo cáo được chấp nhận" : "theo báo cáo đã chấp nhận"
}
