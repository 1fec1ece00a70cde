import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"

/** A dated row as Prisma reads it: valid from a day until the day before `validTo`, null = still. */
interface Period {
  validFrom: Date
  validTo: Date | null
}

/** Where a change from a day on falls: the row it ends or, on the row's own first day, corrects; and the period it then holds. */
export interface Change<Row> extends Period {
  row: Row
  corrects: boolean
}

const told = (date: Date) => formatDate(fromDbDate(date))

/** Finds the row to change among a unit's rows in order, or says why the day does not do. A change is never put before a later one. */
export function changeFrom<Row extends Period>(rows: Row[], from: IsoDate): Change<Row> | { message: string } {
  const [first, last, day] = [rows[0], rows.at(-1), toDbDate(from)]
  if (!first || !last) return { message: "Đơn vị chưa có trong hệ thống." }
  if (day < first.validFrom)
    return { message: `Đơn vị thành lập từ ngày ${told(first.validFrom)}. Hãy chọn từ ngày đó trở đi.` }
  if (day < last.validFrom)
    return { message: `Đã ghi một thay đổi từ ngày ${told(last.validFrom)}. Hãy chọn từ ngày đó trở đi.` }
  if (last.validTo && day >= last.validTo) {
    return { message: `Đơn vị đã kết thúc hoạt động từ ngày ${told(last.validTo)}. Hãy chọn ngày trước đó.` }
  }
  return { row: last, corrects: last.validFrom.getTime() === day.getTime(), validFrom: day, validTo: last.validTo }
}
