import { formatDate } from "@/lib/format/dates"
import { unknownUnitName } from "@/lib/glossary"
import type { PartPredecessor } from "./part-predecessors"

/** Which unit keeps the old numbers that nobody can divide. */
export function keeperOf({ alive, keptAt }: PartPredecessor): string {
  return alive ? "chính đơn vị đó" : (keptAt ?? unknownUnitName)
}

/** What restated numbers or records lack, in plain words for a file. */
export function partText(part: PartPredecessor, lacking: "số" | "danh sách"): string {
  const { heirName, name, on } = part
  return `${heirName} nhận một phần của ${name ?? unknownUnitName} từ ngày ${formatDate(on)}; số liệu cũ giữ tại ${keeperOf(part)}, không chia được nên không có trong ${lacking} ở đây`
}
