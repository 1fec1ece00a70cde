import { ActionForm } from "@/components/fields/action-form"
import { RecordPage } from "@/components/records/record-page"
import { TargetTable } from "@/components/dashboard/target-table"
import { taskKindNames } from "@/lib/glossary"
import { copyPlanAction } from "@/lib/registers/plans/actions"
import type { PlanData } from "@/lib/registers/plans/load-plan"
import { TaskItem } from "./task-item"

interface PlanPageProps {
  plan: PlanData
  search: Record<string, string>
}

function Tasks({ plan, search }: PlanPageProps) {
  if (plan.tasks.length === 0) return <p className="mb-6 text-muted">Kế hoạch chưa có nội dung nào.</p>
  return plan.kinds
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ kind, tasks }) => (
      <section key={kind} className="mb-8">
        <h2 className="mb-3">
          {taskKindNames[kind]} ({tasks.filter((task) => task.state === "done").length}/{tasks.length} đã xong)
        </h2>
        <ul className="rounded-lg border border-line bg-paper">
          {tasks.map((task) => (
            <TaskItem
              key={task.id}
              task={task}
              planId={plan.data.record.id}
              mayWrite={plan.data.mayWrite}
              open={search.ghi === String(task.id)}
            />
          ))}
        </ul>
      </section>
    ))
}

function Targets({ plan }: Pick<PlanPageProps, "plan">) {
  if (plan.targets.length === 0) return null
  const { year, data } = plan
  const query = { from: year, to: year, restated: false, own: false }
  return (
    <section className="mb-8">
      <h2 className="mb-1">Chỉ tiêu phấn đấu</h2>
      <p className="mb-3 text-muted">Số đạt là số của toàn nhánh trong năm {year}, theo tổ chức lúc đó.</p>
      <TargetTable targets={plan.targets} unitId={data.record.unitId} query={query} />
    </section>
  )
}

/** A plan: what is to be done, how far it has come, what its figures reached; next year's begins from it. */
export function PlanPage({ plan, search }: PlanPageProps) {
  const copy = plan.mayCopy && (
    <ActionForm
      action={copyPlanAction}
      submitLabel={`Chép sang năm ${plan.year + 1}`}
      variant="plain"
      hidden={{ id: plan.data.record.id }}
    />
  )
  return (
    <RecordPage data={plan.data} search={search} actions={copy}>
      <Tasks plan={plan} search={search} />
      <Targets plan={plan} />
      <h2 className="mb-3">Thông tin chung</h2>
    </RecordPage>
  )
}
