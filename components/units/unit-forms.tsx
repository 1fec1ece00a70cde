import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { ActionForm } from "@/components/fields/action-form"
import { PageHeading } from "@/components/ui/page-heading"
import { addUnitAction, recodeUnitAction, renameUnitAction, retypeUnitAction } from "@/lib/units/actions"
import type { NewUnitData, UnitFormData } from "@/lib/units/loaders"
import { DecisionFields } from "./decision-fields"
import { UnitCrumbs } from "./unit-crumbs"

const target = ({ unit }: UnitFormData) => ({ id: unit.id, version: unit.version })

function Head({ data, title, sub }: { data: UnitFormData; title: string; sub: string }) {
  return (
    <>
      <UnitCrumbs ancestors={data.ancestors} unit={data.unit} />
      <PageHeading title={title} sub={sub} />
    </>
  )
}

const codeHint = "Để tìm và nhập Excel. Không trùng với đơn vị khác."

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
        <TextField name="code" label="Mã đơn vị" hint={codeHint} optional />
        <UnitField name="parentId" label="Cấp trên trực tiếp" initial={String(parent.id)} units={units} />
        <DecisionFields dayLabel="Hoạt động từ ngày" />
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
          hint="Để sửa lỗi gõ của tên đang có, chọn đúng ngày tên đó bắt đầu (xem mục Dòng lịch sử)."
          initial={data.unit.name}
        />
        <DecisionFields />
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
        <DecisionFields />
      </ActionForm>
    </>
  )
}

export function RecodeUnit(data: UnitFormData) {
  const { name, code } = data.unit
  return (
    <>
      <Head data={data} title="Đổi mã đơn vị" sub={`${name}: ${code ? `mã đang có ${code}` : "chưa có mã"}`} />
      <ActionForm action={recodeUnitAction} submitLabel="Đổi mã" hidden={target(data)}>
        <TextField
          name="code"
          label="Mã mới"
          hint={`${codeHint} Tệp Excel cũ ghi mã cũ thì không nhập lại được. Để trống thì đơn vị không còn mã.`}
          initial={code ?? ""}
          optional
        />
      </ActionForm>
    </>
  )
}
