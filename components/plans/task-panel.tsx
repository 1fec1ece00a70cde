import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { formatDate, today } from "@/lib/format/dates"
import { recordTaskProgress } from "@/lib/registers/plans/actions"
import type { ShownTask } from "@/lib/registers/plans/load-plan"

/** Tells how a task goes on, or closes it; what was told before stays. */
export function TaskPanel({ task, planId }: { task: ShownTask; planId: number }) {
  return (
    <div className="mt-3 rounded-lg border border-line p-4 print:hidden">
      <ActionForm
        key={task.notes.length}
        action={recordTaskProgress}
        submitLabel="Ghi"
        hidden={{ id: planId, taskId: task.id }}
        draft={{ name: `task ${task.id}`, onDevice: true }}
      >
        <TextField name="on" label="Ngày" kind="date" initial={formatDate(today())} />
        <TextAreaField
          name="text"
          label="Tiến độ, hoặc minh chứng khi đã xong"
          hint="Ghi thêm vào sau các lần trước; không sửa được lần đã ghi."
          rows={3}
        />
        <CheckField name="done" label="Nội dung này đã xong" hint="Ngày và chữ ở trên là ngày xong và minh chứng." />
      </ActionForm>
    </div>
  )
}
