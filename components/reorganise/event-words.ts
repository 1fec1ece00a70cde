import { formatNumber } from "@/lib/format/numbers"
import type { FoundEvent } from "@/lib/units/reorganise/find-events"

const words = [
  ["founded", "thành lập"],
  ["ended", "kết thúc"],
  ["shared", "giao một phần"],
  ["moved", "chuyển"],
  ["renamed", "đổi tên"],
  ["retyped", "đổi loại"],
] as const

/** What an event did, in numbers: "thành lập 1, kết thúc 2, chuyển 7 đơn vị". */
export function didInWords({ counts }: Pick<FoundEvent, "counts">): string {
  const parts = words.flatMap(([key, word]) => (counts[key] > 0 ? `${word} ${formatNumber(counts[key])}` : []))
  return parts.length > 0 ? `${parts.join(", ")} đơn vị` : "không đơn vị nào"
}
