import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { yearOf } from "@/lib/format/dates"
import { unitOptions } from "@/lib/units/unit-options"
import type { RegisterStore, StoredRecord } from "@/lib/register/register-types"
import { yearOfDay } from "@/lib/register/kept"
import type { ListSource } from "@/lib/register/list-source"
import { reserveIds } from "@/lib/register/reserve-ids"
import { countValue, dayValue } from "@/lib/register/form-values"
import { hangsOnTheme } from "../capabilities/theme"
import { checkEdit, together } from "../capabilities/together"
import { ofUnitOn, unitNameOn } from "../capabilities/unit-day"
import { checkUnits } from "./check-units"
import type { InspectionInput } from "./schema"
import { checkKept, createParts, updateParts } from "./write-parts"

const open = Prisma.sql`FROM inspection_recommendation o WHERE o.inspection_id = x.id AND o.done_on IS NULL`
const overdue = Prisma.sql`EXISTS (SELECT 1 ${open} AND o.deadline < roll_up.today())`
const dueSoon = Prisma.sql`EXISTS (SELECT 1 ${open} AND o.deadline BETWEEN roll_up.today() AND roll_up.today() + 14)`
const openDeadline = Prisma.sql`(SELECT min(o.deadline) ${open})`

const day = Prisma.sql`x.started_on`
const attention = {
  filters: { attention: (value: string) => (value === "dueSoon" ? dueSoon : overdue) },
  choices: async () => ({
    attention: [
      { value: "overdue", label: "Có kiến nghị quá hạn" },
      { value: "dueSoon", label: "Có kiến nghị đến hạn trong 14 ngày" },
    ],
  }),
}
const chosen = together<InspectionInput>(
  attention,
  hangsOnTheme(({ startedOn }: InspectionInput) => yearOf(startedOn)),
  { check: checkUnits },
  checkEdit(checkKept),
)

const ofInspections = ofUnitOn("inspections", day)

const inspectionList: ListSource = {
  ...ofInspections,
  from: Prisma.sql`inspection x LEFT JOIN LATERAL (
    SELECT count(*) AS made, count(m.done_on) AS done FROM inspection_recommendation m WHERE m.inspection_id = x.id
  ) m ON true`,
  columns: {
    name: Prisma.sql`x.name`,
    startedOn: Prisma.sql`x.started_on`,
    unit: unitNameOn(day),
    done: Prisma.sql`m.done || '/' || m.made`,
    attention: Prisma.sql`CASE WHEN ${overdue} THEN 'overdue' WHEN ${dueSoon} THEN 'dueSoon' END`,
    /** The first day by which something still open was to be done. */
    openDeadline,
  },
  filters: chosen.filters,
  sorts: { openDeadline, name: Prisma.sql`x.name COLLATE vi_natural`, startedOn: Prisma.sql`x.started_on` },
  behind: {
    ...ofInspections.behind,
    inspectionVisits: Prisma.sql`r.inspection_id = x.id`,
    recommendations: Prisma.sql`r.inspection_id = x.id`,
  },
}

const inOrder = { orderBy: { sortOrder: "asc" } } as const
const withParts = { visits: inOrder, recommendations: inOrder } satisfies Prisma.InspectionInclude
type Row = Prisma.InspectionGetPayload<{ include: typeof withParts }>

/** Units by their present names, for the audit log. */
async function unitNames(scope: Scope, rows: Row[]): Promise<Map<number, string>> {
  const ids = rows.flatMap((row) => [
    ...row.visits.map((line) => line.visitedUnitId),
    ...row.recommendations.map((line) => line.toUnitId),
  ])
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  return new Map((await unitOptions(scope, wanted)).map(({ id, name }) => [id, name]))
}

function partsOf(row: Row, shownUnit: (id: number | null) => string) {
  return {
    visits: row.visits.map(({ visitedUnitId, organisation, heads }) => ({
      visitedUnitId: shownUnit(visitedUnitId),
      organisation,
      heads: countValue(heads),
    })),
    recommendations: row.recommendations.map(({ content, toUnitId, organisation, deadline, doneOn, evidence }) => ({
      content,
      toUnitId: shownUnit(toUnitId),
      organisation,
      deadline: dayValue(deadline),
      doneOn: dayValue(doneOn),
      evidence,
    })),
  }
}

function toRecord(row: Row, names: Map<number, string>): StoredRecord {
  const { id, version, unitId, name, decision, conclusion } = row
  const facts = {
    unitId: String(unitId),
    name,
    decision,
    startedOn: dayValue(row.startedOn),
    endedOn: dayValue(row.endedOn),
    themeId: countValue(row.themeId),
    conclusion,
  }
  const inWords = { ...facts, ...partsOf(row, (id) => (id === null ? "" : (names.get(id) ?? `#${id}`))) }
  return { id, version, unitId, title: name, values: { ...facts, ...partsOf(row, countValue) }, inWords }
}

const maybeDay = (day: string | null) => (day === null ? null : toDbDate(day))

function columnsOf({ unitId, name, decision, startedOn, endedOn, themeId, conclusion }: InspectionInput) {
  return { unitId, name, decision, startedOn: toDbDate(startedOn), endedOn: maybeDay(endedOn), themeId, conclusion }
}

async function create(scope: Scope, inputs: InspectionInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "inspection", inputs.length)
  await scope.tx.inspection.createMany({
    data: inputs.map((input, i) => ({ ...columnsOf(input), id: ids[i]!, importId })),
  })
  for (const [i, input] of inputs.entries()) await createParts(scope, ids[i]!, input)
  return ids
}

async function update(scope: Scope, id: number, version: number, input: InspectionInput): Promise<boolean> {
  const data = { ...columnsOf(input), version: { increment: 1 } }
  if ((await scope.tx.inspection.updateMany({ where: { id, version }, data })).count === 0) return false
  await updateParts(scope, id, input)
  return true
}

async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  return (await scope.tx.inspection.updateMany({ where: { id, version }, data })).count === 1
}

async function load(scope: Scope, ids: number[]): Promise<StoredRecord[]> {
  const rows = await scope.tx.inspection.findMany({ where: { id: { in: ids } }, include: withParts })
  const names = await unitNames(scope, rows)
  return rows.map((row) => toRecord(row, names))
}

export const inspectionStore: RegisterStore<InspectionInput> = {
  on: day,
  workDays: { startedOn: day },
  words: {
    texts: { name: "gone", decision: "blank", conclusion: "blank" },
    parts: [
      // A visit names a unit of the tree or somebody else: of these something has to stand there.
      {
        table: "inspection_visit",
        record: Prisma.sql`p.inspection_id`,
        texts: { organisation: "gone" },
        undoable: true,
      },
      {
        table: "inspection_recommendation",
        record: Prisma.sql`p.inspection_id`,
        texts: { content: "blank", organisation: "blank", evidence: "blank" },
        undoable: true,
      },
    ],
  },
  keeping: { year: yearOfDay(Prisma.sql`coalesce(x.ended_on, x.started_on)`) },
  awaited: { rhythm: "month", deadline: "records", from: "branch" },
  list: inspectionList,
  load,
  create,
  update,
  remove,
  check: chosen.check,
  choices: chosen.choices,
}
