import { beforeAll, beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { toDbDate } from "@/lib/db/days"
import { parseListQuery } from "@/lib/register/list-query"
import { shownMembership } from "@/lib/registers/people/memberships"
import { people } from "@/lib/registers/people/register"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { carryOut } from "../factories/reorganisations"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

const year = yearOf(today())
const day = (days: number) => formatDate(addDays(today(), days))

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor
beforeAll(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.root.id)
  await db().$executeRaw`SELECT commitment_year_open(${year}::int), commitment_year_open(${year - 1}::int)`
})

let cell: MadeUnit
let heir: MadeUnit
let staff: Actor
beforeEach(async () => {
  const commune = await makeUnit({ parentId: tree.province.id })
  cell = await makeUnit({ parentId: commune.id, typeKey: "chi-bo" })
  heir = await makeUnit({ parentId: commune.id, typeKey: "chi-bo" })
  staff = await actorAt("staff", commune.id)
})

async function enter(values: RawValues = {}, unitId = cell.id) {
  const raw = await recordValues.people(unitId, values)
  return { raw, outcome: await act(staff, (scope) => people.create(scope, raw)) }
}

async function entered(values: RawValues = {}) {
  const { raw, outcome } = await enter(values)
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return { id: outcome.events[0]!.recordId!, raw }
}

const find = (id: number) => asActor(staff, (scope) => people.find(scope, id))
async function change(id: number, raw: RawValues) {
  const { version } = (await find(id))!
  return act(staff, (scope) => people.update(scope, id, version, raw))
}

const dutyYears = async (personId: number) =>
  (await db().commitmentDuty.findMany({ where: { personId }, orderBy: { year: "asc" } })).map((duty) => duty.year)

const listed = async (search: Record<string, string>, actor = staff) => {
  const { rows } = await asActor(actor, (scope) => people.rows(scope, parseListQuery(search, people.list)))
  return rows.map(({ id }) => id)
}

test("who has left need not write from that year on; the years before stay, and so does the person", async () => {
  const { id, raw } = await entered()
  expect(await dutyYears(id)).toEqual([year - 1, year])
  expect(await change(id, { ...raw, until: day(0) })).toMatchObject({ ok: true })
  expect(await dutyYears(id)).toEqual([year - 1])
  expect((await find(id))!.values).toMatchObject({ unitId: String(cell.id), until: day(0) })
  expect(await listed({ presence: "left" })).toEqual([id])
  expect(await listed({ presence: "here" })).toEqual([])
  expect(await change(id, { ...raw, until: "" })).toMatchObject({ ok: true })
  expect(await dutyYears(id)).toEqual([year - 1, year])
})

test("a day of leaving lies after the day of coming, and not ahead", async () => {
  const { id, raw } = await entered()
  const errorsOf = async (until: string) => {
    const outcome = await change(id, { ...raw, until })
    return outcome && !outcome.ok ? outcome.errors : outcome
  }
  expect(await errorsOf(day(1))).toEqual({ "record.until": "Ngày này chưa đến. Hãy ghi khi người này đã rời." })
  expect(await errorsOf(String(raw.since))).toEqual({ "record.until": "Ngày rời phải sau ngày vào chi bộ." })
  expect((await find(id))!.values.until).toBe("")
})

test("until a merger that is planned takes effect, people are where they were, and may be corrected there", async () => {
  const { id, raw } = await entered()
  const { eventId } = await carryOut(admin, "merge", {
    on: addDays(today(), 20),
    ended: [{ unitId: cell.id, to: [{ unit: heir.id, extent: "whole" }] }],
  })
  const secretary = await actorAt("cell", cell.id)
  expect(await listed({}, secretary)).toEqual([id])
  expect(await listed({}, await actorAt("cell", heir.id))).toEqual([])
  expect((await find(id))!.values).toMatchObject({ unitId: String(cell.id), until: "" })
  expect(await change(id, { ...raw, position: "Bí thư" })).toMatchObject({ ok: true })
  const memberships = () =>
    db().personMembership.findMany({
      where: { personId: id },
      orderBy: { id: "asc" },
      select: { unitId: true, validTo: true },
    })
  expect((await memberships()).map(({ unitId }) => unitId)).toEqual([cell.id, heir.id])

  expect(await change(id, { ...raw, until: day(0) })).toMatchObject({ ok: true })
  expect((await memberships()).map(({ unitId }) => unitId)).toEqual([cell.id])
  await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))
  expect((await find(id))!.values.until).toBe(day(0))
})

test("nobody is entered in a unit that has ended or is to end", async () => {
  const { id, raw } = await entered()
  const elsewhere = await entered({ unitId: String(heir.id) })
  const on = addDays(today(), 20)
  await carryOut(admin, "merge", { on, ended: [{ unitId: cell.id, to: [{ unit: heir.id, extent: "whole" }] }] })
  const refusal = {
    ok: false,
    errors: { "record.unitId": `Đơn vị này kết thúc hoạt động từ ngày ${formatDate(on)}: hãy chọn đơn vị kế thừa.` },
  }
  expect((await enter()).outcome).toMatchObject(refusal)
  expect(await change(elsewhere.id, { ...elsewhere.raw, unitId: String(cell.id), since: day(0) })).toMatchObject(
    refusal,
  )
  expect(await change(id, { ...raw, position: "Phó bí thư" })).toMatchObject({ ok: true })
})

test("whoever has been in several cells stands in the list once, with the membership that the own page shows", async () => {
  const other = await makeUnit({ parentId: tree.province.id, typeKey: "chi-bo" })
  const at = (days: number) => toDbDate(addDays(today(), days))
  const periods: [from: number, to: number | null][][] = [
    [
      [-900, -500],
      [-500, null],
    ],
    [
      [-900, -500],
      [-400, -300],
    ],
    [
      [-900, 40],
      [40, null],
    ],
    [
      [-900, -10],
      [-10, -10],
      [-10, null],
    ],
    // Taken back on their first day, the last in two cells.
    [
      [-900, -10],
      [-5, -5],
      [-5, -5],
    ],
    [[30, null]],
  ]
  for (const stays of periods) {
    const person = await db().person.create({
      data: { fullName: "Lê Thị Chuyển", sortName: "chuyển lê thị", category: "official" },
    })
    for (const [i, [from, to]] of stays.entries()) {
      const unitId = [cell.id, heir.id, other.id][i]!
      await db().personMembership.create({
        data: { personId: person.id, unitId, validFrom: at(from), validTo: to === null ? null : at(to) },
      })
    }
    const shown = shownMembership(await db().personMembership.findMany({ where: { personId: person.id } }))!
    const where = { tim: "chuyen", "don-vi": String(shown.unitId), "pham-vi": "rieng" }
    expect(
      (await listed(where, admin)).filter((id) => id === person.id),
      JSON.stringify(stays),
    ).toEqual([person.id])
    const everywhere = await listed({ tim: "chuyen" }, admin)
    expect(everywhere.filter((id) => id === person.id)).toHaveLength(1)
  }
})
