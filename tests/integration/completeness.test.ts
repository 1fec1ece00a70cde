import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { loadCompleteness } from "@/lib/completeness/load-completeness"
import { findPeriod } from "@/lib/completeness/periods"
import { nothingInput, sayNothing, takeBackNothing } from "@/lib/completeness/say-nothing"
import { squareOf } from "@/lib/completeness/state"
import { trackedByKey } from "@/lib/completeness/tracked"
import { db } from "@/lib/db/client"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson, recordValues } from "../factories/record-values"
import { saveDeadlines } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

// A year whose deadlines have all passed.
const year = 2025

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let cell: Actor

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides: RawValues) {
  const values = await recordValues[key](unitId, overrides)
  expect(await act(by, (scope) => registerByKey(key).create(scope, values))).toMatchObject({ ok: true })
}

async function matrix(actor: Actor, unitId: number, search: Record<string, string> = {}) {
  const data = await asActor(actor, (scope) =>
    loadCompleteness(scope, { "don-vi": String(unitId), nam: String(year), ky: "t3", ...search }),
  )
  if (!data) return null
  const column = (key: RegisterKey) => data.columns.findIndex(({ register }) => register.key === key)
  const square = (of: number, key: RegisterKey) =>
    data.rows.find(({ unit }) => unit.unitId === of)!.squares[column(key)]!
  return { ...data, square, state: (of: number, key: RegisterKey) => square(of, key).state }
}

const input = (unitId: number, period: string, registers: string | string[]) =>
  nothingInput.parse({ unitId: String(unitId), year: String(year), period, registers })
const say = (actor: Actor, ...asked: Parameters<typeof input>) =>
  act(actor, (scope) => sayNothing(scope, input(...asked)))

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  cell = await actorAt("cell", tree.cell.id)
  const foreign = await actorAt("staff", tree.foreignProvince.id)
  await enter(staff, "documents", tree.cell.id, { issuedOn: "10/03/2025" })
  await enter(cell, "meetings", tree.cell.id, { month: "03/2025", kind: "regular" })
  await enter(staff, "dialogues", tree.otherCommune.id, { heldOn: "20/01/2025" })
  await enter(foreign, "inspections", tree.foreignCell.id, {
    startedOn: "01/03/2025",
    endedOn: "20/03/2025",
    recommendations: [],
  })
  await makePerson(tree.cell.id)
  await makePerson(tree.cell.id)
  await enter(cell, "commitments", tree.cell.id, { year: String(year), status: "submitted", gradeId: "" })
})

describe("the matrix of a unit", () => {
  test("counts one entry anywhere in a branch for the whole branch, and nobody else's", async () => {
    const found = (await matrix(staff, tree.province.id))!
    expect(found.rows.map(({ unit }) => unit.unitId)).toEqual([tree.province.id, tree.otherCommune.id, tree.commune.id])
    expect(found.state(tree.commune.id, "documents")).toBe("entered")
    expect(found.state(tree.otherCommune.id, "documents")).toBe("late")
    expect(found.state(tree.province.id, "documents")).toBe("late")
    expect(found.rows.every(({ unit }) => found.state(unit.unitId, "inspections") === "late")).toBe(true)
  })

  test("waits for every cell's meeting and every person's commitment", async () => {
    const found = (await matrix(staff, tree.province.id))!
    expect(found.square(tree.commune.id, "meetings")).toMatchObject({
      state: "late",
      done: 1,
      of: 2,
      due: "2025-04-05",
    })
    expect(found.square(tree.commune.id, "commitments")).toMatchObject({ state: "late", done: 1, of: 3 })
    expect(found.state(tree.otherCommune.id, "commitments")).toBe("none")
    expect(found.state(tree.province.id, "meetings")).toBe("none")
  })

  test("opens a child and sees a register over the year by month or quarter", async () => {
    const months = (await matrix(staff, tree.commune.id, { so: "meetings" }))!
    const own = months.rows.find(({ unit }) => unit.unitId === tree.cell.id)!
    expect(own.squares.map(({ state }) => state === "entered")).toEqual(Array.from({ length: 12 }, (_, i) => i === 2))
    const quarters = (await matrix(staff, tree.province.id, { so: "dialogues", ky: "q1" }))!
    const other = quarters.rows.find(({ unit }) => unit.unitId === tree.otherCommune.id)!
    expect(other.squares.map(({ state }) => state)).toEqual(["late", "late", "late", "late"])
    expect(other.squares[0]).toMatchObject({ done: 1, of: 3, lacking: [`${year}-02`, `${year}-03`] })
  })

  test("takes a quarter as entered when each of its months is, by entries or by nothing said", async () => {
    const unit = { unitId: 1, name: "", founded: "2020-01-01", children: 0 }
    const register = trackedByKey("dialogues")!
    const square = (...entries: [month: number, done: number, nothing: number][]) =>
      squareOf({
        unit,
        register,
        period: findPeriod(year, "q1")!,
        deadlines: [],
        today: "2026-11-30",
        entries: entries.map(([month, done, nothing]) => {
          return { unitId: 1, register: "dialogues", month: `${year}-0${month}`, done, of: 1, nothing }
        }),
      })
    expect(square([1, 1, 0], [2, 1, 0], [3, 1, 0])).toMatchObject({ state: "entered", lacking: [] })
    expect(square([1, 1, 0], [2, 0, 1], [3, 0, 1])).toMatchObject({ state: "entered", lacking: [] })
    expect(square([1, 0, 1], [2, 0, 1], [3, 0, 1])).toMatchObject({ state: "nothing" })
    expect(square([1, 1, 0], [3, 0, 1])).toMatchObject({ state: "missing", lacking: [`${year}-02`] })
  })

  test("finds nobody late with what was due before it was founded", () => {
    const due = { key: "year-plan", name: "", month: 3, day: 31, setBy: null }
    const register = { ...trackedByKey("plans")!, deadline: "year-plan" }
    const ask = { register, period: findPeriod(2026, "t1")!, entries: [], deadlines: [due], today: "2026-11-30" }
    const founded = (day: string) =>
      squareOf({ ...ask, unit: { unitId: 1, name: "", founded: day, children: 0 } }).state
    expect([founded("2026-11-30"), founded("2026-04-01")]).toEqual(["missing", "missing"])
    expect([founded("2026-03-31"), founded("2020-01-01")]).toEqual(["late", "late"])
  })

  test("names the late units in the reminder", async () => {
    const { reminder } = (await matrix(staff, tree.province.id))!
    expect(reminder).toContain("tháng 3/2025")
    expect(reminder).toMatch(/- Đảng ủy xã Đăk Mar: .*Sinh hoạt chi bộ \(mới 1\/2\)/)
    expect(reminder).not.toContain("Đảng ủy xã Ngoài")
  })

  test("of a unit outside the branch is not found", async () => {
    for (const unit of [tree.foreignCommune, tree.root]) expect(await matrix(staff, unit.id)).toBeNull()
    expect(await matrix(cell, tree.siblingCell.id)).toBeNull()
  })
})

describe("nothing to report", () => {
  test("is said by the cell for a quarter, and taken back", async () => {
    expect(await say(cell, tree.cell.id, "q2", ["dialogues", "inspections"])).toMatchObject({ ok: true })
    const april = (await matrix(cell, tree.cell.id, { ky: "t4" }))!
    expect([april.state(tree.cell.id, "dialogues"), april.state(tree.cell.id, "models")]).toEqual(["nothing", "late"])
    const quarter = (await matrix(cell, tree.cell.id, { ky: "q2" }))!
    expect(quarter.state(tree.cell.id, "inspections")).toBe("nothing")
    await act(cell, (scope) => takeBackNothing(scope, input(tree.cell.id, "t4", "dialogues")))
    expect((await matrix(cell, tree.cell.id, { ky: "q2" }))!.state(tree.cell.id, "dialogues")).toBe("late")
    const events = await db().auditEvent.findMany({ where: { subject: "nothingToReport" }, orderBy: { id: "asc" } })
    expect(events.map(({ action, unitId }) => [action, unitId])).toEqual([
      ["nothingToReport.create", tree.cell.id],
      ["nothingToReport.delete", tree.cell.id],
    ])
  })

  test("gives way to an entry", async () => {
    await say(staff, tree.otherCommune.id, "t1", "dialogues")
    expect((await matrix(staff, tree.province.id, { ky: "t1" }))!.state(tree.otherCommune.id, "dialogues")).toBe(
      "entered",
    )
  })

  test("of a meeting counts for its cell", async () => {
    await say(staff, tree.siblingCell.id, "t3", "meetings")
    expect((await matrix(staff, tree.province.id))!.state(tree.commune.id, "meetings")).toBe("entered")
  })

  test("is said twice without harm", async () => {
    expect(await say(staff, tree.commune.id, "t1", "dialogues")).toMatchObject({ ok: true })
    expect(await say(staff, tree.commune.id, "t1", "dialogues")).toMatchObject({ ok: true })
  })

  test("is refused for another's unit, for commitments, for an unknown register and a period to come", async () => {
    const before = await db().nothingToReport.count()
    expect(await say(cell, tree.siblingCell.id, "t3", "dialogues")).toBeNull()
    expect(await say(staff, tree.foreignCell.id, "t3", "dialogues")).toBeNull()
    expect(await say(cell, tree.cell.id, "t3", "commitments")).toBeNull()
    expect(await say(cell, tree.cell.id, "t3", "people")).toBeNull()
    const later = nothingInput.parse({
      unitId: String(tree.cell.id),
      year: "2099",
      period: "t1",
      registers: "dialogues",
    })
    expect(await act(cell, (scope) => sayNothing(scope, later))).toMatchObject({ ok: false })
    expect(await db().nothingToReport.count()).toBe(before)
  })
})

describe("late is told by the unit's own calendar", () => {
  test("of which the nearest deadline above holds", async () => {
    await saveDeadlines(staff, tree.commune.id, year, { records: "20" })
    const found = (await matrix(staff, tree.commune.id))!
    expect(found.square(tree.cell.id, "dialogues").due).toBe("2025-04-20")
    expect((await matrix(staff, tree.otherCommune.id))!.square(tree.otherCell.id, "dialogues").due).toBe("2025-04-05")
  })

  test("and not before its day", () => {
    const question = {
      unit: { unitId: 1, name: "", founded: "2020-01-01", children: 0 },
      register: trackedByKey("dialogues")!,
      period: findPeriod(2026, "q1")!,
      entries: [],
      deadlines: [{ key: "records", name: "", month: null, day: 5, setBy: null }],
    }
    const state = (today: string) => squareOf({ ...question, today }).state
    expect(["2025-12-31", "2026-01-01", "2026-04-05", "2026-04-06"].map(state)).toEqual([
      "none",
      "missing",
      "missing",
      "late",
    ])
    const young = { ...question, unit: { ...question.unit, founded: "2026-04-01" }, today: "2026-12-01" }
    expect(squareOf(young).state).toBe("none")
  })
})
