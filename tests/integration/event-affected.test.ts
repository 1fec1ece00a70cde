import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today, yearOf } from "@/lib/format/dates"
import { assignDraft } from "@/lib/units/wizard/assign"
import { loadPreview } from "@/lib/units/wizard/load-preview"
import { unfinishedWork } from "@/lib/work/unfinished"
import { startDissolve, startMerge, startMove, startSplit } from "@/lib/units/wizard/start"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { noDecision } from "../factories/reorganisations"
import { beginReport, clearReports, handIn } from "../factories/report-steps"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const year = yearOf(today())
const decided = { ...noDecision, from: today(), documentSymbol: "" }

let root: MadeUnit
let admin: Actor
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy", typeKey: "tinh-uy" })
  admin = await actorAt("admin", root.id)
})
afterAll(clearReports)

let [one, two, c1, c2]: MadeUnit[] = []
beforeEach(async () => {
  one = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
  two = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
  c1 = await makeUnit({ parentId: one.id, name: "Chi bộ 1", typeKey: "chi-bo" })
  c2 = await makeUnit({ parentId: one.id, name: "Chi bộ 2", typeKey: "chi-bo" })
})

const row = (unit: MadeUnit) => ({ unit: String(unit.id), unitMa: "" })

/** Sends a form and gives the number of the draft that it led to. */
async function started(run: Parameters<typeof act>[1]): Promise<string> {
  const outcome = await act(admin, run)
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.to!.split("/").pop()!
}

const preview = async (draft: string) =>
  (await asActor(admin, (scope) => loadPreview(scope, draft, {}, unfinishedWork)))!.plan!

/** What the preview of a form's draft says is unfinished, by what becomes of it. */
async function affectedBy(run: Parameters<typeof act>[1]) {
  const { affected } = await preview(await started(run))
  return affected.map(({ title, items }) => [title, ...items.map(({ text }) => text)])
}

const dissolve = (unit: MadeUnit, heir?: MadeUnit) => (scope: Parameters<typeof startDissolve>[0]) =>
  startDissolve(scope, { units: [row(unit)], heirId: heir ? String(heir.id) : "", heirIdMa: "", ...decided })

const setDay = (unit: MadeUnit, month: number, day: number) =>
  db().deadline.create({ data: { unitId: unit.id, kindKey: "year-report", year, month, day } })
const yearReport = async () => (await db().deadlineKind.findUniqueOrThrow({ where: { key: "year-report" } })).name

describe("what is unfinished at a unit that ends", () => {
  test("its commitments are gone on with by a cell that takes it over whole, else by nobody", async () => {
    const person = await makePerson(c1!.id)
    await db().commitment.create({ data: { personId: person.id, unitId: c1!.id, year } })
    const line = `1 bản cam kết năm ${year} chưa có kết quả của Chi bộ 1`
    expect(await affectedBy(dissolve(c1!, c2))).toEqual([["Bản cam kết chi bộ kế thừa ghi tiếp", line]])
    expect(await affectedBy(dissolve(c1!))).toEqual([["Bản cam kết sẽ không ai ghi tiếp được", line]])
  })

  test("its drafts of reports nobody goes on with; those handed in are still decided about; its deadlines end", async () => {
    const staff = await actorAt("staff", one!.id)
    const report = await beginReport(staff)
    await setDay(one!, 11, 7)
    const data = { unitId: one!.id, name: "Nộp danh sách khen thưởng", dueOn: toDbDate("2099-05-05") }
    await db().ownDeadline.create({ data })
    const merge = (scope: Parameters<typeof startMerge>[0]) =>
      startMerge(scope, {
        ...{ units: [row(one!)], into: "existing" as const, name: "", code: "", typeKey: "", parentId: "" },
        ...{ parentIdMa: "", intoId: String(two!.id), intoIdMa: "", ...decided },
      })
    const ownDeadlines = [
      "Thời hạn riêng của đơn vị kết thúc",
      `“${await yearReport()}” năm ${year} của Đảng ủy xã Một`,
      "“Nộp danh sách khen thưởng” ngày 05/05/2099 của Đảng ủy xã Một",
    ]
    const told = (await affectedBy(merge)).filter(([title]) => !title!.startsWith("Thời hạn thay đổi"))
    expect(told).toEqual([
      ["Báo cáo sẽ không ai viết tiếp, nộp được", `Báo cáo năm ${year} của Đảng ủy xã Một: đang soạn`],
      ownDeadlines,
    ])
    await handIn(staff, report)
    const then = (await affectedBy(merge)).filter(([title]) => !title!.startsWith("Thời hạn thay đổi"))
    expect(then).toEqual([
      ["Báo cáo đang chờ duyệt", `Báo cáo năm ${year} của Đảng ủy xã Một: đã nộp, chờ duyệt`],
      ownDeadlines,
    ])
  })
})

test("a unit that moves: who decides about its report and what day it is due change with the unit above", async () => {
  const staff = await actorAt("staff", one!.id)
  const province = await makeUnit({ parentId: root.id, name: "Tỉnh ủy Mới", typeKey: "tinh-uy" })
  await handIn(staff, await beginReport(staff))
  await setDay(province, 10, 20)
  const data = { unitId: province.id, name: "Gửi ảnh tư liệu", dueOn: toDbDate("2099-06-06") }
  await db().ownDeadline.create({ data })
  const move = (units: MadeUnit[], parent: MadeUnit) => (scope: Parameters<typeof startMove>[0]) =>
    startMove(scope, { units: units.map(row), parentId: String(parent.id), parentIdMa: "", ...decided })
  const { month, day } = await db().deadlineKind.findUniqueOrThrow({ where: { key: "year-report" } })
  const installed = `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`
  const change = `“${await yearReport()}” năm ${year}: ${installed} thành 20/10/${year}`
  expect(await affectedBy(move([one!, two!], province))).toEqual([
    [
      "Báo cáo đã nộp của đơn vị chuyển cấp trên",
      `Báo cáo năm ${year} của Đảng ủy xã Một: Tỉnh ủy Mới duyệt, thay cho Tỉnh ủy`,
    ],
    [
      "Thời hạn thay đổi theo cấp trên mới",
      `${change}, của Đảng ủy xã Một, Đảng ủy xã Hai`,
      "Theo “Gửi ảnh tư liệu” ngày 06/06/2099 do Tỉnh ủy Mới đặt: Đảng ủy xã Một, Đảng ủy xã Hai",
    ],
  ])
  await db().ownDeadline.deleteMany({ where: { unitId: province.id } })
  // Who has set a day keeps it; where the day is the same nothing is told.
  await setDay(two!, 9, 9)
  expect(await affectedBy(move([two!], province))).toEqual([])
  expect(await affectedBy(move([c1!], two!))).toEqual([
    [expect.anything(), expect.stringContaining(`${installed} thành 09/09/${year}, của Chi bộ 1`)],
  ])
})

test("people beyond the three hundred that are listed are counted, the deleted named nowhere; choices of all are kept", async () => {
  const people = await db().person.createManyAndReturn({
    data: Array.from({ length: 303 }, (_, index) => ({
      fullName: `Trần Thị ${index}`,
      sortName: String(index).padStart(3, "0"),
      category: "officialMember" as const,
      deletedAt: index === 0 ? new Date() : null,
    })),
    select: { id: true },
  })
  const validFrom = toDbDate("2020-01-01")
  await db().personMembership.createMany({
    data: people.map(({ id }) => ({ personId: id, unitId: c1!.id, validFrom })),
  })
  const parts = [{ name: "Chi bộ 1B", typeKey: "", code: "" }]
  const input = { unitId: String(c1!.id), unitIdMa: "", parts, old: "stays" as const, ...decided }
  const draft = await started((scope) => startSplit(scope, input))
  const offered = await preview(draft)
  expect([offered.people.shown.length, offered.people.more]).toEqual([300, 2])
  expect(offered.people.shown.map(({ label }) => label)).not.toContain("Trần Thị 0")
  const toNew = async () => {
    const { shown } = (await preview(draft)).people
    const chosen = shown.map(({ id }) => ({ person: id, to: -1 }))
    await act(admin, (scope) => assignDraft(scope, { draft, children: [], people: chosen, roles: [] }))
  }
  await toNew()
  await toNew()
  expect((await preview(draft)).counts.people).toBe(302)
})
