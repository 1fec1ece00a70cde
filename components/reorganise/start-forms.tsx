import type { ReactNode } from "react"
import { ActionForm } from "@/components/fields/action-form"
import { ChoiceField, SelectField } from "@/components/fields/choice-field"
import { RowsField } from "@/components/fields/rows-field"
import { TextField } from "@/components/fields/text-field"
import { UnitField } from "@/components/fields/unit-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { DecisionFields } from "@/components/units/decision-fields"
import { reorganisationsHref } from "@/lib/addresses/reorganisations"
import { unitsHref } from "@/lib/addresses/units"
import { glossary } from "@/lib/glossary"
import { startDissolveAction, startMergeAction, startMoveAction, startSplitAction } from "@/lib/units/actions"
import type { StartData } from "@/lib/units/wizard/load-start"

const toPreview = "Tiếp tục: xem trước"

function Frame({ title, sub, children }: { title: string; sub: string; children: ReactNode }) {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Đơn vị", href: unitsHref() },
          { label: glossary.unitEvent.name, href: reorganisationsHref() },
        ]}
      />
      <PageHeading title={title} sub={sub} />
      {children}
    </>
  )
}

function UnitRows({ data, label }: { data: StartData; label: string }) {
  return (
    <RowsField
      field={{
        kind: "rows",
        name: "units",
        label,
        addLabel: "Thêm một đơn vị",
        fields: [{ kind: "unit", name: "unit", label: "Đơn vị" }],
      }}
      name="units"
      initial={data.unit ? [{ unit: String(data.unit.id) }] : [{ unit: "" }]}
      choices={{}}
      units={data.units}
    />
  )
}

/** Units under another parent. */
export function MoveForm(data: StartData) {
  return (
    <Frame title="Chuyển cấp trên" sub="Đơn vị chuyển cùng mọi đơn vị trực thuộc, người và sổ ghi của mình.">
      <ActionForm action={startMoveAction} submitLabel={toPreview}>
        <UnitRows data={data} label="Đơn vị chuyển" />
        <UnitField name="parentId" label="Cấp trên mới" units={{}} />
        <DecisionFields />
      </ActionForm>
    </Frame>
  )
}

/** A new unit, like those that merge unless said otherwise, or one that is there: only what is asked of the one chosen is shown. */
function Into({ data }: { data: StartData }) {
  return (
    <div className="group">
      <ChoiceField
        name="into"
        label="Sáp nhập thành"
        choices={[
          { value: "new", label: "Một đơn vị mới" },
          { value: "existing", label: "Một đơn vị đang có" },
        ]}
        initial="new"
      />
      <div className="group-has-[[value=existing]:checked]:hidden">
        <TextField name="name" label="Tên đơn vị mới" hint="Như trong quyết định." />
        <SelectField
          name="typeKey"
          label="Loại đơn vị mới"
          hint="Để trống thì như các đơn vị sáp nhập, khi chúng cùng loại."
          choices={data.types}
          optional
        />
        <TextField name="code" label="Mã đơn vị mới" hint="Không trùng với đơn vị khác." optional />
        <UnitField
          name="parentId"
          label="Cấp trên của đơn vị mới"
          hint="Để trống thì như các đơn vị sáp nhập, khi chúng cùng cấp trên."
          units={data.units}
          optional
        />
      </div>
      <div className="group-has-[[value=new]:checked]:hidden">
        <UnitField
          name="intoId"
          label="Đơn vị nhận"
          hint="Có thể là một trong các đơn vị sáp nhập ở trên, hoặc đơn vị khác."
          units={data.units}
        />
      </div>
    </div>
  )
}

/** Several units into a new one or into one that is there. */
export function MergeForm(data: StartData) {
  return (
    <Frame
      title="Sáp nhập"
      sub="Đơn vị cũ kết thúc; số liệu cũ, người và đơn vị trực thuộc về đơn vị nhận. Năm cũ xem theo tổ chức lúc đó vẫn như cũ."
    >
      <ActionForm action={startMergeAction} submitLabel={toPreview}>
        <UnitRows data={data} label="Đơn vị sáp nhập" />
        <Into data={data} />
        <DecisionFields />
      </ActionForm>
    </Frame>
  )
}

/** One unit into several. */
export function SplitForm(data: StartData) {
  return (
    <Frame
      title="Tách"
      sub="Sổ ghi đã có của đơn vị cũ không chia được: giữ nguyên ở đơn vị cũ. Ở bước sau bạn chọn từng đơn vị trực thuộc, từng người về đâu."
    >
      <ActionForm action={startSplitAction} submitLabel={toPreview}>
        <UnitField
          name="unitId"
          label="Đơn vị tách"
          initial={data.unit ? String(data.unit.id) : ""}
          units={data.units}
        />
        <ChoiceField
          name="old"
          label="Sau khi tách, đơn vị cũ"
          hint="Đơn vị cũ kết thúc thì các đơn vị mới đều đọc được sổ cũ; còn hoạt động thì các đơn vị mới không đọc được."
          choices={[
            { value: "ends", label: "Kết thúc hoạt động" },
            { value: "stays", label: "Vẫn hoạt động với phần còn lại" },
          ]}
          initial="ends"
        />
        <RowsField
          field={{
            kind: "rows",
            name: "parts",
            label: "Đơn vị mới",
            addLabel: "Thêm một đơn vị mới",
            fields: [
              { kind: "text", name: "name", label: "Tên" },
              { kind: "choice", name: "typeKey", label: "Loại", hint: "Để trống thì như đơn vị cũ.", optional: true },
              { kind: "text", name: "code", label: "Mã", optional: true },
            ],
          }}
          name="parts"
          initial={[{ name: "", typeKey: "", code: "" }]}
          choices={{ typeKey: data.types }}
          units={{}}
        />
        <DecisionFields />
      </ActionForm>
    </Frame>
  )
}

/** Units that end. */
export function DissolveForm(data: StartData) {
  return (
    <Frame
      title="Giải thể"
      sub="Đơn vị vẫn tra cứu được, sổ ghi giữ nguyên; từ ngày kết thúc số liệu tính vào đơn vị kế thừa."
    >
      <ActionForm action={startDissolveAction} submitLabel={toPreview}>
        <UnitRows data={data} label="Đơn vị giải thể" />
        <UnitField
          name="heirId"
          label="Đơn vị kế thừa"
          hint="Nhận số liệu, người và đơn vị trực thuộc. Để trống thì là cấp trên trực tiếp; khi đó từng người của chi bộ về chi bộ nào thì chọn ở bước sau."
          units={{}}
          optional
        />
        <DecisionFields dayLabel="Không còn hoạt động từ ngày" />
      </ActionForm>
    </Frame>
  )
}
