import Link from "next/link"
import { Tag, type TagTone } from "@/components/ui/tag"
import { planHref } from "@/lib/addresses/known-records"
import { formatDate } from "@/lib/format/dates"
import { taskStateNames } from "@/lib/glossary"
import type { ShownTask } from "@/lib/registers/plans/load-plan"
import type { TaskState } from "@/lib/registers/plans/rules"
import { TaskPanel } from "./task-panel"

interface TaskItemProps {
  task: ShownTask
  planId: number
  mayWrite: boolean
  /** Its form is asked for. */
  open: boolean
}

const tones: Record<TaskState, TagTone> = { notBegun: "mute", underWay: "warn", done: "ok", overdue: "bad" }

function Facts({ task: { duty, owner, deadline } }: Pick<TaskItemProps, "task">) {
  const facts = [owner && `Phụ trách: ${owner}`, duty && `Nhiệm vụ: ${duty}`, deadline && `Hạn ${formatDate(deadline)}`]
  const told = facts.filter(Boolean).join(" · ")
  return told ? <p className="text-muted">{told}</p> : null
}

function Progress({ task: { notes, doneOn, evidence } }: Pick<TaskItemProps, "task">) {
  if (notes.length === 0 && !doneOn) return null
  return (
    <ol aria-label="Tiến độ" className="mt-2 border-l-4 border-line pl-4">
      {notes.map(({ on, who, text }, index) => (
        <li key={index} className="mb-1 whitespace-pre-line wrap-anywhere">
          <span className="font-semibold">{formatDate(on)}</span>
          {who && <span className="text-muted"> {who}</span>}: {text}
        </li>
      ))}
      {doneOn && (
        <li className="whitespace-pre-line wrap-anywhere">
          <span className="font-semibold">{formatDate(doneOn)} đã xong</span>: {evidence}
        </li>
      )}
    </ol>
  )
}

/** A task with its state, what was told of it, and the way to tell more. */
export function TaskItem({ task, planId, mayWrite, open }: TaskItemProps) {
  const id = `noi-dung-${task.id}`
  const writable = mayWrite && task.state !== "done"
  return (
    <li id={id} className="border-line px-4 py-3 not-last:border-b">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-64 font-semibold whitespace-pre-line wrap-anywhere">{task.content}</p>
        <Tag tone={tones[task.state]}>{taskStateNames[task.state]}</Tag>
      </div>
      <Facts task={task} />
      <Progress task={task} />
      {writable && open && <TaskPanel task={task} planId={planId} />}
      {writable && !open && (
        <Link
          href={planHref(planId, { query: { ghi: task.id }, anchor: id })}
          aria-label={`Ghi tiến độ: ${task.content}`}
          className="inline-flex min-h-11 items-center visited:text-link print:hidden"
        >
          Ghi tiến độ
        </Link>
      )}
    </li>
  )
}
