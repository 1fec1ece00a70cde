import { ActionForm } from "@/components/fields/action-form"
import { SelectField } from "@/components/fields/choice-field"
import { formatNumber } from "@/lib/format/numbers"
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
  assignees: { shown: Assignee[]; more: number }
  targets: Target[]
  /** What nothing chosen means; without it something is always chosen. */
  none?: string
  /** What becomes of those that are not listed because there are too many. */
  rest: string
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

const waiting = "người khác: lưu lựa chọn, trang sẽ hiện tiếp ai chưa có nơi về"

/** So many are shown at once. */
const few = 10

function Group({ title, hint, list, idName, assignees: { shown, more }, targets, none, rest, open }: GroupProps) {
  if (shown.length === 0) return null
  return (
    <details open={open ?? shown.length <= few} className="mb-6">
      <summary className="inline-flex min-h-11 items-center font-semibold text-link">
        {title} ({formatNumber(shown.length + more)})
      </summary>
      <p className="mb-3 text-muted">{hint}</p>
      {shown.map((assignee, index) => (
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
      {more > 0 && (
        <p>
          và {formatNumber(more)} {rest}
        </p>
      )}
    </details>
  )
}

/** Where units below, people and accounts go; what is not chosen goes as the rules say. */
export function AssignForm({ draft, targets, children, people, roles }: ShownPlan) {
  if (children.shown.length + people.shown.length + roles.shown.length === 0) return null
  const stays = draft.wish.shared.length > 0
  const waits = !stays && people.shown.some(({ to }) => to === null)
  return (
    <section className="mb-8">
      <h2 className="mb-2">Ai về đâu</h2>
      {targets.more > 0 && (
        <p className="mb-3">
          Danh sách nơi về chỉ có {formatNumber(targets.shown.length)} đơn vị đầu; {formatNumber(targets.more)} đơn vị
          khác cùng cấp trên không có trong đó: chuyển đến đó sau, bằng “Chuyển cấp trên” hoặc ở trang của từng người.
        </p>
      )}
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
          rest={stays ? "đơn vị khác ở lại đơn vị cũ" : "đơn vị khác tạm trực thuộc cấp trên"}
          targets={targets.shown}
          open
          none={stays ? "Ở lại đơn vị cũ" : "Tạm trực thuộc cấp trên"}
        />
        <Group
          title="Người trong danh sách"
          hint="Bản cam kết đã ghi giữ ở đơn vị cũ; từ ngày này người thuộc đơn vị được chọn."
          list="people"
          idName="person"
          assignees={people}
          rest={waits ? waiting : stays ? "người khác ở lại đơn vị cũ" : "người khác theo đơn vị kế thừa"}
          targets={targets.shown}
          open={waits || undefined}
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
          assignees={{
            ...roles,
            shown: roles.shown.map((one) => ({ ...one, label: `${one.label}, ${roleNames[one.role]}` })),
          }}
          rest={stays ? "tài khoản khác giữ vai trò ở đơn vị cũ" : "tài khoản khác kết thúc vai trò theo đơn vị"}
          targets={targets.shown}
          none={stays ? "Ở lại đơn vị cũ" : "Kết thúc theo đơn vị"}
        />
      </ActionForm>
    </section>
  )
}
