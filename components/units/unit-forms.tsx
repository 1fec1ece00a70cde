import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { formatDate, today } from "@/lib/format/dates"
import { addUnitAction, closeUnitAction, moveUnitAction, renameUnitAction, retypeUnitAction } from "@/lib/units/actions"
import type { NewUnitData, UnitFormData } from "@/lib/units/loaders"
import { UnitCrumbs } from "./unit-crumbs"

const dayHint = "Có thể là ngày đã qua hoặc ngày sắp tới. Trước ngày này mọi thứ giữ như cũ."

function DayField({ label = "Từ ngày" }: { label?: string }) {
  return <TextField name="from" kind="date" label={label} hint={dayHint} initial={formatDate(today())} />
}

const target = ({ unit }: UnitFormData) => ({ id: unit.id, version: unit.version })

function Head({ data, title, sub }: { data: UnitFormData; title: string; sub: string }) {
  return (
    <>
      <UnitCrumbs ancestors={data.ancestors} unit={data.unit} />
      <PageHeading title={title} sub={sub} />
    </>
  )
}

/** A new unit below one that is preset. */
export function AddUnit({ parent, ancestors, types, units }: NewUnitData) {
  return (
    <>
      <UnitCrumbs ancestors={ancestors} unit={parent} />
      <PageHeading title="Thêm đơn vị" />
      <ActionForm action={addUnitAction} submitLabel="Thêm đơn vị">
        <TextField
          name="name"
          label="Tên đơn vị"
          hint="Ghi đầy đủ như trong quyết định, ví dụ: Chi bộ thôn Kon Gung."
        />
        <SelectField name="typeKey" label="Loại đơn vị" choices={types} />
        <TextField name="code" label="Mã đơn vị" hint="Để tìm và nhập Excel. Không trùng với đơn vị khác." optional />
        <UnitField name="parentId" label="Cấp trên trực tiếp" initial={String(parent.id)} units={units} />
        <DayField label="Hoạt động từ ngày" />
      </ActionForm>
    </>
  )
}

export function RenameUnit(data: UnitFormData) {
  return (
    <>
      <Head data={data} title="Đổi tên đơn vị" sub={`Tên đang có: ${data.unit.name}`} />
      <ActionForm action={renameUnitAction} submitLabel="Đổi tên" hidden={target(data)}>
        <TextField
          name="name"
          label="Tên mới"
          hint="Để sửa lỗi gõ của tên đang có, chọn đúng ngày tên đó bắt đầu (xem mục Lịch sử)."
          initial={data.unit.name}
        />
        <DayField />
      </ActionForm>
    </>
  )
}

export function RetypeUnit(data: UnitFormData) {
  return (
    <>
      <Head data={data} title="Đổi loại đơn vị" sub={`${data.unit.name}: ${data.unit.typeName}`} />
      <ActionForm action={retypeUnitAction} submitLabel="Đổi loại" hidden={target(data)}>
        <SelectField name="typeKey" label="Loại mới" choices={data.types} initial={data.unit.typeKey} />
        <DayField />
      </ActionForm>
    </>
  )
}

export function MoveUnit(data: UnitFormData) {
  const present = data.units[String(data.unit.parentId)]?.name ?? "không có"
  return (
    <>
      <Head
        data={data}
        title="Chuyển cấp trên"
        sub={`${data.unit.name} chuyển cùng mọi đơn vị trực thuộc. Cấp trên đang có: ${present}`}
      />
      <ActionForm action={moveUnitAction} submitLabel="Chuyển" hidden={target(data)}>
        <UnitField name="parentId" label="Cấp trên mới" units={{}} />
        <DayField />
      </ActionForm>
    </>
  )
}

export function CloseUnit(data: UnitFormData) {
  const { unit, activeChildren } = data
  return (
    <>
      <Head
        data={data}
        title="Kết thúc hoạt động"
        sub={`${unit.name} vẫn tra cứu được, sổ ghi giữ nguyên; từ ngày kết thúc số liệu tính vào đơn vị kế thừa.`}
      />
      {activeChildren.length > 0 && (
        <Notice tone="warn" title={`Hiện còn ${activeChildren.length} đơn vị trực thuộc`}>
          Trước ngày kết thúc, các đơn vị đó phải được chuyển sang cấp trên khác hoặc kết thúc hoạt động.
        </Notice>
      )}
      <ActionForm action={closeUnitAction} submitLabel="Kết thúc hoạt động" variant="danger" hidden={target(data)}>
        <UnitField
          name="heirId"
          label="Đơn vị kế thừa"
          hint="Đơn vị nhận sáp nhập. Để trống thì là cấp trên trực tiếp."
          units={{}}
          optional
        />
        <DayField label="Không còn hoạt động từ ngày" />
      </ActionForm>
    </>
  )
}
