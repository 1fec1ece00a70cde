import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const years = [2021, 2022, 2023, 2024, 2025]
const whole = (unit: number) => ({ unit, extent: "whole" as const })
const part = (unit: number) => ({ unit, extent: "part" as const })

/** A document of each year in each of the units. */
async function writeYears(units: MadeUnit[]) {
  const rows = units.flatMap(({ id }) => years.map((year) => ({ unitId: id, issuedOn: toDbDate(`${year}-02-03`) })))
  const document = { typeKey: "ke-hoach", symbol: "01-KH", subject: "Kế hoạch" }
  await db().document.createMany({ data: rows.map((row) => ({ ...document, ...row })) })
}

const dashboard = (actor: Actor, unitId: number, view: "luc-do" | "hien-nay", from = 2025) =>
  asActor(actor, (scope) => {
    const period = { "tu-nam": String(from), "den-nam": "2025" }
    return loadDashboard(scope, unitId, view === "hien-nay" ? { ...period, theo: view } : period)
  })

let root: MadeUnit
let admin: Actor
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy" })
  admin = await actorAt("admin", root.id)
})

const newCommune = (name: string) => ({ name, code: "", typeKey: "dang-uy-co-so", parent: root.id })

describe("the trend of a unit", () => {
  let [first, second, c1, c2]: MadeUnit[] = []
  let moveId: number
  let merge: { eventId: number; id: number }
  beforeAll(async () => {
    first = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
    second = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
    c1 = await makeUnit({ parentId: first.id, name: "Chi bộ 1", typeKey: "chi-bo" })
    c2 = await makeUnit({ parentId: first.id, name: "Chi bộ 2", typeKey: "chi-bo" })
    await writeYears([first, second, c1, c2])
    const moved = await carryOut(admin, "move", { on: "2023-03-01", changed: [{ unitId: c1.id, parent: second.id }] })
    moveId = moved.eventId
    const merged = await carryOut(admin, "merge", {
      on: "2025-07-01",
      decision: "12-QĐ/TU",
      newUnits: [newCommune("Đảng ủy xã Mới")],
      ended: [first, second].map(({ id }) => ({ unitId: id, to: [whole(-1)] })),
    })
    merge = { eventId: merged.eventId, id: merged.idOf(-1) }
    await carryOut(admin, "rename", { on: "2024-03-01", changed: [{ unitId: c2.id, name: "Chi bộ Hai" }] })
    await carryOut(admin, "found", { on: "2024-04-01", newUnits: [newCommune("Đảng ủy xã Khác")] })
  })

  const marks = async (unitId: number, view: "luc-do" | "hien-nay" = "luc-do", from = 2025) =>
    (await dashboard(admin, unitId, view, from))!.trendEvents.map(({ id, kind, on }) => [id, kind, on])

  test("is marked with the events that moved units in or out, as it stood then", async () => {
    const moveMark = [moveId, "move", "2023-03-01"]
    const mergeMark = [merge.eventId, "merge", "2025-07-01"]
    expect(await marks(first!.id)).toEqual([moveMark, mergeMark])
    expect(await marks(second!.id)).toEqual([moveMark, mergeMark])
    expect(await marks(merge.id)).toEqual([mergeMark])
    expect(await marks(second!.id, "luc-do", 2022)).toEqual([moveMark, mergeMark])
  })

  test("has no mark where nothing went in or out: renamed, founded, or all within", async () => {
    expect(await marks(root.id)).toEqual([])
    expect(await marks(c2!.id)).toEqual([])
  })

  test("is continuous in the restated view", async () => {
    const data = (await dashboard(admin, merge.id, "hien-nay"))!
    expect(data.trendEvents).toEqual([])
    expect(data.figures.trend.map(({ values }) => values.documents)).toEqual([4, 4, 4, 4, 4])
    const then = (await dashboard(admin, merge.id, "luc-do"))!
    expect(then.figures.trend.map(({ values }) => values.documents)).toEqual([0, 0, 0, 0, 4])
  })

  test("an event that was taken back marks nothing", async () => {
    const other = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Ba" })
    const { eventId } = await carryOut(admin, "move", {
      on: "2025-08-01",
      changed: [{ unitId: c1!.id, parent: other.id }],
    })
    expect(await marks(other.id)).toEqual([[eventId, "move", "2025-08-01"]])
    expect(await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toMatchObject({ ok: true })
    expect(await marks(other.id)).toEqual([])
  })

  test("says which figures the other view counts differently, to those who may read both", async () => {
    expect((await dashboard(admin, first!.id, "luc-do", 2021))!.differing).toEqual(["documents"])
    expect((await dashboard(admin, first!.id, "hien-nay", 2021))!.differing).toEqual(["documents"])
    expect((await dashboard(admin, root.id, "luc-do", 2021))!.differing).toEqual([])
  })
})

describe("what a split unit left", () => {
  let [old, c1, c2]: MadeUnit[] = []
  let [east, west]: number[] = []
  beforeAll(async () => {
    old = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Cũ" })
    c1 = await makeUnit({ parentId: old.id, name: "Chi bộ Đông", typeKey: "chi-bo" })
    c2 = await makeUnit({ parentId: old.id, name: "Chi bộ Tây", typeKey: "chi-bo" })
    await writeYears([old, c1, c2])
    const { idOf, problems } = await carryOut(admin, "split", {
      on: "2025-01-01",
      newUnits: [newCommune("Đảng ủy xã Đông"), newCommune("Đảng ủy xã Tây")],
      ended: [{ unitId: old.id, to: [part(-1), part(-2)] }],
      changed: [
        { unitId: c1.id, parent: -1 },
        { unitId: c2.id, parent: -2 },
      ],
    })
    expect(problems).toEqual([])
    ;[east, west] = [idOf(-1), idOf(-2)]
  })

  const parts = async (actor: Actor, unitId: number, view: "luc-do" | "hien-nay" = "hien-nay") =>
    (await dashboard(actor, unitId, view))!.partPredecessors.filter(({ unitId: id }) => id === old!.id)

  test("is named where a part went, in the restated view only", async () => {
    const named = { name: "Đảng ủy xã Cũ", keptAt: "Tỉnh ủy", alive: false, open: true, on: "2025-01-01" }
    expect(await parts(admin, east!)).toMatchObject([{ ...named, heirId: east }])
    expect(await parts(admin, east!, "luc-do")).toEqual([])
    expect(await parts(await actorAt("leader", west!), west!)).toMatchObject([{ ...named, heirId: west }])
  })

  test("of children it is named above them, of the unit that keeps the numbers itself it is not", async () => {
    const found = await parts(admin, root.id)
    expect(found.map(({ heirId }) => heirId).sort()).toEqual([east, west].sort())
    expect(found.some(({ heirId }) => heirId === root.id)).toBe(false)
  })

  test("a living unit that handed a part over keeps its numbers; who may not know it does not learn its name", async () => {
    const giver = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Cho" })
    const taker = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Nhận" })
    const shared = [{ unitId: giver.id, to: [taker.id] }]
    const cell = await makeUnit({ parentId: giver.id, name: "Chi bộ Đi", typeKey: "chi-bo" })
    const changed = [{ unitId: cell.id, parent: taker.id }]
    const { eventId, problems } = await carryOut(admin, "reform", { on: "2025-02-01", changed, shared })
    expect(problems).toEqual([])
    const of = async (actor: Actor) => (await dashboard(actor, taker.id, "hien-nay"))!.partPredecessors
    expect(await of(admin)).toMatchObject([{ name: "Đảng ủy xã Cho", alive: true, open: true }])
    expect(await of(await actorAt("leader", taker.id))).toMatchObject([{ name: null, alive: true, open: false }])
    expect(await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toMatchObject({ ok: true })
    expect(await of(admin)).toEqual([])
  })
})
