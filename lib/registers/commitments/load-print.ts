import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import type { Prisma } from "@/lib/db/generated/client"
import { today, yearOf, type IsoDate } from "@/lib/format/dates"
import type { FormHeading } from "@/lib/format/form-heading"
import { loadHeading } from "@/lib/units/form-heading"
import { blankFormHeading } from "@/lib/register/load-form"
import { loadCellYear } from "./cell-year"
import { noteReads } from "@/lib/register/noted-reads"
import { textsReadable, textUnitIds } from "./privacy"
import { commitments } from "./register"
import { isOffered } from "./rules"

const whole = { person: true, grade: true, items: { orderBy: { sortOrder: "asc" } } } satisfies Prisma.CommitmentInclude
const day = (value: Date | null) => value && fromDbDate(value)

/** A commitment as its printed form shows it; empty texts are left to the pen. */
export interface CommitmentForm {
  id: number
  heading: FormHeading
  fullName: string
  birthYear: number | null
  position: string
  /** Null: to be written by hand. */
  year: number | null
  isHeadPlan: boolean
  submittedOn: IsoDate | null
  concludedOn: IsoDate | null
  selfReport: string
  remark: string
  grade: string | null
  /** What the result may be. */
  grades: string[]
  items: { id: number; part: number; action: string; measure: string; duty: string; deadline: IsoDate | null }[]
}

/** The names of the results that are given in a year. */
async function gradesOf(scope: Scope, year: number): Promise<string[]> {
  const grades = await scope.tx.resultGrade.findMany({ orderBy: { sortOrder: "asc" } })
  return grades.filter((grade) => isOffered(grade, year)).map((grade) => grade.name)
}

/** The form that a cell writes on by hand. */
export async function loadBlankPrint(scope: Scope): Promise<CommitmentForm> {
  const heading = await blankFormHeading(scope)
  const unwritten = { selfReport: "", remark: "", grade: null, items: [], submittedOn: null, concludedOn: null }
  const nobody = { id: 0, fullName: "", birthYear: null, position: "", isHeadPlan: false }
  return { ...unwritten, ...nobody, heading, year: null, grades: await gradesOf(scope, yearOf(today())) }
}

async function forms(scope: Scope, where: Prisma.CommitmentWhereInput): Promise<CommitmentForm[]> {
  const rows = await scope.tx.commitment.findMany({
    where: { ...where, deletedAt: null, person: { restrictedAt: null } },
    include: whole,
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
  })
  const first = rows[0]
  if (!first) return []
  noteReads(scope, commitments, rows, "print")
  const heading = await loadHeading(scope, first.unitId, first.year)
  const grades = await gradesOf(scope, first.year)
  return rows.map((row) => ({
    id: row.id,
    heading,
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
    grades,
    items: row.items.map((item) => ({ ...item, deadline: day(item.deadline) })),
  }))
}

/** The printed form of one commitment of the actor's own cell; null when there is none. */
export async function loadPrint(scope: Scope, id: string | undefined) {
  const number = /^\d{1,9}$/.test(id ?? "") ? Number(id) : null
  if (number === null || !(await textsReadable(scope, [number])).has(number)) return null
  const found = await forms(scope, { id: number })
  return found.length > 0 ? found : null
}

/** The printed forms of everybody in the actor's own cell who has begun, in name order; null when it is not the own cell. */
export async function loadCellPrint(scope: Scope, yearText: string | undefined, search: Record<string, string>) {
  const cell = await loadCellYear(scope, yearText, search)
  if (!cell?.unit || !(await textUnitIds(scope)).has(cell.unit.id)) return null
  return { year: cell.year, unit: cell.unit, forms: await forms(scope, { unitId: cell.unit.id, year: cell.year }) }
}
