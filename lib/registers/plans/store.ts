import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { fromDbDate } from "@/lib/db/days"
import { taskKindNames } from "@/lib/glossary"
import { loadIndicators } from "@/lib/roll-up/indicators"
import type { RegisterStore, StoredRecord } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { choicesOf } from "@/lib/register/field"
import type { ListSource } from "@/lib/register/list-source"
import { checkDocuments, withDocuments } from "../capabilities/one-document"
import { reserveIds } from "@/lib/register/reserve-ids"
import { countValue, dayValue } from "@/lib/register/form-values"
import { hangsOnTheme } from "../capabilities/theme"
import { checkEdit, together } from "../capabilities/together"
import { notesText } from "./notes"
import type { PlanInput } from "./schema"
import { checkKept, createTasks, updateTasks } from "./write-tasks"

const attention = {
  filters: { attention: () => Prisma.sql`t.open_deadline < roll_up.today()` },
  choices: async () => ({ attention: [{ value: "overdue", label: "Có việc đã quá hạn" }] }),
}
const targets = {
  check: async (scope: Scope, inputs: PlanInput[]) => {
    const units = inputs.map(({ unitId }) => unitId)
    const known = new Set((await loadIndicators(scope, units)).map(({ key }) => key))
    return inputs.map((input): Record<string, string> => {
      const unknown = input.targets.findIndex(({ figureKey }) => !known.has(figureKey))
      return unknown < 0 ? {} : { [`targets.${unknown}.figureKey`]: "Hãy chọn chỉ tiêu trong danh sách." }
    })
  },
  choices: async (scope: Scope) => ({
    figureKey: (await loadIndicators(scope)).map(({ key, name, unitOfCount }) => ({
      value: key,
      label: `${name} (${unitOfCount})`,
    })),
  }),
}
const chosen = together<PlanInput>(
  attention,
  hangsOnTheme(({ year }: PlanInput) => year),
  { check: checkDocuments },
  checkEdit(checkKept),
  { choices: async () => ({ kind: choicesOf(taskKindNames) }) },
  targets,
)

const planList: ListSource = {
  from: Prisma.sql`plan x LEFT JOIN LATERAL (
    SELECT count(*) AS tasks, count(t.done_on) AS done, min(t.deadline) FILTER (WHERE t.done_on IS NULL) AS open_deadline
    FROM plan_task t WHERE t.plan_id = x.id
  ) t ON true`,
  live: Prisma.sql`x.deleted_at IS NULL`,
  id: Prisma.sql`x.id`,
  unit: Prisma.sql`x.unit_id`,
  year: Prisma.sql`x.year`,
  search: Prisma.sql`x.folded`,
  columns: {
    name: Prisma.sql`x.name`,
    unit: Prisma.sql`unit_name_on(x.unit_id, make_date(x.year, 12, 31))`,
    year: Prisma.sql`x.year::text`,
    done: Prisma.sql`t.done || '/' || t.tasks`,
    openDeadline: Prisma.sql`t.open_deadline`,
    themeId: Prisma.sql`x.theme_id::text`,
  },
  filters: chosen.filters,
  sorts: {
    name: Prisma.sql`x.name COLLATE vi_natural`,
    year: Prisma.sql`x.year`,
    openDeadline: Prisma.sql`t.open_deadline`,
  },
  behind: {
    plans: Prisma.sql`r.id = x.id`,
    planTasks: Prisma.sql`r.plan_id = x.id`,
  },
}

const inOrder = { orderBy: { sortOrder: "asc" } } as const
const withNotes = { ...inOrder, include: { notes: { orderBy: { id: "asc" } } } } as const
const withParts = { tasks: withNotes, targets: inOrder, document: true } satisfies Prisma.PlanInclude
type Row = Prisma.PlanGetPayload<{ include: typeof withParts }>

function shownTask({ kind, content, duty, owner, evidence, ...task }: Row["tasks"][number]) {
  const notes = task.notes.map(({ notedOn, who, text }) => ({ on: fromDbDate(notedOn), who, text }))
  const days = { deadline: dayValue(task.deadline), doneOn: dayValue(task.doneOn) }
  return { kind, content, duty, owner, progress: notesText(notes), ...days, evidence }
}

function toRecord(row: Row): StoredRecord {
  const { id, version, unitId, name } = row
  const values = {
    unitId: String(unitId),
    name,
    year: String(row.year),
    themeId: countValue(row.themeId),
    document: row.document ? linkText(row.document) : "",
    tasks: row.tasks.map(shownTask),
    targets: row.targets.map(({ figureKey, target }) => ({ figureKey, target: String(target) })),
  }
  return { id, version, unitId, title: name, values }
}

async function createTargets(scope: Scope, plans: { id: number; input: PlanInput }[]): Promise<void> {
  const data = plans.flatMap(({ id: planId, input }) =>
    input.targets.map((target, i) => ({ ...target, planId, sortOrder: i + 1 })),
  )
  await scope.tx.planTarget.createMany({ data })
}

async function columnsOf(scope: Scope, inputs: PlanInput[]) {
  const placed = await withDocuments(scope, inputs)
  return placed.map(({ unitId, name, year, themeId, documentId }) => ({ unitId, name, year, themeId, documentId }))
}

async function create(scope: Scope, inputs: PlanInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "plan", inputs.length)
  const columns = await columnsOf(scope, inputs)
  await scope.tx.plan.createMany({ data: columns.map((plan, i) => ({ ...plan, id: ids[i]!, importId })) })
  const plans = inputs.map((input, i) => ({ id: ids[i]!, input }))
  await createTasks(scope, plans)
  await createTargets(scope, plans)
  return ids
}

async function update(scope: Scope, id: number, version: number, input: PlanInput): Promise<boolean> {
  const [columns] = await columnsOf(scope, [input])
  const data = { ...columns, version: { increment: 1 } }
  if ((await scope.tx.plan.updateMany({ where: { id, version }, data })).count === 0) return false
  await updateTasks(scope, id, input)
  await scope.tx.planTarget.deleteMany({ where: { planId: id } })
  await createTargets(scope, [{ id, input }])
  return true
}

async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  return (await scope.tx.plan.updateMany({ where: { id, version }, data })).count === 1
}

export const planStore: RegisterStore<PlanInput> = {
  on: Prisma.sql`make_date(x.year, 1, 1)`,
  workDays: { year: Prisma.sql`make_date(x.year, 1, 1)` },
  words: {
    texts: { name: "gone" },
    kept: ["plan_target.figure_key"],
    parts: [
      {
        table: "plan_task_note",
        through: { row: Prisma.sql`plan_task t`, on: Prisma.sql`t.id = p.task_id` },
        record: Prisma.sql`t.plan_id`,
        texts: { who: "blank", text: "blank" },
        removed: true,
      },
      {
        table: "plan_task",
        record: Prisma.sql`p.plan_id`,
        texts: { content: "blank", duty: "blank", owner: "blank", evidence: "blank" },
        undoable: true,
      },
    ],
  },
  awaited: { rhythm: "year", deadline: "plans", from: "branch" },
  list: planList,
  load: async (scope, ids) =>
    (await scope.tx.plan.findMany({ where: { id: { in: ids } }, include: withParts })).map(toRecord),
  create,
  update,
  remove,
  check: chosen.check,
  choices: chosen.choices,
}
