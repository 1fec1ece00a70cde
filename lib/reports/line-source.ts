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

/** The name of a line's unit in an annex that leaves the house; one whose numbers were typed by the unit above is marked so. */
export function annexName({ unitName, substituted }: Pick<TableLine, "unitName" | "substituted">): string {
  return substituted ? `${unitName} (cấp trên nhập thay)` : unitName
}
