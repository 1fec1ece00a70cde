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

interface Named {
  kind: string
  content: string
}

/**
 * Which stored task each typed one is: the one that says the same, else the one that stood in its place on the form; null = a new one.
 * Tasks keep their identity when others are taken out, because their notes hang on it.
 */
export function matchTasks<Stored extends Named>(
  stored: Stored[],
  typed: (Named & { place: number })[],
): (Stored | null)[] {
  const free = new Set(stored)
  const take = (task: Stored | undefined) => (task && free.delete(task) ? task : null)
  const same = typed.map((one) =>
    take([...free].find((task) => task.kind === one.kind && task.content === one.content)),
  )
  return typed.map((one, i) => same[i] ?? take(stored[one.place]))
}
