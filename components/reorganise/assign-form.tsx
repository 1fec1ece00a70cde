import { ActionForm } from "@/components/fields/action-form"
import { SelectField } from "@/components/fields/choice-field"
import { roleNames } from "@/lib/glossary"
import { assignDraftAction } from "@/lib/units/actions"
import type { Assignee, ShownPlan } from "@/lib/units/wizard/load-preview"
import type { Target } from "@/lib/units/wizard/targets"

interface GroupProps {
  title: string
  hint: string
  /** The list in the form, and what a line calls who is assigned. */
  list: "children" | "people" | "roles"
  idName: "unit" | "person" | "role"
  assignees: Assignee[]
  targets: Target[]
  /** What nothing chosen means; without it something is always chosen. */
  none?: string
  /** Shown at once, however many: it waits for a choice. */
  open?: boolean
}

/** The units that one may go to; the one it goes to as things stand is among them. */
function choicesFor({ to, cellsOnly }: Assignee, targets: Target[]) {
  const choices = targets
    .filter(({ isCell }) => isCell || !cellsOnly)
    .map(({ ref, name }) => ({ value: String(ref), label: name }))
  const other = to !== null && !choices.some(({ value }) => value === String(to))
  return other ? [...choices, { value: String(to), label: "Đơn vị kế thừa" }] : choices
}

/** So many are shown at once. */
const few = 10

function Group({ title, hint, list, idName, assignees, targets, none, open }: GroupProps) {
  if (assignees.length === 0) return null
  return (
    <details open={open ?? assignees.length <= few} className="mb-6">
      <summary className="inline-flex min-h-11 items-center font-semibold text-link">
        {title} ({assignees.length})
      </summary>
      <p className="mb-3 text-muted">{hint}</p>
      {assignees.map((assignee, index) => (
        <div key={assignee.id}>
          <input type="hidden" name={`${list}.${index}.${idName}`} value={assignee.id} />
          <SelectField
            name={`${list}.${index}.to`}
            label={assignee.label}
            hint={`Đang ở: ${assignee.from}`}
            choices={choicesFor(assignee, targets)}
            initial={assignee.to === null ? "" : String(assignee.to)}
            none={none ?? "— Chọn —"}
          />
        </div>
      ))}
    </details>
  )
}

/** Where units below, people and accounts go; what is not chosen goes as the rules say. */
export function AssignForm({ draft, targets, children, people, roles }: ShownPlan) {
  if (children.length + people.length + roles.length === 0) return null
  const stays = draft.wish.shared.length > 0
  return (
    <section className="mb-8">
      <h2 className="mb-2">Ai về đâu</h2>
      <ActionForm
        action={assignDraftAction}
        submitLabel="Lưu lựa chọn, xem lại"
        variant="plain"
        hidden={{ draft: draft.id }}
      >
        <Group
          title="Đơn vị trực thuộc"
          hint={stays ? "Không chọn thì ở lại đơn vị cũ." : "Không chọn thì tạm trực thuộc cấp trên, chuyển sau."}
          list="children"
          idName="unit"
          assignees={children}
          targets={targets}
          open
          none={stays ? "Ở lại đơn vị cũ" : "Tạm trực thuộc cấp trên"}
        />
        <Group
          title="Người trong danh sách"
          hint="Bản cam kết đã ghi giữ ở đơn vị cũ; từ ngày này người thuộc đơn vị được chọn."
          list="people"
          idName="person"
          assignees={people}
          targets={targets}
          open={people.some(({ to }) => to === null && !stays) || undefined}
          none={stays ? "Ở lại đơn vị cũ" : undefined}
        />
        <Group
          title="Tài khoản"
          hint={
            stays
              ? "Không chọn thì vai trò giữ nguyên ở đơn vị cũ."
              : "Vai trò tại đơn vị kết thúc hết hiệu lực từ ngày này, trừ khi chuyển sang đơn vị khác."
          }
          list="roles"
          idName="role"
          assignees={roles.map((one) => ({ ...one, label: `${one.label}, ${roleNames[one.role]}` }))}
          targets={targets}
          none={stays ? "Ở lại đơn vị cũ" : "Kết thúc theo đơn vị"}
        />
      </ActionForm>
    </section>
  )
}
