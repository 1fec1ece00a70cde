import type { CountedFigure } from "./types"

/** How often outreach was counted; the sums of each kind stand beside the catalogue. */
export const outreachFigures = [
  {
    key: "outreachEntries",
    column: "outreach_entries",
    name: "Số liệu tháng đã ghi",
    definition:
      "Số lần ghi số liệu của một chỉ tiêu trong một tháng; tổng của từng chỉ tiêu ở phần “Số liệu theo tháng”.",
    unitOfCount: "số liệu",
    source: "outreach",
    on: "r.month",
    where: "true",
    register: "outreach",
  },
] as const satisfies readonly CountedFigure[]
