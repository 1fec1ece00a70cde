import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { FilterForm } from "@/components/ui/filter-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { addOwnDeadlineAction, removeOwnDeadlineAction, setDeadlinesAction } from "@/lib/calendar/actions"
import { isMonthly, typedDeadline, type Deadline } from "@/lib/calendar/deadline"
import type { OwnDeadline } from "@/lib/calendar/own-deadlines"
import type { CalendarData, DatedDeadline } from "@/lib/calendar/load-calendar"
import { formatDate, today } from "@/lib/format/dates"
import { daysUntil } from "@/lib/format/periods"
import { glossary } from "@/lib/glossary"

/** A day in words, where it is not one of the calendar: "ngày 5 tháng sau"; "chưa đặt". */
function whenText(when: Pick<Deadline, "month" | "day">, year: number): string {
  if (isMonthly(when)) return `ngày ${when.day} tháng sau`
  return typedDeadline(when, year) || "chưa đặt"
}

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

function setterText({ setBy }: Pick<Deadline, "setBy">, unitId: number): string {
  if (!setBy) return "Mặc định"
  return setBy.id === unitId ? "Đơn vị tự đặt" : `Theo ${setBy.name}`
}

function Remove({ id, name, due }: OwnDeadline) {
  return (
    <ConfirmDialog trigger="Bỏ hạn" title={`Bỏ “${name}” khỏi lịch?`}>
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

function CalendarTable({ data }: { data: CalendarData }) {
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

function OwnDeadlineForm({ data: { unit } }: { data: CalendarData }) {
  return (
    <section className="mt-9 print:hidden">
      <h2 className="mb-1">Thêm hạn riêng của {unit.name}</h2>
      <p className="mb-4 text-muted">
        Việc khác trong năm, ví dụ nộp danh sách đề nghị khen thưởng. Đơn vị và các đơn vị trực thuộc thấy ở “Việc cần
        làm” từ 30 ngày trước.
      </p>
      <ActionForm action={addOwnDeadlineAction} submitLabel="Thêm vào lịch" hidden={{ unitId: unit.id }}>
        <TextField name="name" label="Việc" />
        <TextField name="dueOn" label="Hạn" kind="date" />
      </ActionForm>
    </section>
  )
}

function CalendarForm({ data: { unit, year, version, deadlines } }: { data: CalendarData }) {
  return (
    <section className="mt-9 print:hidden">
      <h2 className="mb-1">Đặt lịch cho {unit.name}</h2>
      <p className="mb-4 text-muted">
        Các đơn vị trực thuộc theo lịch này, trừ đơn vị tự đặt lịch riêng. Để trống một ngày thì trở về theo cấp trên.
      </p>
      <ActionForm action={setDeadlinesAction} submitLabel="Lưu lịch" hidden={{ unitId: unit.id, year, version }}>
        {deadlines.map(({ now, inherited }) => (
          <TextField
            key={now.key}
            name={`days.${now.key}`}
            label={now.name}
            kind={isMonthly(now) ? "count" : "date"}
            hint={`${isMonthly(now) ? "Ngày mấy của tháng sau. " : ""}${setterText(inherited, unit.id)}: ${whenText(inherited, year)}.`}
            initial={typedDeadline(now, year)}
            optional
          />
        ))}
      </ActionForm>
    </section>
  )
}

/** The deadlines of a unit in a year; staff may set them. */
export function CalendarPage({ data }: { data: CalendarData }) {
  const { unit, year, units, unknownCode, mayChange, saved } = data
  const problem = unknownCode && `Không có đơn vị nào trong phạm vi của bạn mang mã “${unknownCode}”.`
  return (
    <>
      <PageHeading title={`${glossary.deadline.name} ${year}: ${unit.name}`} sub={glossary.deadline.meaning} />
      {saved && <Notice tone="success">Đã lưu lịch.</Notice>}
      <FilterForm clearHref="/lich" problem={problem}>
        <UnitField name="donVi" label="Đơn vị" initial={String(unit.id)} units={units} />
        <TextField name="nam" label="Năm" kind="year" initial={String(year)} />
      </FilterForm>
      <CalendarTable data={data} />
      {mayChange && (
        <>
          <OwnDeadlineForm data={data} />
          <CalendarForm data={data} />
        </>
      )}
    </>
  )
}
