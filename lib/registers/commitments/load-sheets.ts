import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import type { Prisma } from "@/lib/db/generated/client"
import { loadCellYear } from "./cell-year"
import { noteViews } from "../views"
import { textsReadable, textUnitIds } from "./privacy"
import { commitments } from "./register"
import { isOffered } from "./rules"

const whole = { person: true, grade: true, items: { orderBy: { sortOrder: "asc" } } } satisfies Prisma.CommitmentInclude
const day = (value: Date | null) => value && fromDbDate(value)

/** The names of a cell and of the body above it, as they were on the last day of a year (or are today). */
async function headings(scope: Scope, unitId: number, year: number) {
  const [row] = await scope.tx.$queryRaw<{ cell: string; parent: string | null }[]>`
    SELECT unit_name_on(${unitId}::int, d.day) AS cell, (
      SELECT unit_name_on(n.parent_id, d.day) FROM roll_up.tree_node n
      WHERE n.unit_id = ${unitId}::int AND n.tree IN (0, ${year}::int) ORDER BY n.tree DESC LIMIT 1) AS parent
    FROM (SELECT least(make_date(${year}::int, 12, 31), roll_up.today()) AS day) d`
  return { cell: row!.cell, parent: row!.parent ?? "" }
}

async function sheets(scope: Scope, where: Prisma.CommitmentWhereInput) {
  const rows = await scope.tx.commitment.findMany({
    where: { ...where, deletedAt: null, person: { restrictedAt: null } },
    include: whole,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
  })
  const first = rows[0]
  if (!first) return []
  noteViews(scope, commitments, rows, "print")
  const names = await headings(scope, first.unitId, first.year)
  const grades = (await scope.tx.resultGrade.findMany({ orderBy: { sortOrder: "asc" } })).filter((grade) =>
    isOffered(grade, first.year),
  )
  return rows.map((row) => ({
    id: row.id,
    ...names,
    fullName: row.person.fullName,
    birthYear: row.person.birthYear,
    position: row.person.position,
    year: row.year,
    isHeadPlan: row.isHeadPlan,
    submittedOn: day(row.submittedOn),
    concludedOn: day(row.concludedOn),
    selfReport: row.selfReport,
    remark: row.remark,
    grade: row.grade?.name ?? null,
    grades: grades.map((grade) => grade.name),
    items: row.items.map((item) => ({ ...item, deadline: day(item.deadline) })),
  }))
}

export type Sheet = Awaited<ReturnType<typeof sheets>>[number]

/** The printed form of one commitment of the actor's own cell; null when there is none. */
export async function loadSheet(scope: Scope, id: string | undefined) {
  const number = /^\d{1,9}$/.test(id ?? "") ? Number(id) : null
  if (number === null || !(await textsReadable(scope, [number])).has(number)) return null
  const found = await sheets(scope, { id: number })
  return found.length > 0 ? found : null
}

/** The printed forms of everybody in the actor's own cell who has begun, in name order; null when it is not the own cell. */
export async function loadCellSheets(scope: Scope, yearText: string | undefined, search: Record<string, string>) {
  const cell = await loadCellYear(scope, yearText, search)
  if (!cell?.unit || !(await textUnitIds(scope)).has(cell.unit.id)) return null
  return { year: cell.year, unit: cell.unit, sheets: await sheets(scope, { unitId: cell.unit.id, year: cell.year }) }
}
