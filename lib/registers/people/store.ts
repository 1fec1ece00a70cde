import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { nameSortKey } from "@/lib/format/names"
import { personCategoryNames } from "@/lib/glossary"
import type { RegisterStore, StoredRecord } from "@/lib/register/register-types"
import { choicesOf } from "@/lib/register/field"
import type { ListSource } from "@/lib/register/list-source"
import { reserveIds } from "@/lib/register/reserve-ids"
import { dayValue, flagValue } from "@/lib/register/form-values"
import {
  checkEndings,
  isShown,
  leftOn,
  membersAfterEnd,
  setMembership,
  shownFirst,
  shownMembership,
} from "./memberships"
import type { PersonInput } from "./schema"
import { takeIdentity } from "./take-identity"

/** SQL: has left the unit it belonged to last, and stands in no other. */
const left = Prisma.sql`coalesce(m.valid_to <= roll_up.today(), false)`

/** Each person stands in the unit of today, who has left in the last one, in today's structure. */
const personList: ListSource = {
  from: Prisma.sql`(SELECT * FROM person_membership s WHERE ${isShown}) m`,
  joins: { p: Prisma.sql`JOIN person p ON p.id = m.person_id` },
  // Of the people themselves only those who were deleted are looked at: they are few.
  live: Prisma.sql`m.person_id NOT IN (SELECT gone.id FROM person gone WHERE gone.deleted_at IS NOT NULL)`,
  id: Prisma.sql`m.person_id`,
  unit: Prisma.sql`m.unit_id`,
  year: Prisma.sql`extract(year FROM roll_up.today())::int`,
  search: Prisma.sql`p.folded`,
  columns: {
    fullName: Prisma.sql`shown_name(p)`,
    unit: Prisma.sql`unit_name_on(m.unit_id, roll_up.today())`,
    birthYear: Prisma.sql`p.birth_year::text`,
    position: Prisma.sql`p.position`,
    category: Prisma.sql`p.category::text`,
    until: Prisma.sql`CASE WHEN ${left} THEN m.valid_to END`,
  },
  filters: {
    category: (value) => Prisma.sql`p.category::text = ${value}`,
    isHead: (value) => Prisma.sql`p.is_head = ${value === "on"}`,
    presence: (value) => (value === "left" ? left : Prisma.sql`NOT ${left}`),
  },
  sorts: { fullName: Prisma.sql`p.sort_name`, birthYear: Prisma.sql`p.birth_year` },
  indexed: { fullName: Prisma.sql`m.person_id` },
  behind: {},
}

const withMembership = { memberships: true } satisfies Prisma.PersonInclude
type Row = Prisma.PersonGetPayload<{ include: typeof withMembership }>

function toRecord(row: Row): StoredRecord {
  const membership = shownMembership(row.memberships)!
  return {
    id: row.id,
    version: row.version,
    unitId: membership.unitId,
    title: row.restrictedAt ? `${row.fullName} (đang hạn chế xử lý)` : row.fullName,
    values: {
      unitId: String(membership.unitId),
      fullName: row.fullName,
      birthYear: row.birthYear ? String(row.birthYear) : "",
      position: row.position,
      category: row.category,
      isHead: flagValue(row.isHead),
      since: dayValue(membership.validFrom),
      until: dayValue(leftOn(membership)),
    },
  }
}

function columnsOf(input: PersonInput) {
  const { fullName, birthYear, position, category, isHead } = input
  return { fullName, birthYear, position, category, isHead, sortName: nameSortKey(fullName) }
}

async function create(scope: Scope, inputs: PersonInput[], importId?: number): Promise<number[]> {
  const ids = await reserveIds(scope, "person", inputs.length)
  await scope.tx.person.createMany({ data: inputs.map((input, i) => ({ ...columnsOf(input), id: ids[i]!, importId })) })
  await scope.tx.personMembership.createMany({
    data: inputs.map(({ unitId, since, until }, i) => {
      return { personId: ids[i]!, unitId, validFrom: toDbDate(since), validTo: until && toDbDate(until) }
    }),
  })
  return ids
}

async function update(scope: Scope, id: number, version: number, input: PersonInput): Promise<boolean> {
  const data = { ...columnsOf(input), version: { increment: 1 } }
  const { count } = await scope.tx.person.updateMany({ where: { id, version }, data })
  if (count === 1) await setMembership(scope, id, input)
  return count === 1
}

async function remove(scope: Scope, id: number, version: number): Promise<boolean> {
  const data = { deletedAt: new Date(), version: { increment: 1 } }
  return (await scope.tx.person.updateMany({ where: { id, version }, data })).count === 1
}

/** A person goes once it has left every cell, or was deleted, and its commitments hold no text any more. */
const yearToKeep = Prisma.sql`CASE WHEN x.pseudonym IS NULL AND x.restricted_at IS NULL
  AND (x.deleted_at IS NOT NULL OR NOT EXISTS (
    SELECT FROM person_membership m WHERE m.person_id = x.id AND (m.valid_to IS NULL OR m.valid_to > roll_up.today())))
  AND NOT EXISTS (SELECT FROM commitment c WHERE c.person_id = x.id AND (c.self_report || c.remark || c.return_reason <> ''
    OR EXISTS (SELECT FROM commitment_item i WHERE i.commitment_id = c.id)))
  THEN coalesce(greatest((SELECT extract(year FROM max(m.valid_to))::int FROM person_membership m WHERE m.person_id = x.id),
    (SELECT max(c.year) FROM commitment c WHERE c.person_id = x.id)), extract(year FROM x.created_at)::int) END`

export const personStore: RegisterStore<PersonInput> = {
  rowUnit: Prisma.sql`(SELECT m.unit_id FROM person_membership m WHERE m.person_id = x.id ${shownFirst} LIMIT 1)`,
  on: null,
  // Who may come to a unit is asked of its ending: see checkEndings.
  workDays: {},
  misplaced: membersAfterEnd,
  // The name goes by pseudonymisation.
  words: { texts: { position: "blank" }, kept: ["full_name", "sort_name"], own: true },
  keeping: { year: yearToKeep, namesPerson: true, empty: takeIdentity },
  list: personList,
  load: async (scope, ids) =>
    (await scope.tx.person.findMany({ where: { id: { in: ids } }, include: withMembership })).map(toRecord),
  create,
  update,
  remove,
  usedElsewhere: async (scope, ids) => {
    const writers = await scope.tx.$queryRaw<{ id: number }[]>`
      SELECT DISTINCT person_id AS id FROM commitment WHERE deleted_at IS NULL AND person_id = ANY (${ids}::int[])`
    return writers.map((person) => person.id)
  },
  check: checkEndings,
  choices: async () => ({
    category: choicesOf(personCategoryNames).map((choice) =>
      choice.value === "officialMember" ? { ...choice, also: ["Đảng viên"] } : choice,
    ),
    isHead: [{ value: "on", label: "Là người đứng đầu" }],
    presence: [
      { value: "here", label: "Đang thuộc chi bộ" },
      { value: "left", label: "Đã rời" },
    ],
  }),
}
