import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { formatNumber } from "@/lib/format/numbers"
import { removeLookupRow, saveLookupRow } from "@/lib/lookups/actions"
import { askedFields } from "@/lib/lookups/check-row"
import type { EditedRow } from "@/lib/lookups/load-lookups"
import type { LookupField } from "@/lib/lookups/lookups"

function Field({ field, initial }: { field: LookupField; initial: string | undefined }) {
  const { label, hint, kind, optional, choices } = field
  const shared = { name: `values.${field.name}`, label, hint, optional, initial }
  if (kind === "flag") return <CheckField {...shared} />
  if (kind === "choice") return <ChoiceField {...shared} choices={choices ?? []} />
  return <TextField {...shared} kind={kind} />
}

function Remove({ lookup, row, version }: EditedRow) {
  if (!row) return null
  if (row.uses > 0)
    return <p className="mt-3 text-muted">Đã dùng {formatNumber(row.uses)} lần nên không xóa được, chỉ sửa được.</p>
  return (
    <div className="mt-4">
      <ConfirmDialog trigger="Xóa khỏi danh mục" title={`Xóa “${row.values.name}”?`}>
        <p className="mb-4">Chưa có bản ghi nào dùng mục này.</p>
        <ActionForm
          action={removeLookupRow}
          submitLabel="Xóa"
          variant="danger"
          hidden={{ lookup: lookup.key, id: row.id, version }}
        />
      </ConfirmDialog>
    </div>
  )
}

/** Adds a row to a list, or changes the one that is asked for. */
export function RowForm(edited: EditedRow) {
  const { lookup, row, version } = edited
  const title = row ? `Sửa “${row.values.name}”` : `Thêm ${lookup.term.inline}`
  return (
    <Panel id="bieu-mau" title={title}>
      <ActionForm
        key={`${lookup.key} ${row?.id} ${version}`}
        action={saveLookupRow}
        submitLabel="Lưu"
        hidden={{ lookup: lookup.key, id: row?.id ?? "", version }}
      >
        {askedFields(lookup, row !== null).map((field) => (
          <Field key={field.name} field={field} initial={row?.values[field.name]} />
        ))}
      </ActionForm>
      <Remove {...edited} />
    </Panel>
  )
}
