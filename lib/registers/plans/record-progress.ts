import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { planHref } from "@/lib/addresses/known-records"
import { toDbDate } from "@/lib/db/days"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { findOwnPlan, planEvent } from "./own-plan"

interface Progress {
  id: number
  taskId: number
  on: IsoDate
  text: string
  /** The text is the evidence that closes the task. */
  done: boolean
}

const changedMeanwhile = refuse("Người khác vừa ghi nội dung này đã xong. Hãy tải lại trang rồi xem lại.")

/** Appends a note to a task, or closes it with day and evidence; null when the plan is not the actor's or has no such task. */
export async function recordProgress(scope: Scope, { id, taskId, on, text, done }: Progress): Promise<Outcome | null> {
  const plan = await findOwnPlan(scope, id)
  const task = plan && (await scope.tx.planTask.findFirst({ where: { id: taskId, planId: id, deletedAt: null } }))
  if (!plan || !task) return null
  if (task.doneOn) return changedMeanwhile
  // The edit form holds day and evidence too: whoever has it open now hears of this.
  await scope.tx.plan.update({ where: { id }, data: { version: { increment: 1 } } })
  if (done) {
    const closed = { doneOn: toDbDate(on), evidence: text }
    const { count } = await scope.tx.planTask.updateMany({ where: { id: taskId, doneOn: null }, data: closed })
    if (count === 0) return changedMeanwhile
  } else {
    await scope.tx.planTaskNote.create({
      data: { taskId, notedOn: toDbDate(on), who: scope.actor.fullName, text },
    })
  }
  const what = `${formatDate(on)}: ${text}`
  const changes = {
    "Nội dung kế hoạch": { before: "", after: task.content },
    [done ? "Đã xong, minh chứng" : "Tiến độ"]: { before: "", after: what },
  }
  const to = planHref(id, { flash: { saved: true }, anchor: `noi-dung-${taskId}` })
  return { ok: true, events: [planEvent(done ? "finish" : "note", plan, changes)], to }
}
