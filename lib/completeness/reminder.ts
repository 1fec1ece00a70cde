import { formatDate, type IsoDate } from "@/lib/format/dates"
import type { MatrixRow } from "./matrix"

interface Reminder {
  rows: MatrixRow[]
  columns: { name: string }[]
  /** What the columns are about: "tháng 10/2026", or a register's name. */
  about: string
  today: IsoDate
}

/** A message that names the late units and what each has not entered; empty when nobody is late. */
export function reminderText({ rows, columns, about, today }: Reminder): string {
  const lines = rows.flatMap(({ unit, squares }) => {
    const late = squares.flatMap(({ state, done, nothing, of }, i) =>
      state === "late"
        ? [`${columns[i]!.name}${of > 1 && done + nothing > 0 ? ` (mới ${done + nothing}/${of})` : ""}`]
        : [],
    )
    return late.length > 0 ? [`- ${unit.name}: ${late.join(", ")}`] : []
  })
  if (lines.length === 0) return ""
  return [
    `Đến ngày ${formatDate(today)}, các đơn vị sau đã quá hạn mà chưa ghi sổ (${about}):`,
    ...lines,
    "Đề nghị các đồng chí ghi sổ trên Lan Tỏa, hoặc báo “không phát sinh” nếu không có nội dung.",
  ].join("\n")
}
