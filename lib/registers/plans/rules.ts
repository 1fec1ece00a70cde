import type { IsoDate } from "@/lib/format/dates"
import type { taskStateNames } from "@/lib/glossary"

export type TaskState = keyof typeof taskStateNames

interface Progressed {
  doneOn: IsoDate | null
  deadline: IsoDate | null
  notes: readonly unknown[]
}

/** How far a task has come; what is past its deadline is overdue whatever was told of it. */
export function taskState({ doneOn, deadline, notes }: Progressed, today: IsoDate): TaskState {
  if (doneOn) return "done"
  if (deadline && deadline < today) return "overdue"
  return notes.length > 0 ? "underWay" : "notBegun"
}
