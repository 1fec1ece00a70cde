import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { Panel } from "@/components/ui/panel"
import { reportRhythmNames } from "@/lib/glossary"
import { choicesOf } from "@/lib/register/field"
import { addKindAction } from "@/lib/reports/kinds/actions"

/** Adds a unit's own kind of report. */
export function NewKindForm({ unit }: { unit: { id: number; name: string } }) {
  return (
    <Panel id="bieu-mau" title={`Thêm loại báo cáo cho ${unit.name} và cấp dưới`}>
      <ActionForm action={addKindAction} submitLabel="Thêm loại báo cáo" hidden={{ unitId: unit.id }}>
        <TextField name="name" label="Tên" hint="Ví dụ: Báo cáo nhanh tháng." />
        <SelectField name="rhythm" label="Kỳ" choices={choicesOf(reportRhythmNames)} />
        <CheckField
          name="cumulative"
          label="Số liệu tính từ đầu năm báo cáo"
          hint="Không đánh dấu thì mỗi kỳ nối tiếp kỳ trước. Loại 9 tháng, năm luôn tính từ đầu năm."
        />
      </ActionForm>
    </Panel>
  )
}
