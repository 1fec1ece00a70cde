import { ActionForm } from "@/components/fields/action-form"
import { SelectField } from "@/components/fields/choice-field"
import { roleNames } from "@/lib/glossary"
import { assignDraftAction } from "@/lib/units/actions"
import type { Assignee, ShownPlan } from "@/lib/units/wizard/load-preview"

interface GroupProps {
  title: string
  hint: string
  /** The list in the form, and what a line calls who is assigned. */
  list: "children" | "people" | "roles"
  idName: "unit" | "person" | "role"
  assignees: Assignee[]
  choices: { value: string; label: string }[]
  /** What nothing chosen means; without it something is always chosen. */
  none?: string
  /** Shown at once, however many: it waits for a choice. */
  open?: boolean
}

/** So many are shown at once. */
const few = 10

function Group({ title, hint, list, idName, assignees, choices, none, open }: GroupProps) {
  if (assignees.length === 0) return null
  return (
    <details open={open ?? assignees.length <= few} className="mb-6">
      <summary className="inline-flex min-h-11 items-center font-semibold text-link">
        {title} ({assignees.length})
      </summary>
      <p className="mb-3 text-muted">{hint}</p>
      {assignees.map(({ id, label, from, to }, index) => (
        <div key={id}>
          <input type="hidden" name={`${list}.${index}.${idName}`} value={id} />
          <SelectField
            name={`${list}.${index}.to`}
            label={label}
            hint={`Đang ở: ${from}`}
            choices={choices}
            initial={to === null ? "" : String(to)}
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
  const choices = targets.map(({ ref, name }) => ({ value: String(ref), label: name }))
  const taken = new Set(choices.map(({ value }) => value))
  const others = people.flatMap(({ to }) => (to !== null && !taken.has(String(to)) ? [String(to)] : []))
  const forPeople = [...choices, ...[...new Set(others)].map((value) => ({ value, label: "Đơn vị kế thừa" }))]
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
          choices={choices}
          open
          none={stays ? "Ở lại đơn vị cũ" : "Tạm trực thuộc cấp trên"}
        />
        <Group
          title="Người trong danh sách"
          hint="Bản cam kết đã ghi giữ ở đơn vị cũ; từ ngày này người thuộc đơn vị được chọn."
          list="people"
          idName="person"
          assignees={people}
          choices={forPeople}
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
          choices={choices}
          none={stays ? "Ở lại đơn vị cũ" : "Kết thúc theo đơn vị"}
        />
      </ActionForm>
    </section>
  )
}
