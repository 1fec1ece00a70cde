import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { unknownUnitName } from "@/lib/glossary"
import { findReport } from "@/lib/reports/find-report"
import { eventSentences } from "@/lib/units/lineage/event-sentences"
import { loadUnit } from "@/lib/units/loaders"
import { loadEvent, loadEvents } from "@/lib/units/reorganise/load-events"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { beginReport } from "../factories/report-steps"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

// Who is told of an event, and the name of which unit: of the own branch, then, now or planned, and above it; nobody else's.

const later = addDays(today(), 30)
const whole = (unit: number) => [{ unit, extent: "whole" as const }]
const commune = (name: string, parent: number) => ({ name, code: "", typeKey: "dang-uy-co-so", parent })

let [root, province, other, first, second, foreign]: MadeUnit[] = []
let admin: Actor
let staff: Actor
let stranger: Actor
beforeEach(async () => {
  root = await makeUnit({ name: "Trung ương", typeKey: "trung-uong" })
  province = await makeUnit({ parentId: root.id, name: "Tỉnh ủy Đây", typeKey: "tinh-uy" })
  other = await makeUnit({ parentId: root.id, name: "Tỉnh ủy Kia", typeKey: "tinh-uy" })
  first = await makeUnit({ parentId: province.id, name: "Đảng ủy xã Một" })
  second = await makeUnit({ parentId: province.id, name: "Đảng ủy xã Hai" })
  foreign = await makeUnit({ parentId: other.id, name: "Đảng ủy xã Kia" })
  admin = await actorAt("admin", province.id)
  staff = await actorAt("staff", province.id)
  stranger = await actorAt("staff", other.id)
})

const pageOf = (actor: Actor, event: number) => asActor(actor, (scope) => loadEvent(scope, String(event), {}))
const listOf = async (actor: Actor) => (await asActor(actor, (scope) => loadEvents(scope, {}))).events
const undo = (actor: Actor, event: number) => act(actor, (scope) => undoEvent(scope, { event, note: "" }))
const openUnit = (actor: Actor, { id }: { id: number }, search = {}) =>
  asActor(actor, (scope) => loadUnit(scope, String(id), search))
const trail = async (actor: Actor, unit: MadeUnit) =>
  (await openUnit(actor, unit))!.ancestors.map(({ name, open }) => [name, open])
const deedsOf = async (actor: Actor, unit: MadeUnit) =>
  (await openUnit(actor, unit, { muc: "lich-su" }))!.lineage!.timeline.flatMap(({ effects }) => eventSentences(effects))

describe("an event for a later day", () => {
  test("a founding is listed, has its page, and is taken back there; the undone unit stays named, its page is gone", async () => {
    const newUnits = [commune("Đảng ủy xã Sắp Có", province!.id)]
    const { eventId, idOf } = await carryOut(admin, "found", { on: later, newUnits })
    for (const actor of [admin, staff]) {
      expect(await listOf(actor)).toMatchObject([
        { id: eventId, counts: { founded: 1, moved: 0 }, units: [{ id: idOf(-1), name: "Đảng ủy xã Sắp Có" }] },
      ])
    }
    const line = { id: idOf(-1), did: "founded", name: "Đảng ủy xã Sắp Có", to: "Tỉnh ủy Đây" }
    expect(await pageOf(admin, eventId)).toMatchObject({
      mayUndo: true,
      dependents: [],
      lines: [{ ...line, open: true }],
    })
    expect(await pageOf(stranger, eventId)).toBeNull()
    expect(await undo(admin, eventId)).toMatchObject({ ok: true })
    expect(await pageOf(admin, eventId)).toMatchObject({ mayUndo: false, lines: [{ ...line, open: false }] })
    expect(await openUnit(admin, { id: idOf(-1) })).toBeNull()
    expect(await listOf(stranger)).toEqual([])
  })

  test("a merger names the new unit, on its page and in the lineage, also once it was taken back", async () => {
    const { eventId, idOf } = await carryOut(admin, "merge", {
      on: later,
      newUnits: [commune("Đảng ủy xã Chung", province!.id)],
      ended: [first!, second!].map(({ id }) => ({ unitId: id, to: whole(-1) })),
    })
    const told = async () => {
      const { event, lines } = (await pageOf(admin, eventId))!
      expect(event.counts).toMatchObject({ founded: 1, ended: 2 })
      expect(lines.map(({ name, did, to }) => [name, did, to])).toEqual([
        ["Đảng ủy xã Hai", "ended", "Đảng ủy xã Chung"],
        ["Đảng ủy xã Một", "ended", "Đảng ủy xã Chung"],
        ["Đảng ủy xã Chung", "founded", "Tỉnh ủy Đây"],
      ])
      expect(await deedsOf(admin, first!)).toContain("Chuyển cho: Đảng ủy xã Chung (toàn bộ).")
    }
    await told()
    const { lineage } = (await openUnit(admin, first!, { muc: "lich-su" }))!.lineage!
    expect(lineage.units.find(({ id }) => id === idOf(-1))).toMatchObject({ name: "Đảng ủy xã Chung", open: true })
    expect(await undo(admin, eventId)).toMatchObject({ ok: true })
    await told()
  })

  test("one that a unit above entered is told to those in whose branch the new unit will stand, to nobody else", async () => {
    const above = await actorAt("admin", root!.id)
    const newUnits = [commune("Đảng ủy xã Sắp Có", province!.id), commune("Đảng ủy xã Kia Mới", other!.id)]
    const { eventId } = await carryOut(above, "reform", { on: later, newUnits })
    const page = (await pageOf(staff, eventId))!
    expect(page.event).toMatchObject({ counts: { founded: 1 }, units: [{ name: "Đảng ủy xã Sắp Có" }] })
    expect(page.lines.map(({ name }) => name)).toEqual(["Đảng ủy xã Sắp Có"])
    expect(await pageOf(await actorAt("staff", first!.id), eventId)).toBeNull()
    expect(await undo(above, eventId)).toMatchObject({ ok: true })
    expect(await pageOf(staff, eventId)).toBeNull()
  })
})

describe("the page of an event", () => {
  test("names the unit above to those below it, and no unit elsewhere", async () => {
    const above = await actorAt("admin", root!.id)
    const comes = await carryOut(above, "move", {
      on: "2024-07-01",
      changed: [{ unitId: foreign!.id, parent: province!.id }],
    })
    const line = { id: foreign!.id, did: "moved", to: "Tỉnh ủy Đây" }
    expect((await pageOf(await actorAt("staff", foreign!.id), comes.eventId))!.lines).toMatchObject([line])
    const leaves = await carryOut(above, "move", {
      on: "2025-07-01",
      changed: [{ unitId: first!.id, parent: other!.id }],
    })
    expect((await pageOf(await actorAt("staff", first!.id), leaves.eventId))!.lines).toMatchObject([
      { to: "Tỉnh ủy Kia" },
    ])
    expect(await listOf(staff)).toMatchObject([{ id: comes.eventId }])
  })

  test("tells who took a part from a unit of others that there was one, not which", async () => {
    const above = await actorAt("admin", root!.id)
    const shared = [{ unitId: foreign!.id, to: [first!.id] }]
    const { eventId } = await carryOut(above, "split", { on: "2025-07-01", shared })
    expect((await pageOf(staff, eventId))!.lines).toMatchObject([{ id: first!.id, did: "took", to: null }])
    expect((await pageOf(stranger, eventId))!.lines).toMatchObject([{ id: foreign!.id, did: "shared", to: null }])
  })
})

describe("names of units elsewhere", () => {
  test("are not in the way down to a unit that has left the branch, nor where its reports go", async () => {
    const writer = await actorAt("staff", first!.id)
    const document = { typeKey: "ke-hoach", symbol: "1-KH", issuedOn: toDbDate("2024-05-05"), subject: "Kế hoạch" }
    await db().document.create({ data: { unitId: first!.id, ...document } })
    const report = await beginReport(writer, "year", 2024)
    const above = await actorAt("admin", root!.id)
    expect(await trail(staff, first!)).toEqual([
      ["Trung ương", false],
      ["Tỉnh ủy Đây", true],
    ])
    await carryOut(above, "move", { on: "2025-07-01", changed: [{ unitId: first!.id, parent: foreign!.id }] })
    expect(await trail(staff, first!)).toEqual([
      ["Trung ương", false],
      [unknownUnitName, false],
      [unknownUnitName, false],
    ])
    expect((await trail(writer, first!)).map(([name]) => name)).toEqual(["Trung ương", "Tỉnh ủy Kia", "Đảng ủy xã Kia"])
    const parentOf = async (actor: Actor) => (await asActor(actor, (scope) => findReport(scope, report)))!.parentName
    expect(await parentOf(writer)).toBe("Đảng ủy xã Kia")
    expect(await parentOf(staff)).toBe(unknownUnitName)
  })

  test("are not in what stands in the way of an undoing", async () => {
    const above = await actorAt("admin", root!.id)
    const below = await actorAt("admin", first!.id)
    const cell = await makeUnit({ parentId: first!.id, name: "Chi bộ 1", typeKey: "chi-bo" })
    const guest = await makeUnit({ parentId: foreign!.id, name: "Đảng bộ Khách", typeKey: "dang-bo-bo-phan" })
    const move = (actor: Actor, on: string, unitId: number, parent: number) =>
      carryOut(actor, "move", { on, changed: [{ unitId, parent }] })
    await move(above, "2024-02-01", guest.id, first!.id)
    await move(below, "2024-03-01", cell.id, guest.id)
    const { eventId, problems } = await move(below, "2024-04-01", cell.id, first!.id)
    expect(problems).toEqual([])
    await move(above, "2024-05-01", guest.id, foreign!.id)
    await carryOut(above, "dissolve", { on: "2024-06-01", ended: [{ unitId: guest.id, to: [] }] })
    const refused = (name: string) => ({ ok: false, message: expect.stringContaining(`01/06/2024, có “${name}”`) })
    expect(await undo(below, eventId)).toMatchObject(refused(unknownUnitName))
    expect(await undo(above, eventId)).toMatchObject(refused("Đảng bộ Khách"))
  })
})
