import { ActionForm } from "@/components/fields/action-form"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { removeOwnDeadlineAction } from "@/lib/calendar/actions"
import { isMonthly } from "@/lib/calendar/deadline"
import type { CalendarData, DatedDeadline } from "@/lib/calendar/load-calendar"
import type { OwnDeadline } from "@/lib/calendar/own-deadlines"
import { formatDate, today } from "@/lib/format/dates"
import { daysUntil } from "@/lib/format/periods"
import { setterText, whenText } from "./deadline-text"

function dayText({ due, now }: DatedDeadline, year: number): string {
  if (due) return formatDate(due)
  return isMonthly(now) ? `Hằng tháng, ${whenText(now, year)}` : "Chưa đặt"
}

function leftText(due: string | null): string {
  if (!due) return ""
  const days = daysUntil(due, today())
  if (days === 0) return "hôm nay"
  return days < 0 ? "đã qua" : `còn ${days} ngày`
}

function Remove({ id, name, due }: OwnDeadline) {
  const trigger = (
    <>
      Bỏ hạn<span className="sr-only"> “{name}”</span>
    </>
  )
  return (
    <ConfirmDialog trigger={trigger} title={`Bỏ “${name}” khỏi lịch?`}>
      <p className="mb-4">Hạn ngày {formatDate(due)} thôi áp dụng cho đơn vị và các đơn vị trực thuộc.</p>
      <ActionForm action={removeOwnDeadlineAction} submitLabel="Bỏ" variant="danger" hidden={{ id }} />
    </ConfirmDialog>
  )
}

/** A line of the calendar: a deadline of everybody's, or one that a unit set of its own. */
interface Line {
  key: string
  name: string
  due: string | null
  dayText: string
  setter: string
  own?: OwnDeadline
}

function linesOf({ unit, year, deadlines, own }: CalendarData): Line[] {
  const lines = [
    ...deadlines.map((deadline): Line => {
      const { due, now } = deadline
      return { key: now.key, name: now.name, due, dayText: dayText(deadline, year), setter: setterText(now, unit.id) }
    }),
    ...own.map((deadline): Line => {
      const { id, name, due, setBy } = deadline
      return {
        key: `own ${id}`,
        name,
        due,
        dayText: formatDate(due),
        setter: setterText({ setBy }, unit.id),
        own: deadline,
      }
    }),
  ]
  return lines.sort((a, b) => (a.due ?? "9").localeCompare(b.due ?? "9"))
}

/** The deadlines of a unit in a year by day, what comes every month and what nobody has set last; those of its own can be taken away. */
export function CalendarTable({ data }: { data: CalendarData }) {
  const { unit, year, mayChange } = data
  return (
    <DataTable caption={`Lịch năm ${year} của ${unit.name}`} hideCaption>
      <StackedHead>
        <tr>
          <HeadCell>Việc</HeadCell>
          <HeadCell>Hạn</HeadCell>
          <HeadCell>Còn lại</HeadCell>
          <HeadCell>Ai đặt</HeadCell>
          {mayChange && <HeadCell>Hạn riêng</HeadCell>}
        </tr>
      </StackedHead>
      <StackedBody>
        {linesOf(data).map((line) => (
          <StackedRow key={line.key}>
            <StackedName>{line.name}</StackedName>
            <StackedCell label="Hạn">{line.dayText}</StackedCell>
            <StackedCell>{leftText(line.due)}</StackedCell>
            <StackedCell>{line.setter}</StackedCell>
            {mayChange && <StackedCell>{line.own?.setBy.id === unit.id && <Remove {...line.own} />}</StackedCell>}
          </StackedRow>
        ))}
      </StackedBody>
    </DataTable>
  )
}
