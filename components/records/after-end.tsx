import { formatDate, type IsoDate } from "@/lib/format/dates"

/** Stands where nothing is typed since it would come after the unit's last day. */
export function AfterEnd({ lastDay }: { lastDay: IsoDate }) {
  return <>Đơn vị chỉ hoạt động đến hết ngày {formatDate(lastDay)}, sau đó không ghi.</>
}
