import { toDbDate } from "@/lib/db/days"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import type { Tx } from "@/lib/db/client"
import type { SampleUnit } from "./unit-draft"

interface OwnDay {
  unitCode: string
  kindKey: string
  /** None: a day of the month after. */
  month: number | null
  day: number
}

/**
 * Days that units set for themselves: the province asks for reports earlier than is usual, one commune of it for commitments earlier still, and one
 * cell of that commune does its own at the end of February; all others inherit.
 */
const ownDays: OwnDay[] = [
  { unitCode: "T51", kindKey: "half-year-report", month: 5, day: 31 },
  { unitCode: "T51", kindKey: "year-report", month: 11, day: 10 },
  { unitCode: "M23512", kindKey: "commitments", month: 3, day: 15 },
  { unitCode: "M23512", kindKey: "year-report", month: 11, day: 5 },
  { unitCode: "M23512", kindKey: "meetings", month: null, day: 3 },
  { unitCode: "X23512-CB02", kindKey: "commitments", month: 2, day: 28 },
]

/** Sets them for this year and the last, with things of their own that the province and the commune want done by a day. */
export async function insertDeadlines(tx: Tx, units: SampleUnit[], today: IsoDate): Promise<void> {
  const unitIds = new Map(units.map(({ code, id }) => [code, id]))
  const years = [yearOf(today) - 1, yearOf(today)]
  const praise = { unitId: unitIds.get("T51")!, name: "Gửi danh sách đề nghị biểu dương điển hình dịp 19/5" }
  const pictures = { unitId: unitIds.get("M23512")!, name: "Gửi ảnh tư liệu của các mô hình" }
  await tx.ownDeadline.createMany({
    data: [
      ...years.map((year) => ({ ...praise, dueOn: toDbDate(`${year}-05-05`) })),
      { ...pictures, dueOn: toDbDate(addDays(today, 20)) },
    ],
  })
  await tx.deadline.createMany({
    data: years.flatMap((year) =>
      ownDays.map(({ unitCode, ...day }) => ({ ...day, year, unitId: unitIds.get(unitCode)! })),
    ),
  })
}
