import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { restructure } from "@/lib/roll-up/restructure"
import { verify } from "@/lib/roll-up/verify"
import { assignDraft } from "@/lib/units/wizard/assign"
import { carryOutDraft, findDraft, findDrafts } from "@/lib/units/wizard/drafts"
import { loadPreview } from "@/lib/units/wizard/load-preview"
import { unfinishedWork } from "@/lib/work/unfinished"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { startDissolve, startMerge, startMove, startSplit } from "@/lib/units/wizard/start"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { carryOut, noDecision } from "../factories/reorganisations"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const on = "2024-07-01"
const decided = { ...noDecision, from: on, documentSymbol: "" }

let root: MadeUnit
let admin: Actor
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy", typeKey: "tinh-uy" })
  admin = await actorAt("admin", root.id)
})

let [one, two, c1, c2]: MadeUnit[] = []
beforeEach(async () => {
  one = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
  two = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
  c1 = await makeUnit({ parentId: one.id, name: "Chi bộ 1", typeKey: "chi-bo" })
  c2 = await makeUnit({ parentId: one.id, name: "Chi bộ 2", typeKey: "chi-bo" })
  const document = { typeKey: "ke-hoach", symbol: "1-KH", subject: "Kế hoạch" }
  await db().document.createMany({
    data: [one, two, c1, c1, c2].map(({ id }, i) => ({ ...document, unitId: id, issuedOn: toDbDate(`202${i}-03-03`) })),
  })
})

const row = (unit: MadeUnit) => ({ unit: String(unit.id), unitMa: "" })
async function preview(id: string) {
  const { problems, plan } = (await asActor(admin, (scope) => loadPreview(scope, id, {}, unfinishedWork)))!
  return { problems, ...plan! }
}

/** Sends a form and gives the number of the draft that it led to. */
async function started(run: Parameters<typeof act>[1]): Promise<string> {
  const outcome = await act(admin, run)
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.to!.split("/").pop()!
}

async function documents(unitId: number): Promise<number> {
  const years = [2020, 2021, 2022, 2023, 2024]
  const rows = await db().$queryRaw<{ documents: number }[]>`
    SELECT documents FROM roll_up.branch_figures(${unitId}::int, ${years}::int[], true)`
  return rows.reduce((sum, { documents: count }) => sum + count, 0)
}

const merge = (more: object) => ({
  units: [row(one!), row(two!)],
  into: "new" as const,
  name: "Đảng ủy xã Chung",
  code: "",
  typeKey: "dang-uy-co-so",
  parentId: String(root.id),
  parentIdMa: "",
  intoId: "",
  intoIdMa: "",
  ...decided,
  ...more,
})

describe("a new unit of a merger", () => {
  test("is like those that merge when nothing is said of its type and place", async () => {
    const draft = await started((scope) => startMerge(scope, merge({ typeKey: "", parentId: "" })))
    const { wish } = (await asActor(admin, (scope) => findDraft(scope, draft)))!
    expect(wish.newUnits).toMatchObject([{ typeKey: "dang-uy-co-so", parent: root.id }])
  })

  test("needs both where those that merge differ", async () => {
    const units = [row(one!), row(c1!)]
    const outcome = await act(admin, (scope) => startMerge(scope, merge({ units, typeKey: "", parentId: "" })))
    expect(outcome).toMatchObject({
      ok: false,
      errors: { typeKey: "Hãy chọn loại đơn vị.", parentId: "Hãy chọn một đơn vị trong phạm vi của bạn." },
    })
  })
})

describe("preview", () => {
  test("shows the tree and the sums as they then become, and writes nothing", async () => {
    const draft = await started((scope) => startMerge(scope, merge({})))
    const shown = await preview(draft)
    expect(shown.problems).toEqual([])
    expect(shown.trees.before.lines.map(({ name, depth, mark }) => [name, depth, mark])).toEqual([
      ["Tỉnh ủy", 0, null],
      ["Đảng ủy xã Hai", 1, "ends"],
      ["Đảng ủy xã Một", 1, "ends"],
      ["Chi bộ 1", 2, null],
      ["Chi bộ 2", 2, null],
    ])
    expect(shown.trees.after.lines.map(({ name, depth, mark }) => [name, depth, mark])).toEqual([
      ["Tỉnh ủy", 0, null],
      ["Đảng ủy xã Chung", 1, "new"],
      ["Chi bộ 1", 2, "moved"],
      ["Chi bộ 2", 2, "moved"],
      ["Đảng ủy xã Hai", 2, "ends"],
      ["Đảng ủy xã Một", 2, "ends"],
    ])
    const { totals, columns, rows } = shown.balance
    expect(totals.map(({ figure, before, after }) => [figure.key, before, after])).toEqual([["documents", 5, 5]])
    expect(columns.map(({ key }) => key)).toEqual(["documents"])
    const sums = new Map(rows.map(({ name, sums: [documents] }) => [name, [documents!.before, documents!.after]]))
    expect(sums).toEqual(
      new Map([
        ["Đảng ủy xã Chung", [0, 5]],
        ["Đảng ủy xã Một", [4, 1]],
      ]),
    )
    expect(await documents(one!.id)).toBe(4)

    const input = { draft, fingerprint: shown.fingerprint }
    const done = await act(admin, (scope) => carryOutDraft(scope, input))
    expect(done).toMatchObject({ ok: true })
    expect([await documents(one!.id), await documents(two!.id)]).toEqual([1, 1])
    const merged = await db().unitName.findFirstOrThrow({
      where: { name: "Đảng ủy xã Chung" },
      orderBy: { id: "desc" },
    })
    expect(await documents(merged.unitId)).toBe(5)
    expect(await verify(db())).toEqual([])
    expect(await act(admin, (scope) => carryOutDraft(scope, input))).toBeNull()
  })

  test("is carried out as it was seen, or not at all", async () => {
    const draft = await started((scope) => startMerge(scope, merge({})))
    const { fingerprint } = await preview(draft)
    const third = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Ba" })
    await carryOut(admin, "move", { on, changed: [{ unitId: c2!.id, parent: third.id }] })
    const outcome = await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint }))
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("vừa có thay đổi") })
    expect((await asActor(admin, findDrafts)).map(({ id }) => id)).toContain(draft)
  })

  test("of two clicks one carries it out", async () => {
    const draft = await started((scope) => startMerge(scope, merge({})))
    const { fingerprint } = await preview(draft)
    const click = () => act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint }))
    const outcomes = await Promise.all([click(), click()])
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(await verify(db())).toEqual([])
  })

  test("is nobody else's, and names open drafts of what ends", async () => {
    const person = await makePerson(c1!.id)
    await db().commitment.create({ data: { personId: person.id, unitId: c1!.id, year: 2024 } })
    const input = { units: [row(c1!)], heirId: String(c2!.id), heirIdMa: "", ...decided }
    const draft = await started((scope) => startDissolve(scope, input))
    expect((await preview(draft)).affected.map(({ title, items }) => [title, items.map(({ text }) => text)])).toEqual([
      ["Bản cam kết chi bộ kế thừa ghi tiếp", ["1 bản cam kết năm 2024 chưa có kết quả của Chi bộ 1"]],
    ])
    const other = await actorAt("admin", root.id)
    expect(await asActor(other, (scope) => loadPreview(scope, draft, {}, unfinishedWork))).toBeNull()
  })
})

test("a split: who is not given a place waits above; choices are kept in the draft", async () => {
  const part = (name: string) => ({ name, typeKey: "dang-uy-co-so", code: "" })
  const input = {
    unitId: String(one!.id),
    unitIdMa: "",
    parts: [part("Xã Đông"), part("Xã Tây")],
    old: "ends" as const,
    ...decided,
  }
  const draft = await started((scope) => startSplit(scope, input))
  expect((await preview(draft)).notices).toEqual([expect.stringContaining("2 đơn vị trực thuộc")])
  const children = [
    { unit: c1!.id, to: -1 },
    { unit: c2!.id, to: -2 },
  ]
  const assigned = await act(admin, (scope) => assignDraft(scope, { draft, children, people: [], roles: [] }))
  expect(assigned).toMatchObject({ ok: true })
  const shown = await preview(draft)
  expect(shown.notices).toEqual([])
  expect(shown.children.shown.map(({ label, to }) => [label, to])).toEqual([
    ["Chi bộ 1", -1],
    ["Chi bộ 2", -2],
  ])
  expect(await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint: shown.fingerprint }))).toMatchObject({
    ok: true,
  })
  expect(await verify(db())).toEqual([])
})

test("a split whose old unit goes on: people and roles stay, but for those who are given to a new unit; undoing brings them back", async () => {
  const an = await makePerson(c1!.id, { fullName: "Nguyễn An" })
  const binh = await makePerson(c1!.id, { fullName: "Nguyễn Bình" })
  const secretary = await actorAt("cell", c1!.id)
  const deputy = await actorAt("cell", c1!.id)
  const parts = [{ name: "Chi bộ 1B", typeKey: "", code: "" }]
  const input = { unitId: String(c1!.id), unitIdMa: "", parts, old: "stays" as const, ...decided }
  const draft = await started((scope) => startSplit(scope, input))
  const offered = await preview(draft)
  expect(offered.people.shown.map(({ label, to }) => [label, to])).toEqual([
    ["Nguyễn An", null],
    ["Nguyễn Bình", null],
  ])
  expect(offered.roles.shown.map(({ id, to }) => [id, to])).toEqual(
    [secretary, deputy]
      .sort((a, b) => a.username.localeCompare(b.username))
      .map(({ assignmentId }) => [assignmentId, null]),
  )
  expect([offered.counts.people, offered.counts.roles]).toEqual([0, 0])

  const people = [
    { person: an.id, to: null },
    { person: binh.id, to: -1 },
  ]
  const roles = [
    { role: secretary.assignmentId, to: null },
    { role: deputy.assignmentId, to: -1 },
  ]
  await act(admin, (scope) => assignDraft(scope, { draft, children: [], people, roles }))
  const { fingerprint, counts } = await preview(draft)
  expect([counts.people, counts.roles]).toEqual([1, 1])
  const done = await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint }))
  expect(done).toMatchObject({ ok: true })
  const { unitId: newCell } = await db().unitName.findFirstOrThrow({
    where: { name: "Chi bộ 1B" },
    orderBy: { id: "desc" },
  })
  const { openedById: event } = await db().unitName.findFirstOrThrow({ where: { unitId: newCell } })
  const homes = async () =>
    (
      await db().personMembership.findMany({
        where: { personId: { in: [an.id, binh.id] }, validTo: null },
        orderBy: { personId: "asc" },
      })
    ).map(({ unitId, validFrom }) => [unitId, validFrom])
  const held = async () =>
    (
      await db().roleAssignment.findMany({
        where: { accountId: { in: [secretary.accountId, deputy.accountId] }, endedAt: null },
        orderBy: { accountId: "asc" },
      })
    ).map(({ unitId }) => unitId)
  const since = toDbDate("2015-01-01")
  expect(await homes()).toEqual([
    [c1!.id, since],
    [newCell, toDbDate(on)],
  ])
  expect(await held()).toEqual([c1!.id, newCell])
  expect(await verify(db())).toEqual([])
  expect(await act(admin, (scope) => undoEvent(scope, { event: event!, note: "" }))).toMatchObject({ ok: true })
  expect(await homes()).toEqual([
    [c1!.id, since],
    [c1!.id, since],
  ])
  expect(await held()).toEqual([c1!.id, c1!.id])
  expect(await verify(db())).toEqual([])
})

describe("a cell that ends without an heir", () => {
  const dissolve = () =>
    started((scope) => startDissolve(scope, { units: [row(c1!)], heirId: "", heirIdMa: "", ...decided }))
  const assign = (draft: string, people: { person: number; to: number | null }[]) =>
    act(admin, (scope) => assignDraft(scope, { draft, children: [], people, roles: [] }))

  test("asks to which cell each of its people goes, and nothing is carried out before", async () => {
    const an = await makePerson(c1!.id, { fullName: "Nguyễn An" })
    const binh = await makePerson(c1!.id, { fullName: "Nguyễn Bình" })
    const deleted = await makePerson(c1!.id)
    await db().person.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } })
    const draft = await dissolve()
    const asked = (count: number) =>
      `Hãy chọn chi bộ cho ${count} người của “Chi bộ 1”: “Đảng ủy xã Một” không phải chi bộ, ở đó không ai ghi được bản cam kết của họ.`
    const shown = await preview(draft)
    expect([shown.problems, shown.choices]).toEqual([[], [asked(2)]])
    expect(shown.people.shown.map(({ label, to, cellsOnly }) => [label, to, cellsOnly])).toEqual([
      ["Nguyễn An", null, true],
      ["Nguyễn Bình", null, true],
    ])
    expect(shown.targets.shown.filter(({ isCell }) => isCell).map(({ name }) => name)).toEqual(["Chi bộ 2"])
    const early = await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint: shown.fingerprint }))
    expect(early).toMatchObject({ ok: false, message: asked(2) })

    const toCommittee = await assign(draft, [{ person: an.id, to: one!.id }])
    expect(toCommittee).toMatchObject({ ok: false, message: "Người của một chi bộ chỉ chuyển sang một chi bộ." })
    expect(await assign(draft, [{ person: an.id, to: c2!.id }])).toMatchObject({ ok: true })
    const half = await preview(draft)
    expect([half.choices, half.people.shown.map(({ label }) => label)]).toEqual([
      [asked(1)],
      ["Nguyễn Bình", "Nguyễn An"],
    ])
    await assign(draft, [{ person: binh.id, to: c2!.id }])
    const { fingerprint, choices } = await preview(draft)
    expect(choices).toEqual([])
    expect(await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint }))).toMatchObject({ ok: true })
    const homes = await db().personMembership.findMany({
      where: { personId: { in: [an.id, binh.id] }, validTo: null },
      select: { unitId: true },
    })
    expect(homes).toEqual([{ unitId: c2!.id }, { unitId: c2!.id }])
    expect(await verify(db())).toEqual([])
  })

  test("and without people may be dissolved at once", async () => {
    const draft = await dissolve()
    const { fingerprint, choices } = await preview(draft)
    expect(choices).toEqual([])
    expect(await act(admin, (scope) => carryOutDraft(scope, { draft, fingerprint }))).toMatchObject({ ok: true })
  })
})

test("messages stand at the fields of each form", async () => {
  const errors = async (run: Parameters<typeof act>[1]) => {
    const outcome = await act(admin, run)
    return outcome && !outcome.ok ? Object.keys(outcome.errors ?? {}) : outcome
  }
  const move = { units: [row(c1!)], parentId: String(one!.id), parentIdMa: "", ...decided }
  expect(await errors((scope) => startMove(scope, move))).toEqual(["parentId"])
  expect(await errors((scope) => startMove(scope, { ...move, units: [] }))).toEqual(["units"])
  expect(
    await errors((scope) => startMove(scope, { ...move, parentId: String(two!.id), from: "2010-01-01" })),
  ).toContain("from")
  expect(await errors((scope) => startMerge(scope, merge({ name: "" })))).toEqual(["name"])
  expect(await errors((scope) => startMerge(scope, merge({ parentId: "", parentIdMa: "KHONG-CO" })))).toEqual([
    "parentId",
  ])
  expect(await errors((scope) => startMerge(scope, merge({ documentSymbol: "KHONG-CO" })))).toEqual(["documentSymbol"])
  expect(await errors((scope) => startMerge(scope, merge({ units: [row(one!)] })))).toEqual(["units"])
  const heir = { units: [row(c1!)], heirId: String(c1!.id), heirIdMa: "", ...decided }
  expect(await errors((scope) => startDissolve(scope, heir))).toEqual(["heirId"])
})

test("units of others are told nothing of but that they are not here; a draft whose unit has left shows only that", async () => {
  const province = await makeUnit({ name: "Tỉnh ủy Khác", typeKey: "tinh-uy" })
  const foreign = await makeUnit({ parentId: province.id, name: "Xã Của Người Khác" })
  const outside = "Hãy chọn một đơn vị trong phạm vi của bạn."
  const move = (id: number, parent: number) => ({
    ...{ units: [{ unit: String(id), unitMa: "" }], parentId: String(parent), parentIdMa: "" },
    ...{ ...decided, from: "1990-01-01" },
  })
  const refused = await act(admin, (scope) => startMove(scope, move(foreign.id, one!.id)))
  expect(refused).toMatchObject({ ok: false, errors: { units: outside } })
  expect(JSON.stringify(refused)).not.toContain("Người Khác")

  const draft = await started((scope) => startMerge(scope, merge({})))
  const above = await makeUnit({ name: "Trên cả hai", typeKey: "trung-uong" })
  await db().$transaction(async (tx) => {
    await tx.unitPlacement.updateMany({ where: { unitId: two!.id }, data: { validTo: toDbDate("2025-01-01") } })
    await tx.unitPlacement.create({ data: { unitId: two!.id, parentId: above.id, validFrom: toDbDate("2025-01-01") } })
    await restructure(tx, [two!.id], "2025-01-01")
  })
  expect(await asActor(admin, (scope) => loadPreview(scope, draft, {}, unfinishedWork))).toMatchObject({
    problems: [outside],
    plan: null,
  })
})

test("the role of a cell goes on at a cell only", async () => {
  const secretary = await actorAt("cell", c1!.id)
  const draft = await started((scope) =>
    startDissolve(scope, { units: [row(c1!)], heirId: String(c2!.id), heirIdMa: "", ...decided }),
  )
  const assign = (to: number) =>
    act(admin, (scope) =>
      assignDraft(scope, { draft, children: [], people: [], roles: [{ role: secretary.assignmentId, to }] }),
    )
  expect(await assign(one!.id)).toMatchObject({
    ok: false,
    message: expect.stringContaining("chỉ giao tại một chi bộ"),
  })
  expect(await assign(c1!.id)).toMatchObject({ ok: false })
  expect(await assign(c2!.id)).toMatchObject({ ok: true })
})
