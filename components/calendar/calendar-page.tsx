import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import { FilterForm } from "@/components/ui/filter-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { calendarHref } from "@/lib/addresses/work"
import { addOwnDeadlineAction, setDeadlinesAction } from "@/lib/calendar/actions"
import { isMonthly, typedDeadline } from "@/lib/calendar/deadline"
import type { CalendarData } from "@/lib/calendar/load-calendar"
import { glossary } from "@/lib/glossary"
import { CalendarTable } from "./calendar-table"
import { setterText, whenText } from "./deadline-text"

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
  const { unit, year, units, mayChange, saved } = data
  return (
    <>
      <PageHeading title={`${glossary.deadline.name} ${year}: ${unit.name}`} sub={glossary.deadline.meaning} />
      {saved && <Notice tone="success">Đã lưu lịch.</Notice>}
      <FilterForm clearHref={calendarHref()}>
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
