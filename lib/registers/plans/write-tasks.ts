import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { droppedLine, lineName } from "@/lib/register/dropped-line"
import { matchRows } from "@/lib/register/match-rows"
import { reserveIds } from "@/lib/register/reserve-ids"
import { parseNotes } from "./notes"
import type { PlanInput } from "./schema"

type TypedTask = PlanInput["tasks"][number]

const isSame = (stored: Pick<TypedTask, "kind" | "content">, typed: TypedTask) =>
  stored.kind === typed.kind && stored.content === typed.content

const maybeDay = (day: string | null) => (day === null ? null : toDbDate(day))

function columnsOf({ kind, content, duty, owner, deadline, doneOn, evidence }: TypedTask, i: number) {
  const days = { deadline: maybeDay(deadline), doneOn: maybeDay(doneOn) }
  return { kind, content, duty, owner, ...days, evidence, sortOrder: i + 1 }
}

/** The tasks of new plans, with the notes a sheet tells of them. */
export async function createTasks(scope: Scope, plans: { id: number; input: PlanInput }[]): Promise<void> {
  const typed = plans.flatMap(({ id: planId, input: { unitId, year, tasks } }) =>
    tasks.map((task, i) => ({ task, row: { ...columnsOf(task, i), planId, unitId, year } })),
  )
  const ids = await reserveIds(scope, "plan_task", typed.length)
  const notes = typed.flatMap(({ task }, i) =>
    parseNotes(task.progress, scope.actor.fullName).map(({ on, who, text }) => {
      return { taskId: ids[i]!, notedOn: toDbDate(on), who, text }
    }),
  )
  await scope.tx.planTask.createMany({ data: typed.map(({ row }, i) => ({ ...row, id: ids[i]! })) })
  await scope.tx.planTaskNote.createMany({ data: notes })
}

const inOrder = { orderBy: { sortOrder: "asc" } } as const

/** Writes the tasks of a plan again: each stays the row it is, because its notes hang on it. */
export async function updateTasks(scope: Scope, planId: number, { unitId, year, tasks }: PlanInput): Promise<void> {
  const stored = await scope.tx.planTask.findMany({ where: { planId }, ...inOrder })
  const matched = matchRows(stored, tasks, isSame)
  const kept = matched.flatMap((task) => task?.id ?? [])
  await scope.tx.planTask.deleteMany({ where: { planId, id: { notIn: kept } } })
  for (const [i, task] of tasks.entries()) {
    const id = matched[i]?.id
    if (id === undefined) await scope.tx.planTask.create({ data: { ...columnsOf(task, i), planId, unitId, year } })
    else await scope.tx.planTask.update({ where: { id }, data: columnsOf(task, i) })
  }
}

/** Refuses to take out a task that something was told of, or that was closed with its evidence. */
export async function checkKept(scope: Scope, planId: number, { tasks }: PlanInput): Promise<Record<string, string>> {
  const stored = await scope.tx.planTask.findMany({
    where: { planId },
    ...inOrder,
    include: { _count: { select: { notes: true } } },
  })
  const isTold = (task: (typeof stored)[number]) => task._count.notes > 0
  const dropped = droppedLine(stored, tasks, isSame, (task) => isTold(task) || task.doneOn !== null)
  if (!dropped) return {}
  const why = isTold(dropped) ? "đã có ghi chép tiến độ" : "đã ghi xong, có minh chứng"
  return { tasks: `${lineName(dropped)} ${why} nên không bỏ khỏi kế hoạch được. Hãy giữ lại nội dung này.` }
}
