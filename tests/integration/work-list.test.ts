import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { waitedPeriod } from "@/lib/completeness/periods"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { parseListQuery } from "@/lib/register/list-query"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registerBySlug } from "@/lib/registers/registry"
import { loadHome } from "@/lib/work/load-home"
import { inOrder } from "@/lib/work/work-item"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson, recordValues } from "../factories/record-values"
import { saveDeadlines } from "../factories/settings"
import { makeTree, makeUnit } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let cell: Actor
const year = yearOf(today())

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides: RawValues): Promise<number> {
  const values = await recordValues[key](unitId, overrides)
  const outcome = await act(by, (scope) => registerByKey(key).create(scope, values))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

const workOf = async (actor: Actor) => (await asActor(actor, (scope) => loadHome(scope, {})))!.work
const item = async (actor: Actor, title: string) => (await workOf(actor)).find((one) => one.title.startsWith(title))

const young = { registeredOn: "", startedOn: "", recognisedOn: "" }
const recommendation = (days: number) => ({
  content: "Bổ sung sổ",
  organisation: "",
  deadline: formatDate(addDays(today(), days)),
  doneOn: "",
})

/** A commitment of this year of a new person, in the given state. */
async function commitment(unitId: number, status: "draft" | "submitted", more: { returnReason?: string } = {}) {
  const { id: personId } = await makePerson(unitId)
  const submittedOn = status === "submitted" ? toDbDate(`${year}-01-10`) : null
  return db().commitment.create({ data: { personId, unitId, year, status, submittedOn, ...more } })
}

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  cell = await actorAt("cell", tree.cell.id)
  const foreign = await actorAt("staff", tree.foreignProvince.id)
  await saveDeadlines(staff, tree.province.id, year, { commitments: `01/01/${year}`, plans: `01/01/${year}` })

  for (const unit of [tree.cell, tree.siblingCell, tree.foreignCell]) {
    await commitment(unit.id, "submitted")
    await commitment(unit.id, "draft", { returnReason: "Còn chung chung" })
    await makePerson(unit.id)
  }
  const task = { kind: "key", content: "Rà soát", duty: "", owner: "", evidence: "" }
  const tasks = [-5, 5].map((days) => ({ ...task, deadline: formatDate(addDays(today(), days)), doneOn: "" }))
  await enter(staff, "plans", tree.commune.id, { year: String(year), tasks })
  const old = { stage: "registered", ...young, proposedOn: "05/01/2025", registeredOn: "10/02/2025" }
  await enter(staff, "models", tree.commune.id, old)
  await enter(staff, "models", tree.cell.id, { stage: "proposed", ...young, proposedOn: formatDate(today()) })
  await enter(foreign, "models", tree.foreignCommune.id, old)
  const round = { startedOn: "01/08/2025", endedOn: "" }
  await enter(staff, "inspections", tree.province.id, {
    ...round,
    recommendations: [recommendation(-3), recommendation(60)],
  })
  await enter(staff, "inspections", tree.province.id, { ...round, recommendations: [recommendation(14)] })
  await enter(staff, "inspections", tree.province.id, { ...round, recommendations: [recommendation(15)] })
  await enter(foreign, "inspections", tree.foreignProvince.id, { ...round, recommendations: [recommendation(-30)] })
})

describe("work of a cell", () => {
  test("is what waits for its own committee", async () => {
    expect(await item(cell, `Bản cam kết năm ${year} đã nộp`)).toMatchObject({
      count: { number: 1 },
      since: `${year}-01-10`,
      href: expect.stringMatching(/^\/cam-ket\/\d+$/),
    })
    expect(await item(cell, `Bản cam kết năm ${year} bị trả lại`)).toMatchObject({ count: { number: 1 } })
    expect(await item(cell, "Người chưa viết")).toMatchObject({
      count: { number: 1 },
      until: `${year}-01-01`,
      late: today() > `${year}-01-01`,
      href: `/cam-ket/nam/${year}`,
    })
    expect(JSON.stringify(await workOf(cell))).not.toContain("chung chung")
  })

  test("has a form for each month without a regular meeting", async () => {
    const before = Number(today().slice(5, 7)) - 1
    const found = await item(cell, "Chưa ghi sinh hoạt")
    if (before === 0) {
      expect(found).toBeUndefined()
      return
    }
    expect(found!.forms!.length).toBe(before)
    expect(found!.href).toBe(`/sinh-hoat/moi?month=01%2F${year}&kind=regular`)
    await enter(cell, "meetings", tree.cell.id, { month: `01/${year}`, kind: "regular" })
    expect((await item(cell, "Chưa ghi sinh hoạt"))?.forms?.length ?? 0).toBe(before - 1)
  })
})

describe("results of commitments", () => {
  test("wait from a month before their day on, those of last year too, for the cell and for staff", async () => {
    const where = { unitId: tree.cell.id, year, status: "submitted" as const }
    const { personId } = await db().commitment.findFirstOrThrow({ where })
    const days = { submittedOn: toDbDate(`${year - 1}-03-01`), approvedOn: toDbDate(`${year - 1}-03-05`) }
    await db().commitment.create({
      data: { personId, unitId: tree.cell.id, year: year - 1, status: "approved", ...days },
    })
    for (const actor of [cell, staff])
      expect(await item(actor, "Bản cam kết chưa tự báo cáo kết quả")).toMatchObject({
        title: `Bản cam kết chưa tự báo cáo kết quả, năm ${year - 1}`,
        count: { number: 1 },
        until: `${year - 1}-12-15`,
        late: true,
      })
    const last = { personId, year: year - 1 }
    await db().commitment.updateMany({ where: last, data: { status: "reported" } })
    expect(await item(cell, "Bản cam kết chưa nhận xét")).toMatchObject({ count: { number: 1 }, late: true })
    await db().commitment.deleteMany({ where: last })
  })
})

describe("work of staff", () => {
  test("counts what the linked list counts, in the own branch alone", async () => {
    const work = await workOf(staff)
    const listed = work.filter(({ href }) => href.includes("?") && !/^\/(day-du|bao-cao)/.test(href))
    expect(listed.length).toBeGreaterThan(1)
    for (const { href, count, title } of listed) {
      const url = new URL(href, "http://x")
      const register = registerBySlug(url.pathname.slice(1))
      if (!register) throw new Error(`${href} leads to no register`)
      const query = parseListQuery(Object.fromEntries(url.searchParams), register.list)
      const { total } = await asActor(staff, (scope) => register.rows(scope, query))
      expect([title, total]).toEqual([title, count!.number])
    }
    expect(await item(staff, "Người chưa viết")).toMatchObject({
      count: { number: 2 },
      late: today() > `${year}-01-01`,
    })
    expect(await item(staff, "Mô hình đề xuất")).toMatchObject({ count: { number: 2 }, since: "2025-02-10" })
  })

  test("opens a single record itself, and says since when", async () => {
    const found = await item(staff, "Mô hình quá 90 ngày")
    expect(found).toMatchObject({ count: { number: 1 }, since: "2025-05-11", late: true })
    expect(found!.href).toMatch(/^\/mo-hinh\/\d+$/)
  })

  test("tells recommendations that are overdue or due within 14 days", async () => {
    expect(await item(staff, "Kiến nghị sau kiểm tra đã quá hạn")).toMatchObject({
      count: { number: 1 },
      until: addDays(today(), -3),
      late: true,
    })
    expect(await item(staff, "Kiến nghị sau kiểm tra đến hạn")).toMatchObject({
      count: { number: 1 },
      until: addDays(today(), 14),
      late: false,
    })
  })

  test("names the units that entered nothing", async () => {
    const detail = (await item(staff, "Đơn vị chưa ghi gì"))?.detail ?? ""
    expect(detail).toBe("Đảng ủy xã Đăk Hà")
    expect(await item(cell, "Đơn vị chưa ghi gì")).toBeUndefined()
  })

  test("tells of plans with tasks that are overdue, and of the plan of the year that is not there", async () => {
    expect(await item(staff, "Kế hoạch có việc đã quá hạn")).toMatchObject({
      count: { number: 1 },
      until: addDays(today(), -5),
      late: true,
      href: expect.stringMatching(/^\/ke-hoach\/\d+$/),
    })
    expect(await item(await actorAt("staff", tree.commune.id), "Chưa ghi kế hoạch")).toBeUndefined()
    expect(await item(cell, "Chưa ghi kế hoạch")).toMatchObject({
      title: `Chưa ghi kế hoạch năm ${year}`,
      href: "/ke-hoach/moi",
      until: `${year}-01-01`,
      late: today() > `${year}-01-01`,
    })
  })

  test("tells what the month before lacks, until something is entered or said to be nothing", async () => {
    const month = waitedPeriod(today()).months[0]!
    const [first, next] = [`${month}-01`, addDays(`${month}-28`, 10).slice(0, 7)]
    const found = (await item(staff, "Tháng"))!
    expect(found).toMatchObject({
      until: `${next}-05`,
      late: today() > `${next}-05`,
      detail: expect.stringMatching("…"),
    })
    await enter(staff, "dialogues", tree.province.id, { heldOn: formatDate(first) })
    expect((await item(staff, "Tháng"))!.count!.number).toBe(found.count!.number - 1)
  })

  test("counts the cells without a meeting of the month before, for leaders too", async () => {
    const cells = { number: 3, unit: "chi bộ" }
    for (const actor of [staff, await actorAt("leader", tree.province.id)]) {
      const work = await workOf(actor)
      expect(work.find(({ key }) => key === "meetings")).toMatchObject({ count: cells })
    }
  })

  test("shows no texts of commitments and nothing to approve", async () => {
    expect(await item(staff, "Bản cam kết")).toBeUndefined()
  })
})

test("is calm where nothing waits", async () => {
  const other = await actorAt("leader", (await makeUnit({ parentId: tree.province.id })).id)
  expect((await workOf(other)).filter(({ href }) => href !== "/lich")).toEqual([])
})

test("puts what is late first, then by day", () => {
  const one = (key: string, late: boolean, until?: string) => ({ key, title: key, href: "/", late, until })
  const items = [
    one("c", false),
    one("b", false, "2026-02-01"),
    one("a", true, "2026-03-01"),
    one("z", true, "2026-01-01"),
  ]
  expect(inOrder(items).map(({ key }) => key)).toEqual(["z", "a", "b", "c"])
})

test("a unit that entered nothing is named, one that was founded today is not chased yet", async () => {
  await makeUnit({ parentId: tree.province.id, name: "Đảng ủy xã Hôm Qua", from: addDays(today(), -1) })
  await makeUnit({ parentId: tree.province.id, name: "Đảng ủy xã Hôm Nay", from: today() })
  const { work, dashboard } = (await asActor(staff, (scope) => loadHome(scope, {})))!
  const detail = work.find(({ key }) => key === "silent")!.detail
  expect(detail).toContain("Đảng ủy xã Hôm Qua")
  expect(detail).not.toContain("Đảng ủy xã Hôm Nay")
  expect(dashboard.figures.children.filter(({ foundedToday }) => foundedToday).map(({ name }) => name)).toEqual([
    "Đảng ủy xã Hôm Nay",
  ])
})
