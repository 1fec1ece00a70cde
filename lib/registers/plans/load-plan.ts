import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import { taskKindNames } from "@/lib/glossary"
import { indicatorValues, loadKindTotals } from "@/lib/roll-up/kind-totals"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { loadTargets } from "./targets"
import { keysOf } from "@/lib/schema-parts"
import { loadRecord } from "@/lib/register/loaders"
import type { Note } from "./notes"
import { plans } from "./register"
import { taskState, type TaskState } from "./rules"

export interface ShownTask {
  id: number
  kind: keyof typeof taskKindNames
  content: string
  duty: string
  owner: string
  deadline: IsoDate | null
  doneOn: IsoDate | null
  evidence: string
  notes: Note[]
  state: TaskState
}

const day = (date: Date | null) => date && fromDbDate(date)

async function loadTasks(scope: Scope, planId: number): Promise<ShownTask[]> {
  const rows = await scope.tx.planTask.findMany({
    where: { planId },
    orderBy: { sortOrder: "asc" },
    include: { notes: { orderBy: [{ notedOn: "asc" }, { id: "asc" }] } },
  })
  return rows.map(({ id, kind, content, duty, owner, evidence, ...row }) => {
    const notes = row.notes.map(({ notedOn, who, text }) => ({ on: fromDbDate(notedOn), who, text }))
    const progress = { deadline: day(row.deadline), doneOn: day(row.doneOn), notes }
    return { id, kind, content, duty, owner, evidence, ...progress, state: taskState(progress, today()) }
  })
}

/** What the branch reached of every indicator in a year, by key. */
async function loadReached(scope: Scope, unitId: number, year: number): Promise<Record<string, number>> {
  const asked = { unitId, from: year, to: year, restated: false }
  const { branch, rests } = await loadFigures(scope, asked)
  return indicatorValues(branch, await loadKindTotals(scope, asked, rests), false)
}

/** A plan with its tasks by kind, its targets against the branch's figures, and whether next year's may begin from it. */
export async function loadPlan(scope: Scope, id: string | undefined) {
  const data = await loadRecord(scope, plans, id)
  if (!data) return null
  const { unitId, values, id: planId } = data.record
  const year = Number(values.year)
  const reached = await loadReached(scope, unitId, year)
  const tasks = await loadTasks(scope, planId)
  const { tasks: _, targets: __, ...facts } = values
  const targets = await loadTargets(scope, unitId, year, reached)
  return {
    data: { ...data, record: { ...data.record, values: facts } },
    year,
    kinds: keysOf(taskKindNames).map((kind) => ({ kind, tasks: tasks.filter((task) => task.kind === kind) })),
    tasks,
    targets: targets.filter((target) => target.planId === planId),
    mayCopy: data.mayWrite && year <= yearOf(today()),
  }
}

export type PlanData = NonNullable<Awaited<ReturnType<typeof loadPlan>>>
