import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { readable } from "@/lib/access/readable"
import { actorOfSession, startSession } from "@/lib/access/session"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import { today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { unknownUnitName } from "@/lib/glossary"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { verify } from "@/lib/roll-up/verify"
import { compilePlan } from "@/lib/units/reorganise/compile-plan"
import { findUnitEvents } from "@/lib/units/reorganise/find-events"
import { loadEvent } from "@/lib/units/reorganise/load-events"
import { emptyReorganisation } from "@/lib/units/reorganise/reorganisation"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { searchUnits } from "@/lib/units/search-units"
import { childrenOf, findUnit } from "@/lib/units/unit-store"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makePerson } from "../factories/record-values"
import { beginReport, clearReports, handIn } from "../factories/report-steps"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const on = "2024-07-01"
const now = today()
const thisYear = yearOf(now)

let root: MadeUnit
let admin: Actor
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy", typeKey: "tinh-uy" })
  admin = await actorAt("admin", root.id)
})

/** Two communes, three cells in the first and one in the second, and a document of each year in each unit. */
let [first, second, c1, c2, c3, c4]: MadeUnit[] = []
beforeEach(async () => {
  first = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
  second = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
  const cell = (parent: MadeUnit, name: string) => makeUnit({ parentId: parent.id, name, typeKey: "chi-bo" })
  c1 = await cell(first, "Chi bộ 1")
  c2 = await cell(first, "Chi bộ 2")
  c3 = await cell(first, "Chi bộ 3")
  c4 = await cell(second, "Chi bộ 4")
  const days = ["2022-05-05", "2024-03-03", "2024-09-09", `${thisYear}-01-02`]
  const rows = [first, second, c1, c2, c3, c4].flatMap((unit) =>
    days.map((day) => ({
      unitId: unit.id,
      typeKey: "ke-hoach",
      symbol: "01-KH",
      issuedOn: toDbDate(day),
      subject: "Kế hoạch",
    })),
  )
  await db().document.createMany({ data: rows })
})

async function documents(unitId: number, year: number, restated = false): Promise<number> {
  const rows = await db().$queryRaw<{ documents: number }[]>`
    SELECT documents FROM roll_up.branch_figures(${unitId}::int, ARRAY[${year}::int], ${restated})`
  return rows[0]!.documents
}

const unitAt = (id: number, day = now) => asActor(admin, (scope) => findUnit(scope, id, day))
const childNames = async (id: number, day = now) =>
  (await asActor(admin, (scope) => childrenOf(scope, id, day))).filter(({ active }) => active).map(({ name }) => name)
const clean = async () => expect(await verify(db())).toEqual([])
const undo = (event: number) => act(admin, (scope) => undoEvent(scope, { event, note: "Ghi nhầm" }))
const whole = (unit: number) => ({ unit, extent: "whole" as const })
const part = (unit: number) => ({ unit, extent: "part" as const })
const newCommune = (name: string, code = "") => ({ name, code, typeKey: "dang-uy-co-so", parent: root.id })

describe("merge", () => {
  test("into a new unit: numbers, cells and names follow the day; old years stay as they were", async () => {
    const before = [await documents(root.id, 2022), await documents(root.id, thisYear)]
    const { idOf, problems } = await carryOut(admin, "merge", {
      on,
      decision: "12-QĐ/TU",
      newUnits: [newCommune("Đảng ủy xã Mới", "MOI-1")],
      ended: [
        { unitId: first!.id, to: [whole(-1)] },
        { unitId: second!.id, to: [whole(-1)] },
      ],
    })
    expect(problems).toEqual([])
    const merged = idOf(-1)
    expect(await childNames(merged)).toEqual(["Chi bộ 1", "Chi bộ 2", "Chi bộ 3", "Chi bộ 4"])
    expect(await childNames(first!.id, "2024-06-30")).toEqual(["Chi bộ 1", "Chi bộ 2", "Chi bộ 3"])
    expect([
      await documents(first!.id, 2022),
      await documents(second!.id, 2022),
      await documents(merged, 2022),
    ]).toEqual([4, 2, 0])
    expect([
      await documents(merged, 2022, true),
      await documents(merged, 2024),
      await documents(merged, thisYear),
    ]).toEqual([6, 12, 6])
    expect([await documents(root.id, 2022), await documents(root.id, thisYear)]).toEqual(before)
    expect(await unitAt(first!.id)).toMatchObject({ state: "closed", closedFrom: on })
    await clean()
    const [event] = await asActor(admin, (scope) => findUnitEvents(scope, 1))
    expect(event).toMatchObject({
      kind: "merge",
      decision: "12-QĐ/TU",
      counts: { founded: 1, ended: 2, moved: 4, renamed: 0, retyped: 0 },
      foundedIds: [merged],
    })
  })

  test("into one of them", async () => {
    expect(
      (await carryOut(admin, "merge", { on, ended: [{ unitId: first!.id, to: [whole(second!.id)] }] })).problems,
    ).toEqual([])
    expect(await childNames(second!.id)).toHaveLength(4)
    expect([await documents(second!.id, 2022), await documents(second!.id, 2022, true)]).toEqual([2, 6])
    await clean()
  })

  test("on a day ahead nothing changes before it", async () => {
    const future = addDays(now, 40)
    const { idOf, eventId } = await carryOut(admin, "merge", {
      on: future,
      newUnits: [newCommune("Đảng ủy xã Sắp Có")],
      ended: [{ unitId: first!.id, to: [whole(-1)] }],
    })
    expect(await unitAt(first!.id)).toMatchObject({ state: "active", closedFrom: future })
    expect(await childNames(first!.id)).toHaveLength(3)
    expect(await childNames(idOf(-1), future)).toHaveLength(3)
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await childNames(first!.id, future)).toHaveLength(3)
    await clean()
  })
})

describe("split", () => {
  test("history stays with the old unit, above both; cells go where they were told or wait above", async () => {
    const { idOf } = await carryOut(admin, "split", {
      on,
      newUnits: [newCommune("Đảng ủy xã Đông"), newCommune("Đảng ủy xã Tây")],
      ended: [{ unitId: first!.id, to: [part(-1), part(-2)] }],
      changed: [
        { unitId: c1!.id, parent: -1 },
        { unitId: c2!.id, parent: -2 },
      ],
    })
    expect(await childNames(idOf(-1))).toEqual(["Chi bộ 1"])
    expect(await childNames(idOf(-2))).toEqual(["Chi bộ 2"])
    expect(await childNames(root.id)).toContain("Chi bộ 3")
    expect([await documents(idOf(-1), 2022, true), await documents(idOf(-2), 2022, true)]).toEqual([1, 1])
    expect(await unitAt(first!.id)).toMatchObject({ state: "closed", parentId: root.id })
    await clean()
  })

  test("who took a part of a unit that went on reads nothing of it, also when it ends later, as a whole", async () => {
    const { idOf } = await carryOut(admin, "split", {
      on,
      newUnits: [newCommune("Đảng ủy xã Chia")],
      shared: [{ unitId: first!.id, to: [-1] }],
      changed: [{ unitId: c1!.id, parent: -1 }],
    })
    await carryOut(admin, "merge", { on: "2025-02-02", ended: [{ unitId: first!.id, to: [whole(second!.id)] }] })
    const staff = await actorAt("staff", idOf(-1))
    expect(await asActor(staff, (scope) => findUnit(scope, first!.id, now))).toBeNull()
  })

  test("the successors' staff read what the old unit left, and nobody else gains anything", async () => {
    const { idOf } = await carryOut(admin, "split", {
      on,
      newUnits: [newCommune("Đảng ủy xã Bắc"), newCommune("Đảng ủy xã Nam")],
      ended: [{ unitId: first!.id, to: [part(-1), part(-2)] }],
    })
    const sees = async (unitId: number) =>
      (await asActor(await actorAt("staff", unitId), (scope) => findUnit(scope, first!.id, now))) !== null
    expect(await sees(idOf(-1))).toBe(true)
    expect(await sees(idOf(-2))).toBe(true)
    expect(await sees(second!.id)).toBe(false)
    expect(await sees(c4!.id)).toBe(false)

    // What its dashboard of then counts opens to that many records.
    const heir = await actorAt("staff", idOf(-1))
    const query = { from: 2022, to: 2022, restated: false, own: false }
    const dashboard = await asActor(heir, (scope) => loadFigures(scope, { unitId: first!.id, ...query }))
    const listed = await asActor(
      heir,
      async (scope) => scope.tx.$queryRaw<unknown[]>`SELECT d.id FROM document d
        JOIN roll_up.tree_node n ON n.tree = 2022 AND n.unit_id = d.unit_id AND n.path @> ARRAY[${first!.id}::int]
        WHERE extract(year FROM d.issued_on) = 2022 AND ${await readable(scope, Prisma.sql`d.unit_id`, Prisma.sql`2022`)}`,
    )
    expect([dashboard.branch.documents, listed.length]).toEqual([4, 4])
  })
})

describe("the same day twice", () => {
  test("a later event of the day replaces the earlier one and can be taken back alone", async () => {
    const third = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Ba" })
    await carryOut(admin, "move", { on, changed: [{ unitId: c1!.id, parent: second!.id }] })
    const { eventId } = await carryOut(admin, "move", { on, changed: [{ unitId: c1!.id, parent: third.id }] })
    expect(await childNames(third.id)).toEqual(["Chi bộ 1"])
    expect(await childNames(second!.id)).toEqual(["Chi bộ 4"])
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await childNames(second!.id)).toEqual(["Chi bộ 1", "Chi bộ 4"])
    await clean()
  })

  test("a unit may be founded, renamed and ended on one day", async () => {
    const { idOf } = await carryOut(admin, "found", { on, newUnits: [newCommune("Một Ngày")] })
    await carryOut(admin, "rename", { on, changed: [{ unitId: idOf(-1), name: "Một Ngày Nữa" }] })
    await carryOut(admin, "dissolve", { on, ended: [{ unitId: idOf(-1), to: [] }] })
    expect(await unitAt(idOf(-1))).toMatchObject({ state: "closed", name: "Một Ngày Nữa", closedFrom: on })
    await clean()
  })
})

describe("before a change that was recorded for later", () => {
  test("a unit is not put below what still stands below it, and is told from which day it may be", async () => {
    await carryOut(admin, "move", { on: "2025-03-03", changed: [{ unitId: c1!.id, parent: second!.id }] })
    const move = (day: string) => carryOut(admin, "move", { on: day, changed: [{ unitId: first!.id, parent: c1!.id }] })
    const { problems } = await move(on)
    expect(problems).toEqual(["“Chi bộ 1” ở dưới “Đảng ủy xã Một” đến ngày 03/03/2025. Hãy chọn từ ngày đó trở đi."])
    expect((await move("2025-03-03")).problems).toEqual([])
    await clean()
  })

  test("nor, by an undoing, below what was put below it since: the event that did so is named", async () => {
    const { eventId } = await carryOut(admin, "move", { on, changed: [{ unitId: c1!.id, parent: second!.id }] })
    await carryOut(admin, "move", { on: "2025-03-03", changed: [{ unitId: first!.id, parent: c1!.id }] })
    expect(await undo(eventId)).toMatchObject({
      ok: false,
      message: expect.stringContaining("Chuyển cấp trên từ ngày 03/03/2025, có “Đảng ủy xã Một”"),
    })
    await clean()
  })
})

describe("people and roles", () => {
  test("people of an ended cell go on in its heir, one of them elsewhere; accounts end with the day", async () => {
    const people = await Promise.all([makePerson(c1!.id), makePerson(c1!.id)])
    const secretary = await actorAt("cell", c1!.id)
    const deputy = await actorAt("cell", c1!.id)
    const { eventId } = await carryOut(admin, "merge", {
      on,
      ended: [{ unitId: c1!.id, to: [whole(c2!.id)] }],
      members: [{ personId: people[1]!.id, unit: c3!.id }],
      roles: [{ assignmentId: deputy.assignmentId, unit: c2!.id }],
    })
    const membership = async (personId: number) =>
      db().personMembership.findMany({ where: { personId, validTo: null }, select: { unitId: true, validFrom: true } })
    expect(await membership(people[0]!.id)).toEqual([{ unitId: c2!.id, validFrom: toDbDate(on) }])
    expect(await membership(people[1]!.id)).toEqual([{ unitId: c3!.id, validFrom: toDbDate(on) }])
    const actorOf = async (accountId: number) => actorOfSession(await startSession(db(), accountId, "::1", "thử"))
    expect(await actorOf(secretary.accountId)).toBeNull()
    expect(await actorOf(deputy.accountId)).toMatchObject({ role: "cell", unitId: c2!.id })
    await clean()
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await membership(people[1]!.id)).toEqual([{ unitId: c1!.id, validFrom: toDbDate("2015-01-01") }])
    expect(await actorOf(secretary.accountId)).toMatchObject({ unitId: c1!.id })
    expect((await actorOf(deputy.accountId))?.roles.map(({ unitId }) => unitId)).toEqual([c1!.id])
    await clean()
  })

  test("with an event ahead a role ends by itself when the day comes, not before", async () => {
    const secretary = await actorAt("cell", c1!.id)
    await carryOut(admin, "merge", { on: addDays(now, 2), ended: [{ unitId: c1!.id, to: [whole(c2!.id)] }] })
    const session = await startSession(db(), secretary.accountId, "::1", "thử")
    expect(await actorOfSession(session)).toMatchObject({ unitId: c1!.id })
    const soon = new Date(Date.now() + 60_000)
    await db().roleAssignment.update({ where: { id: secretary.assignmentId }, data: { endedAt: soon } })
    expect(await actorOfSession(session, new Date(soon.getTime() + 1))).toBeNull()
  })
})

describe("undo", () => {
  test("a founded unit never was: not found, its code free, its event marked", async () => {
    const { eventId, idOf } = await carryOut(admin, "found", { on, newUnits: [newCommune("Nhầm Lẫn", "NHAM-1")] })
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await unitAt(idOf(-1))).toBeNull()
    expect(await asActor(admin, (scope) => searchUnits(scope, "nham lan", { limit: 5 }))).toEqual([])
    expect((await carryOut(admin, "found", { on, newUnits: [newCommune("Đúng", "NHAM-1")] })).problems).toEqual([])
    expect(await undo(eventId)).toMatchObject({ ok: false })
    await clean()
  })

  test("of a wrong name or type makes room for the right one, of an earlier day too; the undone is told nowhere", async () => {
    const unitId = first!.id
    const enter = async (day: string, change: { name?: string; typeKey?: string }) =>
      carryOut(admin, change.name ? "rename" : "retype", { on: day, changed: [{ unitId, ...change }] })
    const wrong = [
      await enter("2025-03-03", { name: "Đảng ủy xã Sai Ngày" }),
      await enter("2025-03-03", { typeKey: "chi-bo" }),
    ]
    for (const { eventId } of wrong) expect(await undo(eventId)).toMatchObject({ ok: true })
    const plan = await asActor(admin, (scope) =>
      compilePlan(scope, { ...emptyReorganisation, on, ended: [{ unitId, to: [] }] }),
    )
    expect(plan.basis.units.get(unitId)).toMatchObject({ name: "Đảng ủy xã Một", isCell: false })
    expect(await asActor(admin, (scope) => searchUnits(scope, first!.code, { limit: 5, cellsOnly: true }))).toEqual([])
    const right = [await enter("2025-03-03", { name: "Đảng ủy xã Sai Ngày" }), await enter(on, { typeKey: "chi-bo" })]
    expect(right.map(({ problems }) => problems)).toEqual([[], []])
    expect(await unitAt(unitId)).toMatchObject({ name: "Đảng ủy xã Sai Ngày", typeKey: "chi-bo" })
    for (const { eventId } of right) expect(await undo(eventId)).toMatchObject({ ok: true })
    expect((await enter(on, { name: "Đảng ủy xã Đúng Ngày" })).problems).toEqual([])
    await clean()
  })

  test("a merger and all that went with it is as if it had never been", async () => {
    const figures = async () =>
      Promise.all([first!, second!, c1!, root].flatMap(({ id }) => [documents(id, 2024), documents(id, 2022, true)]))
    const before = await figures()
    const { eventId } = await carryOut(admin, "merge", {
      on,
      newUnits: [newCommune("Đảng ủy xã Chung")],
      ended: [first!, second!].map(({ id }) => ({ unitId: id, to: [whole(-1)] })),
    })
    expect(await figures()).not.toEqual(before)
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await figures()).toEqual(before)
    expect(await unitAt(first!.id)).toMatchObject({ state: "active", name: "Đảng ủy xã Một", closedFrom: null })
    await clean()
  })

  test("refused, with what depends on it named: a later event, a record, people moved on", async () => {
    const message = async (event: number) => {
      const outcome = await undo(event)
      return outcome && !outcome.ok ? outcome.message : "hoàn tác được"
    }
    const merge = await carryOut(admin, "merge", {
      on,
      newUnits: [newCommune("Đảng ủy xã Có Việc")],
      ended: [{ unitId: first!.id, to: [whole(-1)] }],
    })
    const rename = await carryOut(admin, "rename", {
      on: "2025-01-01",
      decision: "9-QĐ",
      changed: [{ unitId: merge.idOf(-1), name: "Tên Sau" }],
    })
    expect(await message(merge.eventId)).toContain("Đổi tên từ ngày 01/01/2025 (9-QĐ), có “Tên Sau”")
    expect(await undo(rename.eventId)).toMatchObject({ ok: true })
    const document = { typeKey: "ke-hoach", symbol: "02-KH", issuedOn: toDbDate("2025-02-02"), subject: "Kế hoạch" }
    const { id } = await db().document.create({ data: { unitId: merge.idOf(-1), ...document } })
    expect(await message(merge.eventId)).toContain("1 văn bản của “Đảng ủy xã Có Việc”")
    await db().document.delete({ where: { id } })
    expect(await message(merge.eventId)).toBe("hoàn tác được")
    await clean()
  })

  test("the unit above that has ended since then is named", async () => {
    const gone = await carryOut(admin, "dissolve", { on, ended: [{ unitId: c1!.id, to: [] }] })
    await carryOut(admin, "merge", { on: "2025-03-03", ended: [{ unitId: first!.id, to: [whole(second!.id)] }] })
    expect(await undo(gone.eventId)).toMatchObject({
      ok: false,
      message: expect.stringContaining("Sáp nhập từ ngày 03/03/2025"),
    })
  })

  test("what happened to a unit before does not stand in the way of undoing its end", async () => {
    await carryOut(admin, "move", { on, changed: [{ unitId: first!.id, parent: second!.id }] })
    const { eventId } = await carryOut(admin, "dissolve", { on: "2025-03-03", ended: [{ unitId: first!.id, to: [] }] })
    expect(await undo(eventId)).toMatchObject({ ok: true })
    expect(await childNames(first!.id)).toEqual(["Chi bộ 1", "Chi bộ 2", "Chi bộ 3"])
    await clean()
  })

  test("not by whose branch one of its units has left meanwhile; a role that was revoked stays revoked", async () => {
    const below = await actorAt("admin", first!.id)
    const secretary = await actorAt("cell", c1!.id)
    const { eventId } = await carryOut(below, "merge", {
      on,
      ended: [{ unitId: c1!.id, to: [whole(c2!.id)] }],
      roles: [{ assignmentId: secretary.assignmentId, unit: c2!.id }],
    })
    await db().roleAssignment.updateMany({
      where: { accountId: secretary.accountId, openedById: eventId },
      data: { endedAt: new Date() },
    })
    await carryOut(admin, "move", { on: "2025-05-05", changed: [{ unitId: c2!.id, parent: second!.id }] })
    const outcome = await act(below, (scope) => undoEvent(scope, { event: eventId, note: "" }))
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("nay thuộc phạm vi khác") })
    expect(await undo(eventId)).toMatchObject({ ok: true })
    const held = await db().roleAssignment.findMany({ where: { accountId: secretary.accountId, endedAt: null } })
    expect(held).toEqual([])
    await clean()
  })

  test("reports of units above that rest on it are told of, their names are not", async () => {
    const below = await actorAt("admin", first!.id)
    const { eventId } = await carryOut(below, "merge", { on, ended: [{ unitId: c1!.id, to: [whole(c2!.id)] }] })
    const staff = await actorAt("staff", root.id)
    await handIn(staff, await beginReport(staff))
    const outcome = await act(below, (scope) => undoEvent(scope, { event: eventId, note: "" }))
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringMatching(new RegExp(`của “${unknownUnitName}” đã nộp`)),
    })
    await clearReports()
    expect(await undo(eventId)).toMatchObject({ ok: true })
  })

  test("only where it was entered, or above", async () => {
    const { eventId } = await carryOut(admin, "rename", { on, changed: [{ unitId: c1!.id, name: "Chi bộ Khác" }] })
    const below = await actorAt("admin", first!.id)
    expect(await act(below, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toBeNull()
  })
})

test("what a unit above has planned for later is not overridden by an administrator whose branch the unit leaves then", async () => {
  await carryOut(admin, "move", { on: addDays(now, 30), changed: [{ unitId: c1!.id, parent: second!.id }] })
  const below = await actorAt("admin", first!.id)
  const reach = ["Hãy chọn một đơn vị trong phạm vi của bạn."]
  const changed = [{ unitId: c1!.id, name: "Chi bộ Đổi Tên" }]
  expect((await carryOut(below, "rename", { on: now, changed })).problems).toEqual(reach)
  const ended = [{ unitId: c2!.id, to: [whole(c1!.id)] }]
  expect((await carryOut(below, "merge", { on: now, ended })).problems).toEqual(reach)
  expect((await carryOut(admin, "rename", { on: now, changed })).problems).toEqual([])
})

test("of an event that touched others too, an administrator sees the units of the own branch alone", async () => {
  const changed = [
    { unitId: c1!.id, name: "Chi bộ Một Mới" },
    { unitId: c4!.id, name: "Chi bộ Bốn Mới" },
  ]
  const ended = [
    { unitId: c2!.id, to: [{ ...whole(c1!.id), decision: "1-QĐ" }] },
    { unitId: second!.id, to: [{ ...whole(root.id), decision: "2-QĐ" }] },
  ]
  const { eventId } = await carryOut(admin, "reform", { on, changed, ended })
  const below = await actorAt("admin", first!.id)
  const [event] = await asActor(below, (scope) => findUnitEvents(scope, 1))
  expect(event).toMatchObject({
    id: eventId,
    decision: "1-QĐ",
    counts: { founded: 0, ended: 1, moved: 0, renamed: 1, retyped: 0 },
    units: [{ id: c2!.id }, { id: c1!.id, name: "Chi bộ Một Mới" }],
  })
  const page = await asActor(below, (scope) => loadEvent(scope, String(eventId), {}))
  expect(page!.lines).toMatchObject([
    { id: c2!.id, did: "ended", to: "Chi bộ Một Mới" },
    { id: c1!.id, did: "renamed", name: "Chi bộ 1", to: "Chi bộ Một Mới" },
  ])
  expect(page!.mayUndo).toBe(false)
})

test("an event cannot be rewritten or deleted, not even by hand", async () => {
  const { eventId } = await carryOut(admin, "rename", { on, changed: [{ unitId: c1!.id, name: "Chi bộ Mới" }] })
  await expect(db().unitEvent.update({ where: { id: eventId }, data: { decision: "khác" } })).rejects.toThrow(
    "kept as it was entered",
  )
  await expect(db().unitEvent.delete({ where: { id: eventId } })).rejects.toThrow("kept as it was entered")
})
