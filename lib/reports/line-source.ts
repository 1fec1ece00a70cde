import { undividedName } from "@/lib/glossary"
import type { TableLine } from "./frozen-table"

/** What tells a line from the others of its report. */
export const lineKey = ({ kind, unitId }: Pick<TableLine, "kind" | "unitId">): string =>
  kind === "undivided" ? `chung-${unitId}` : String(unitId)

/** Whose the numbers of a line are: a unit's, or of no unit of the branch. */
export const placeName = ({ kind, unitName }: Pick<TableLine, "kind" | "unitName">): string =>
  kind === "undivided" ? undividedName : unitName

/** What a line is called among the others. */
export const lineName = (line: Pick<TableLine, "kind" | "unitName">): string =>
  line.kind === "own" ? `Riêng ${line.unitName}` : placeName(line)

const goneWords = "đã sáp nhập, giải thể"

/** Where a line's numbers come from, in words. */
export function lineSource({
  kind,
  childSubmissionId,
  substituted,
}: Pick<TableLine, "kind" | "childSubmissionId" | "substituted">): string {
  if (substituted) return "cấp trên nhập hộ"
  if (kind === "own") return "riêng đơn vị"
  if (kind === "undivided") return "số tổng đã ghi"
  if (kind === "gone") return goneWords
  return childSubmissionId === null ? "theo sổ, chưa có báo cáo cùng kỳ được chấp nhận" : "theo báo cáo đã chấp nhận"
}

/** Whether a line is listed: a unit that is gone, and what was stated of the whole branch, only where there are numbers; of some figures where they are given. */
export function isTold({ kind, values }: Pick<TableLine, "kind" | "values">, keys = [...values.keys()]): boolean {
  return (kind !== "gone" && kind !== "undivided") || keys.some((key) => values.get(key))
}

/** Whether a report is about one unit alone, which then is the whole and not a part of it. */
export function isAlone(lines: Pick<TableLine, "kind" | "values">[]): boolean {
  return lines.filter((line) => isTold(line)).length === 1
}

/** The name of a line's unit in an annex that leaves the house; one that is gone is marked so, and one whose numbers were typed by the unit above. */
export function annexName(line: Pick<TableLine, "unitName" | "kind" | "substituted">): string {
  if (line.kind === "gone") return `${line.unitName} (${goneWords})`
  return line.substituted ? `${line.unitName} (cấp trên nhập hộ)` : placeName(line)
}
