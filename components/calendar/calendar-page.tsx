import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { FilterForm } from "@/components/ui/filter-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { setDeadlinesAction } from "@/lib/calendar/actions"
import { typedDeadline, type Deadline } from "@/lib/calendar/deadline"
import type { CalendarData, DatedDeadline } from "@/lib/calendar/load-calendar"
import { formatDate, today } from "@/lib/format/dates"
import { daysUntil } from "@/lib/format/periods"
import { glossary } from "@/lib/glossary"

const monthly = (day: number) => `ngày ${day} tháng sau`

function dayText({ due, now }: DatedDeadline): string {
  return due ? formatDate(due) : `Hằng tháng, ${monthly(now.day)}`
}

function leftText(due: string | null): string {
  if (!due) return ""
  const days = daysUntil(due, today())
  if (days === 0) return "hôm nay"
  return days < 0 ? "đã qua" : `còn ${days} ngày`
}

function setterText({ setBy }: Deadline, unitId: number): string {
  if (!setBy) return "Mặc định"
  return setBy.id === unitId ? "Đơn vị tự đặt" : `Theo ${setBy.name}`
}

function CalendarTable({ data: { unit, year, deadlines } }: { data: CalendarData }) {
  return (
    <DataTable caption={`Lịch năm ${year} của ${unit.name}`} hideCaption>
      <StackedHead>
        <tr>
          <HeadCell>Việc</HeadCell>
          <HeadCell>Hạn</HeadCell>
          <HeadCell>Còn lại</HeadCell>
          <HeadCell>Ai đặt</HeadCell>
        </tr>
      </StackedHead>
      <StackedBody>
        {deadlines.map((deadline) => (
          <StackedRow key={deadline.now.key}>
            <StackedName>{deadline.now.name}</StackedName>
            <StackedCell label="Hạn">{dayText(deadline)}</StackedCell>
            <StackedCell>{leftText(deadline.due)}</StackedCell>
            <StackedCell>{setterText(deadline.now, unit.id)}</StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </DataTable>
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
            kind={now.month === null ? "count" : "date"}
            hint={`${now.month === null ? "Ngày mấy của tháng sau. " : ""}${setterText(inherited, unit.id)}: ${
              inherited.month === null ? monthly(inherited.day) : typedDeadline(inherited, year)
            }.`}
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
      {mayChange && <CalendarForm data={data} />}
    </>
  )
}
