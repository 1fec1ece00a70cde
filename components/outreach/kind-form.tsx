import { ActionForm } from "@/components/fields/action-form"
import { SelectField } from "@/components/fields/choice-field"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { indicatorTopicNames } from "@/lib/glossary"
import { choicesOf } from "@/lib/register/field"
import { deleteOutreachKind, saveOutreachKind } from "@/lib/registers/outreach/kind-actions"
import type { KindList, ListedKind } from "@/lib/registers/outreach/load-kind-list"

function Delete({ kind: { key, version, name, numbers } }: { kind: ListedKind }) {
  if (numbers > 0)
    return <p className="mt-3 text-muted">Đã có số nên không xóa được; ghi năm ngừng dùng để thôi đếm.</p>
  return (
    <div className="mt-4">
      <ConfirmDialog trigger="Xóa chỉ tiêu" title={`Xóa “${name}”?`}>
        <p className="mb-4">Chưa đơn vị nào ghi số cho chỉ tiêu này.</p>
        <ActionForm action={deleteOutreachKind} submitLabel="Xóa" variant="danger" hidden={{ key, version }} />
      </ConfirmDialog>
    </div>
  )
}

const topics = choicesOf(indicatorTopicNames)

/** Adds a kind, or changes the one that is asked for. */
export function KindForm({ list: { kinds, edited, itemising } }: { list: KindList }) {
  const wholes = kinds.filter(({ key }) => key !== edited?.key).map(({ key, name }) => ({ value: key, label: name }))
  return (
    <Panel id="bieu-mau" title={edited ? `Sửa “${edited.name}”` : "Thêm chỉ tiêu"}>
      <ActionForm
        key={`${edited?.key} ${edited?.version}`}
        action={saveOutreachKind}
        submitLabel="Lưu"
        hidden={{ key: edited?.key ?? "", version: edited?.version ?? 1 }}
      >
        <TextField name="name" label="Tên chỉ tiêu" initial={edited?.plainName} />
        <TextAreaField
          name="definition"
          label="Định nghĩa"
          hint="Đếm những gì, không đếm những gì."
          optional
          initial={edited?.definition}
        />
        <SelectField
          name="topic"
          label="Phần của báo cáo"
          hint="Phần “trong đó” đứng ở phần của số chung."
          initial={edited?.topic ?? "outreach"}
          choices={topics}
        />
        <TextField
          name="unitOfCount"
          label="Đơn vị tính"
          hint="Ví dụ: buổi, lượt, cuốn. Đã có số thì không đổi được."
          initial={edited?.unitOfCount}
        />
        <SelectField
          name="partOf"
          label="Là một phần (“trong đó”) của"
          hint="Phần không thể lớn hơn số chung, và đếm cùng đơn vị tính."
          none="Không, là số riêng"
          optional
          initial={edited?.partOf ?? ""}
          choices={wholes}
        />
        <SelectField
          name="itemisedBy"
          label="Cũng được ghi từng bản ghi ở sổ"
          hint="Số gõ theo tháng đứng bên cạnh, không bao giờ cộng vào số bản ghi."
          none="Không có"
          optional
          initial={edited?.itemisedBy ?? ""}
          choices={itemising}
        />
        <TextField
          name="usedFrom"
          label="Dùng từ năm"
          hint="Để trống là mọi năm."
          kind="year"
          optional
          initial={edited?.usedFrom ? String(edited.usedFrom) : ""}
        />
        <TextField
          name="retiredFrom"
          label="Ngừng dùng từ năm"
          hint="Số đã ghi của các năm trước vẫn giữ nguyên."
          kind="year"
          optional
          initial={edited?.retiredFrom ? String(edited.retiredFrom) : ""}
        />
      </ActionForm>
      {edited && <Delete kind={edited} />}
    </Panel>
  )
}
