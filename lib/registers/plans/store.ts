import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { taskKindNames } from "@/lib/glossary"
import { countedFigures, findFigure } from "@/lib/roll-up/figures"
import type { RegisterStore, StoredRecord } from "../define-register"
import { choicesOf } from "../field"
import type { ListSource } from "../list-sql"
import { reserveIds } from "../reserve-ids"
import { shownCount, shownDay } from "../shown"
import { checkThemes, themeChoices, themeFilter } from "../theme-choices"
import type { PlanInput } from "./schema"

const planList: ListSource = {
  from: Prisma.sql`plan x LEFT JOIN LATERAL (
    SELECT count(*) AS tasks, count(t.done_on) AS done FROM plan_task t WHERE t.plan_id = x.id
  ) t ON true`,
  live: Prisma.sql`x.deleted_at IS NULL`,
  id: Prisma.sql`x.id`,
  unit: Prisma.sql`x.unit_id`,
  year: Prisma.sql`x.year`,
  search: Prisma.sql`fold_text(x.name)`,
  columns: {
    name: Prisma.sql`x.name`,
    unit: Prisma.sql`unit_name_on(x.unit_id, make_date(x.year, 12, 31))`,
    year: Prisma.sql`x.year::text`,
    done: Prisma.sql`t.done || '/' || t.tasks`,
    themeId: Prisma.sql`x.theme_id::text`,
  },
  filters: themeFilter(Prisma.sql`x.theme_id`),
  sorts: { name: Prisma.sql`x.name COLLATE "vi-x-icu"`, year: Prisma.sql`x.year` },
  behind: {
    plans: Prisma.sql`r.id = x.id`,
    planTasks: Prisma.sql`r.plan_id = x.id`,
  },
}

const inOrder = { orderBy: { sortOrder: "asc" } } as const
const withParts = { tasks: inOrder, targets: inOrder } satisfies Prisma.PlanInclude
type Row = Prisma.PlanGetPayload<{ include: typeof withParts }>

function toRecord(row: Row): StoredRecord {
  const tasks = row.tasks.map(({ kind, content, duty, owner, deadline, progress, doneOn, evidence }) => ({
    kind,
    content,
    duty,
    owner,
    deadline: shownDay(deadline),
    progress,
    doneOn: shownDay(doneOn),
    evidence,
  }))
  const targets = row.targets.map(({ figureKey, target }) => ({ figureKey, target: String(target) }))
  const { id, version, unitId, name } = row
  const values = {
    unitId: String(unitId),
    name,
    year: String(row.year),
    themeId: shownCount(row.themeId),
    tasks,
    targets,
  }
  return { id, version, unitId, title: name, values }
}

const maybeDay = (day: string | null) => (day === null ? null : toDbDate(day))

async function writeParts(scope: Scope, planId: number, input: PlanInput): Promise<void> {
  const { unitId, year } = input
  const tasks = input.tasks.map((task, i) => ({
    ...task,
    deadline: maybeDay(task.deadline),
    doneOn: maybeDay(task.doneOn),
    planId,
    unitId,
    year,
    sortOrder: i + 1,
  }))
  const targets = input.targets.map((target, i) => ({ ...target, planId, sortOrder: i + 1 }))
  await scope.tx.planTask.createMany({ data: tasks })
  await scope.tx.planTarget.createMany({ data: targets })
}

const columnsOf = ({ unitId, name, year, themeId }: PlanInput) => ({ unitId, name, year, themeId })

async function create(scope: Scope, inputs: PlanInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "plan", inputs.length)
  await scope.tx.plan.createMany({ data: inputs.map((input, i) => ({ ...columnsOf(input), id: ids[i]!, importId })) })
  for (const [i, input] of inputs.entries()) await writeParts(scope, ids[i]!, input)
  return ids
}

async function update(scope: Scope, id: number, version: number, input: PlanInput): Promise<boolean> {
  const data = { ...columnsOf(input), version: { increment: 1 } }
  if ((await scope.tx.plan.updateMany({ where: { id, version }, data })).count === 0) return false
  await scope.tx.planTask.deleteMany({ where: { planId: id } })
  await scope.tx.planTarget.deleteMany({ where: { planId: id } })
  await writeParts(scope, id, input)
  return true
}

async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  return (await scope.tx.plan.updateMany({ where: { id, version }, data })).count === 1
}

async function check(scope: Scope, inputs: PlanInput[]): Promise<Record<string, string>[]> {
  const themes = await checkThemes(
    scope,
    inputs.map(({ themeId, year }) => ({ themeId, year })),
  )
  return inputs.map((input, i) => {
    const unknown = input.targets.findIndex(({ figureKey }) => !findFigure(figureKey))
    return {
      ...themes[i],
      ...(unknown < 0 ? {} : { [`targets.${unknown}.figureKey`]: "Hãy chọn chỉ tiêu trong danh sách." }),
    }
  })
}

export const planStore: RegisterStore<PlanInput> = {
  table: "plan",
  list: planList,
  load: async (scope, ids) =>
    (await scope.tx.plan.findMany({ where: { id: { in: ids } }, include: withParts })).map(toRecord),
  create,
  update,
  remove,
  check,
  choices: async (scope) => ({
    kind: choicesOf(taskKindNames),
    figureKey: countedFigures.map(({ key, name, unitOfCount }) => ({ value: key, label: `${name} (${unitOfCount})` })),
    themeId: await themeChoices(scope),
  }),
}
