import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { loadCalendar } from "@/lib/calendar/load-calendar"
import { addOwnDeadline, removeOwnDeadline } from "@/lib/calendar/own-deadlines"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { loadWork } from "@/lib/work/load-work"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

const soon = addDays(today(), 10)
const name = "Nộp danh sách đề nghị khen thưởng"
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
})

const add = (by: Actor, unitId: number, dueOn = soon) =>
  act(by, (scope) => addOwnDeadline(scope, { unitId, name, dueOn }))
const remove = (by: Actor, id: number) => act(by, (scope) => removeOwnDeadline(scope, { id }))
const shown = async (by: Actor, unitId: number) =>
  (await asActor(by, (scope) => loadCalendar(scope, { donVi: String(unitId), nam: String(yearOf(soon)) })))!.own
const told = async (by: Actor) =>
  (await asActor(by, (scope) => loadWork(scope, []))).find((item) => item.title === name)

describe("a deadline of a unit's own", () => {
  test("stands in the calendar and among the work of the unit and of every unit below, and in the log", async () => {
    expect(await add(commune, tree.commune.id)).toMatchObject({
      ok: true,
      events: [{ action: "deadlines.create", unitId: tree.commune.id }],
    })
    const line = { name, due: soon, setBy: { id: tree.commune.id, name: tree.commune.name } }
    for (const by of [commune, cell]) expect(await shown(by, by.unitId)).toMatchObject([line])
    expect(await shown(province, tree.province.id)).toEqual([])
    expect(await told(commune)).toMatchObject({ until: soon, late: false })
    expect(await told(cell)).toMatchObject({ until: soon, detail: expect.stringContaining(tree.commune.name) })
    expect(await told(province)).toBeUndefined()
    expect(await told(await actorAt("staff", tree.otherCommune.id))).toBeUndefined()
  })

  test("is set once, for a day to come, in the own branch", async () => {
    expect(await add(commune, tree.commune.id)).toMatchObject({ ok: false })
    expect(await add(commune, tree.cell.id, addDays(today(), -1))).toMatchObject({
      ok: false,
      errors: { dueOn: expect.stringContaining("đã qua") },
    })
    expect(await add(commune, tree.cell.id, `${yearOf(today()) + 6}-01-01`)).toMatchObject({
      ok: false,
      errors: { dueOn: expect.stringContaining("xem lại năm") },
    })
    for (const foreign of [tree.otherCommune, tree.province, tree.foreignCommune]) {
      expect(await add(commune, foreign.id)).toBeNull()
    }
    expect(await db().ownDeadline.count()).toBe(1)
  })

  test("is taken away by staff whose branch holds the unit, and by nobody else", async () => {
    const { id } = (await shown(commune, tree.commune.id))[0]!
    expect(await remove(await actorAt("staff", tree.otherCommune.id), id)).toBeNull()
    expect(await db().ownDeadline.count()).toBe(1)
    expect(await remove(province, id)).toMatchObject({ ok: true, events: [{ action: "deadlines.remove" }] })
    expect(await remove(province, id)).toBeNull()
    expect(await shown(cell, tree.cell.id)).toEqual([])
    expect(await told(cell)).toBeUndefined()
  })
})
