import type { Scope } from "@/lib/access/scope"
import type { RawValues } from "@/lib/access/outcome"
import { Prisma } from "@/lib/db/generated/client"
import type { CommitmentStatus } from "@/lib/db/generated/enums"
import { toDbDate } from "@/lib/db/days"
import { insertRows } from "@/lib/db/insert-rows"
import type { IsoDate } from "@/lib/format/dates"
import { commitmentPartNames, commitmentStatusNames } from "@/lib/glossary"
import type { RegisterStore, StoredRecord } from "@/lib/register/register-types"
import { choicesOf, type Choices } from "@/lib/register/field"
import { groupBy } from "@/lib/register/group-by"
import type { ListSource } from "@/lib/register/list-source"
import { reserveIds } from "@/lib/register/reserve-ids"
import { countValue, dayValue, flagValue } from "@/lib/register/form-values"
import { hangsOnTheme } from "../capabilities/theme"
import { together } from "../capabilities/together"
import { textsReadable, textUnitIds } from "./privacy"
import { editable, isEditable, isOffered } from "./rules"
import type { CommitmentInput } from "./schema"

/** SQL: how far a commitment is, `none` where nobody began one; as the index has it, which a cast or a default would hide. */
function hasStatus(value: string): Prisma.Sql {
  if (value === "none") return Prisma.sql`c.person_id IS NULL`
  return Object.hasOwn(commitmentStatusNames, value)
    ? Prisma.sql`c.status = ${value}::commitment_status`
    : Prisma.sql`false`
}

const theme = hangsOnTheme(({ year }: CommitmentInput) => year, Prisma.sql`c.theme_id`)

/** One row for everybody who must write, with or without a commitment. */
const commitmentList: ListSource = {
  from: Prisma.sql`commitment_duty d`,
  joins: {
    p: Prisma.sql`JOIN person p ON p.id = d.person_id`,
    c: Prisma.sql`LEFT JOIN commitment c ON c.person_id = d.person_id AND c.year = d.year AND c.deleted_at IS NULL`,
    g: Prisma.sql`LEFT JOIN result_grade g ON g.id = c.grade_id`,
  },
  live: Prisma.sql`true`,
  id: Prisma.sql`c.id`,
  keys: [Prisma.sql`d.person_id`, Prisma.sql`d.year`],
  unit: Prisma.sql`d.unit_id`,
  year: Prisma.sql`d.year`,
  search: Prisma.sql`p.folded`,
  columns: {
    person: Prisma.sql`shown_name(p)`,
    personId: Prisma.sql`p.id`,
    unit: Prisma.sql`unit_name_on(d.unit_id, make_date(d.year, 12, 31))`,
    unitId: Prisma.sql`d.unit_id`,
    year: Prisma.sql`d.year::text`,
    status: Prisma.sql`coalesce(c.status::text, 'none')`,
    grade: Prisma.sql`g.name`,
  },
  filters: {
    status: (value) => hasStatus(value),
    gradeId: (value) => Prisma.sql`c.grade_id::text = ${value}`,
    ...theme.filters,
  },
  sorts: { person: Prisma.sql`p.sort_name`, year: Prisma.sql`d.year`, status: Prisma.sql`c.status` },
  // Of very many in several years, those of one year follow by the person's number, as the index has them, written or not.
  indexed: { person: Prisma.sql`c.id`, year: Prisma.sql`d.person_id` },
  behind: {
    commitments: Prisma.sql`r.id = c.id`,
    commitmentDuties: Prisma.sql`r.person_id = d.person_id AND r.year = d.year`,
  },
}

const withItems = { person: true, items: { orderBy: { sortOrder: "asc" } } } satisfies Prisma.CommitmentInclude
type Row = Prisma.CommitmentGetPayload<{ include: typeof withItems }>

function texts(row: Row): RawValues {
  const items = row.items.map((item) => ({
    part: String(item.part),
    action: item.action,
    measure: item.measure,
    deadline: dayValue(item.deadline),
    duty: item.duty,
  }))
  return { items, selfReport: row.selfReport, remark: row.remark }
}

function toRecord(row: Row, withTexts: boolean): StoredRecord {
  return {
    id: row.id,
    version: row.version,
    unitId: row.unitId,
    title: `${row.person.fullName}, năm ${row.year}`,
    values: {
      unitId: String(row.unitId),
      personId: String(row.personId),
      year: String(row.year),
      isHeadPlan: flagValue(row.isHeadPlan),
      themeId: countValue(row.themeId),
      ...(withTexts ? texts(row) : {}),
      status: row.status,
      submittedOn: dayValue(row.submittedOn),
      approvedOn: dayValue(row.approvedOn),
      reportedOn: dayValue(row.reportedOn),
      concludedOn: dayValue(row.concludedOn),
      gradeId: row.gradeId === null ? "" : String(row.gradeId),
    },
  }
}

async function load(scope: Scope, ids: number[]): Promise<StoredRecord[]> {
  const open = await textsReadable(scope, ids)
  const rows = await scope.tx.commitment.findMany({ where: { id: { in: ids } }, include: withItems })
  return rows.map((row) => toRecord(row, open.has(row.id)))
}

const maybeDay = (day: IsoDate | null) => (day === null ? null : toDbDate(day))

function itemRows(commitmentId: number, items: CommitmentInput["items"]): Prisma.CommitmentItemCreateManyInput[] {
  return items.map((item, index) => ({
    ...item,
    deadline: maybeDay(item.deadline),
    commitmentId,
    sortOrder: index + 1,
  }))
}

function progress(input: CommitmentInput) {
  const { status, gradeId, selfReport, remark } = input
  return {
    status,
    gradeId,
    selfReport,
    remark,
    submittedOn: maybeDay(input.submittedOn),
    approvedOn: maybeDay(input.approvedOn),
    reportedOn: maybeDay(input.reportedOn),
    concludedOn: maybeDay(input.concludedOn),
  }
}

async function create(scope: Scope, inputs: CommitmentInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "commitment", inputs.length)
  const rows = inputs.map((input, i) => {
    const { unitId, personId, year, isHeadPlan, themeId } = input
    return { id: ids[i]!, unitId, personId, year, isHeadPlan, themeId, importId, ...progress(input) }
  })
  const items = inputs.flatMap((input, i) => itemRows(ids[i]!, input.items))
  await insertRows(scope.tx, "commitment", rows)
  await insertRows(scope.tx, "commitment_item", items)
  return ids
}

/** Changes what the form holds; progress is changed by its own steps. */
async function update(scope: Scope, id: number, version: number, input: CommitmentInput): Promise<boolean> {
  const { unitId, personId, year, isHeadPlan, themeId } = input
  const { count } = await scope.tx.commitment.updateMany({
    where: { id, version },
    data: { unitId, personId, year, isHeadPlan, themeId, version: { increment: 1 } },
  })
  if (count === 0) return false
  await scope.tx.commitmentItem.deleteMany({ where: { commitmentId: id } })
  await scope.tx.commitmentItem.createMany({ data: itemRows(id, input.items) })
  return true
}

/** Only what the cell has not approved: the rest is returned first. */
async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  const status = { in: editable }
  return (await scope.tx.commitment.updateMany({ where: { id, version, status }, data })).count === 1
}

const personYear = (row: { personId: number; year: number }) => `${row.personId}/${row.year}`

const hasTexts = (input: CommitmentInput) => input.items.length > 0 || input.selfReport !== "" || input.remark !== ""

/** Texts are written where they are read, by the own cell, and stay as they are once the cell has approved them. */
function textError(
  input: CommitmentInput,
  mine: Set<number>,
  stored: { unitId: number; status: CommitmentStatus } | null,
): string | null {
  if (stored && !isEditable(stored.status)) return "Bản cam kết đã duyệt. Hãy trả lại, nêu lý do, rồi mới sửa."
  const foreign = !mine.has(input.unitId) || (stored && !mine.has(stored.unitId))
  return foreign && (stored || hasTexts(input)) ? "Chỉ chi ủy của chi bộ ghi được nội dung bản cam kết." : null
}

/**
 * One commitment a person and year; the person belongs to the unit at some time of the year; the grade holds in the year;
 * texts come from the own cell.
 */
async function ownCheck(scope: Scope, inputs: CommitmentInput[], id?: number): Promise<Record<string, string>[]> {
  const mine = await textUnitIds(scope)
  const stored = id === undefined ? null : await scope.tx.commitment.findUniqueOrThrow({ where: { id } })
  const personIds = [...new Set(inputs.map((input) => input.personId))]
  const written = await scope.tx.commitment.findMany({
    where: { personId: { in: personIds }, deletedAt: null, ...(id ? { id: { not: id } } : {}) },
    select: { personId: true, year: true },
  })
  const memberships = await scope.tx.personMembership.findMany({ where: { personId: { in: personIds } } })
  const membershipsOf = groupBy(memberships, (membership) => membership.personId)
  const grades = await scope.tx.resultGrade.findMany()
  const taken = new Set(written.map(personYear))
  return inputs.map((input) => {
    const errors: Record<string, string> = {}
    const [first, last] = [toDbDate(`${input.year}-01-01`), toDbDate(`${input.year}-12-31`)]
    const member = membershipsOf
      .get(input.personId)
      ?.some((m) => m.unitId === input.unitId && m.validFrom <= last && (!m.validTo || m.validTo > first))
    // Of people of other cells nothing is told, not even that they have written.
    if (!member) errors.personId = `Người này không thuộc chi bộ trong năm ${input.year}.`
    else if (taken.has(personYear(input))) errors.personId = `Người này đã có bản cam kết năm ${input.year}.`
    taken.add(personYear(input))
    const grade = grades.find((g) => g.id === input.gradeId)
    if (input.status === "concluded" && !(grade && isOffered(grade, input.year)))
      errors.gradeId = "Hãy chọn mức kết quả áp dụng trong năm."
    const refused = textError(input, mine, stored)
    if (refused) errors.items = refused
    return errors
  })
}

/** People are offered to a cell only: its own, in name order. */
async function cellPeople(scope: Scope) {
  if (scope.actor.role !== "cell") return []
  const people = await scope.tx.person.findMany({
    where: { deletedAt: null, memberships: { some: { unitId: scope.actor.unitId } } },
    orderBy: { sortName: "asc" },
  })
  return people.map((person) => ({
    value: String(person.id),
    label: person.birthYear ? `${person.fullName} (${person.birthYear})` : person.fullName,
  }))
}

async function ownChoices(scope: Scope): Promise<Choices> {
  const grades = await scope.tx.resultGrade.findMany({ orderBy: { sortOrder: "asc" } })
  return {
    part: Object.entries(commitmentPartNames).map(([value, name]) => ({ value, label: `${value}. ${name}` })),
    status: [{ value: "none", label: "Chưa viết" }, ...choicesOf(commitmentStatusNames)],
    gradeId: grades.map((grade) => ({ value: String(grade.id), label: grade.name })),
    personId: await cellPeople(scope),
  }
}

const chosen = together<CommitmentInput>(theme, { check: ownCheck, choices: ownChoices })

/** Nothing is left to dispose of once the writer is pseudonymised; nothing is touched while its data are restricted. */
const yearToKeep = Prisma.sql`CASE WHEN NOT EXISTS (
  SELECT FROM person p WHERE p.id = x.person_id AND (p.pseudonym IS NOT NULL OR p.restricted_at IS NOT NULL)) THEN x.year END`

export const commitmentStore: RegisterStore<CommitmentInput> = {
  on: Prisma.sql`make_date(x.year, 1, 1)`,
  workDays: { year: Prisma.sql`make_date(x.year, 1, 1)` },
  words: {
    texts: { self_report: "blank", remark: "blank", return_reason: "blank" },
    parts: [
      {
        table: "commitment_item",
        record: Prisma.sql`p.commitment_id`,
        texts: { action: "blank", measure: "blank", duty: "blank" },
        removed: true,
      },
    ],
    own: true,
  },
  keeping: { year: yearToKeep, namesPerson: true },
  awaited: { rhythm: "year", deadline: "commitments", from: "people" },
  list: commitmentList,
  load,
  create,
  update,
  remove,
  check: chosen.check,
  choices: chosen.choices,
}
