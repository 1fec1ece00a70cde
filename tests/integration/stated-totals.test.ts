import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { dashboardWorkbook } from "@/lib/dashboard/dashboard-workbook"
import { db } from "@/lib/db/client"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { verify } from "@/lib/roll-up/verify"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree, moveTo } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})
beforeEach(async () => {
  await db().statedTotal.deleteMany()
  await db().practiceModel.deleteMany()
})

const year = { firstDay: "01/01/2025", lastDay: "31/12/2025", indicator: "models", qualifier: "" }

async function state(unitId: number, more: RawValues) {
  const values = await recordValues.statedTotals(unitId, { ...year, ...more })
  return act(staff, (scope) => registerByKey("statedTotals").create(scope, values))
}

async function register(unitId: number, on = "10/02/2025") {
  const values = await recordValues.models(unitId, {
    stage: "registered",
    proposedOn: on,
    registeredOn: on,
    startedOn: "",
    recognisedOn: "",
  })
  const outcome = await act(staff, (scope) => registerByKey("models").create(scope, values))
  expect(outcome).toMatchObject({ ok: true })
}

async function models(unitId: number, asked: Record<string, string> = { "tu-nam": "2025", "den-nam": "2025" }) {
  const data = (await asActor(staff, (scope) => loadDashboard(scope, unitId, asked)))!
  const { figures } = data
  const rest = figures.rests.branch.get("models")
  return { shown: figures.branch.models, own: figures.own.models, rest: rest?.value ?? 0, words: rest?.words ?? [] }
}

describe("what is shown", () => {
  test("is what the records say and what the total says beyond them: 9 of 199 known by name", async () => {
    for (let n = 0; n < 9; n++) await register(tree.cell.id)
    expect(await state(tree.commune.id, { value: "199" })).toMatchObject({ ok: true })
    expect(await models(tree.commune.id)).toEqual({ shown: 199, own: 0, rest: 190, words: ["exact"] })
    expect(await models(tree.province.id)).toMatchObject({ shown: 199, rest: 190 })
    expect(await models(tree.cell.id)).toMatchObject({ shown: 9, rest: 0 })
    await register(tree.cell.id)
    expect(await models(tree.province.id)).toMatchObject({ shown: 199, rest: 189 })
    expect(await verify(db())).toEqual([])
  })

  test("rises when the records exceed the total, and falls back to it when they go", async () => {
    await state(tree.commune.id, { value: "2" })
    for (let n = 0; n < 3; n++) await register(tree.cell.id)
    expect(await models(tree.province.id)).toMatchObject({ shown: 3, rest: 0 })
    await db().practiceModel.deleteMany()
    expect(await models(tree.province.id)).toMatchObject({ shown: 2, rest: 2 })
  })

  test("keeps its word, in the list and the workbook too", async () => {
    await state(tree.commune.id, { value: "gần 350" })
    expect(await models(tree.province.id)).toMatchObject({ shown: 350, words: ["nearly"] })
    const list = registerByKey("statedTotals")
    const { rows } = await asActor(staff, (scope) =>
      list.rows(scope, parseListQuery({ "tu-nam": "2025", "den-nam": "2025" }, list.list)),
    )
    expect(rows[0]).toMatchObject({ value: "gần 350 mô hình", recorded: 0, rest: 350 })
    const file = await asActor(staff, (scope) =>
      dashboardWorkbook(scope, String(tree.province.id), { "tu-nam": "2025", "den-nam": "2025" }),
    )
    expect(file?.status).toBe(200)
  })

  test("of a total of the whole branch is no unit's own, of the unit's own is", async () => {
    await state(tree.commune.id, { value: "5", breadth: "own" })
    await state(tree.commune.id, { value: "20" })
    expect(await models(tree.commune.id)).toMatchObject({ shown: 20, own: 5, rest: 20 })
  })

  test("takes a total only where it lies in what is asked for", async () => {
    await state(tree.commune.id, { value: "40", firstDay: "15/05/2024" })
    expect(await models(tree.province.id)).toMatchObject({ shown: 0, rest: 0 })
    const asked = { "tu-nam": "2025", "den-nam": "2025" }
    const { longerTotals } = (await asActor(staff, (scope) => loadDashboard(scope, tree.commune.id, asked)))!
    expect(longerTotals).toMatchObject([{ title: "Mô hình: 40 mô hình, 15/05/2024–31/12/2025" }])
    expect(await models(tree.province.id, { "tu-nam": "2024", "den-nam": "2025" })).toMatchObject({ shown: 40 })
  })

  test("of totals in totals counts nothing twice", async () => {
    await state(tree.cell.id, { value: "4", breadth: "own", lastDay: "31/03/2025" })
    await state(tree.commune.id, { value: "10" })
    await state(tree.province.id, { value: "12" })
    await register(tree.cell.id)
    expect(await models(tree.cell.id)).toMatchObject({ shown: 4, rest: 3 })
    expect(await models(tree.commune.id)).toMatchObject({ shown: 10, rest: 9 })
    expect(await models(tree.province.id)).toMatchObject({ shown: 12, rest: 11 })
  })
})

test("a unit that moves takes what lies in it along: out of one total, into another", async () => {
  await register(tree.cell.id, "10/02/2026")
  const days = { firstDay: "01/01/2026", lastDay: "30/11/2026" }
  await state(tree.commune.id, { ...days, value: "10" })
  const asked = { "tu-nam": "2026", "den-nam": "2026" }
  expect(await models(tree.commune.id, asked)).toMatchObject({ shown: 10, rest: 9 })
  await moveTo(tree.cell.id, tree.province.id, "2026-06-01")
  expect(await models(tree.commune.id, asked)).toMatchObject({ shown: 10, rest: 10 })
  expect(await models(tree.province.id, asked)).toMatchObject({ shown: 11 })
  expect(await verify(db())).toEqual([])
  await moveTo(tree.cell.id, tree.commune.id, "2026-07-01")
})

describe("is refused, and nothing is written", () => {
  test.each([
    ["the same days once more", {}, /đã có số tổng/],
    [
      "days that cross those of another",
      { firstDay: "01/06/2024", lastDay: "30/06/2025" },
      /01\/06\/2024 đến 30\/06\/2025 chồng một phần.*01\/01\/2025 đến 31\/12\/2025/,
    ],
    ["a last day before the first", { firstDay: "02/01/2024", lastDay: "01/01/2024" }, /trước ngày đầu/],
    ["an indicator that does not exist", { indicator: "constructor" }, /chỉ tiêu trong danh sách/],
    ["a day before the unit was there", { firstDay: "01/01/1990", lastDay: "31/12/1990" }, /chưa thành lập/],
  ])("%s", async (_, more, message) => {
    await state(tree.commune.id, { value: "10" })
    const outcome = await state(tree.commune.id, { value: "11", ...more })
    expect(Object.values((outcome as { errors: Record<string, string> }).errors).join()).toMatch(message)
    expect(await db().statedTotal.count()).toBe(1)
  })

  test("crossing days that two people state at once, by the database", async () => {
    const row = { unitId: tree.commune.id, breadth: "branch", indicator: "models", value: 1 } as const
    await db().statedTotal.create({
      data: { ...row, firstDay: new Date("2025-01-01"), lastDay: new Date("2025-06-30") },
    })
    const crossing = { ...row, firstDay: new Date("2025-06-01"), lastDay: new Date("2025-12-31") }
    await expect(db().statedTotal.create({ data: crossing })).rejects.toThrow(/crosses another/)
  })
})

test("a rate of which one part was stated and the other not says that its denominator is unknown", async () => {
  await state(tree.commune.id, { indicator: "recommendationsDone", value: "30" })
  const data = await asActor(staff, (scope) =>
    loadDashboard(scope, tree.province.id, { "tu-nam": "2025", "den-nam": "2025" }),
  )
  expect(data!.ratios.find(({ key }) => key === "recommendationRate")).toMatchObject({
    of: 0,
    unknown: expect.stringContaining("Không rõ mẫu số"),
  })
})

test.each(["tu-sach", "outreach.khong-co", "khong-co"])(
  "of what is no indicator (%s) nothing is stated",
  async (indicator) => {
    const outcome = await state(tree.commune.id, { indicator, value: "5" })
    expect(outcome?.ok ? null : outcome?.errors?.["record.indicator"]).toBe("Hãy chọn chỉ tiêu trong danh sách.")
    expect(await db().statedTotal.count()).toBe(0)
  },
)
