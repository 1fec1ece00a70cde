import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { verify } from "@/lib/roll-up/verify"
import { addUnit } from "@/lib/units/add-unit"
import { closeUnit } from "@/lib/units/close-unit"
import { moveUnit } from "@/lib/units/move-unit"
import { renameUnit, retypeUnit } from "@/lib/units/rename-unit"
import { searchUnits } from "@/lib/units/search-units"
import { historyOf } from "@/lib/units/unit-history"
import { ancestorsOf, childrenOf, findUnit } from "@/lib/units/unit-store"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree, makeUnit } from "../factories/unit-tree"

const past = "2020-03-01"
const now = today()
const future = "2090-01-01"

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor
beforeAll(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

const blank = { parentIdMa: "", parentId: "", heirId: "", heirIdMa: "" }
const unitAt = (id: number, day: string, actor = admin) => asActor(actor, (scope) => findUnit(scope, id, day))
const childNames = async (id: number, day: string, actor = admin) =>
  (await asActor(actor, (scope) => childrenOf(scope, id, day))).map((child) => child.name)
const errorsOf = (outcome: Outcome | null) => (outcome && !outcome.ok ? outcome.errors : outcome)
const versionOf = async (id: number) => (await db().unit.findUniqueOrThrow({ where: { id } })).version
const idIn = (outcome: Outcome | null) => Number(/\d+/.exec(outcome?.ok ? (outcome.to ?? "") : "")?.[0])

/** A new commune of the province with a cell in it. */
async function commune(name: string) {
  const unit = await makeUnit({ parentId: tree.province.id, name })
  const cell = await makeUnit({ parentId: unit.id, name: `Chi bộ ${name}`, typeKey: "chi-bo" })
  return { ...unit, cell }
}

async function branchDocuments(unitId: number, year: number, restated = false) {
  const rows = await db().$queryRaw<{ documents: number }[]>`
    SELECT documents FROM roll_up.branch_figures(${unitId}::int, ARRAY[${year}::int], ${restated})`
  return rows[0]!.documents
}

async function giveDocument(unitId: number, issuedOn: string) {
  await db().document.create({
    data: { unitId, typeKey: "ke-hoach", symbol: "01-KH", issuedOn: toDbDate(issuedOn), subject: "Kế hoạch" },
  })
}

describe("add", () => {
  const input = { ...blank, name: "Chi bộ thôn Mới", code: "", typeKey: "chi-bo", from: past }

  test("a unit stands below its parent from its first day on, and the event says what was added", async () => {
    const outcome = await act(admin, (scope) =>
      addUnit(scope, { ...input, code: "CB-MOI", parentId: String(tree.commune.id) }),
    )
    const id = idIn(outcome)
    expect(await childNames(tree.commune.id, past)).toContain("Chi bộ thôn Mới")
    expect(await childNames(tree.commune.id, "2020-02-29")).not.toContain("Chi bộ thôn Mới")
    expect(await unitAt(id, now)).toMatchObject({
      code: "CB-MOI",
      typeName: "Chi bộ",
      state: "active",
      founded: past,
      closedFrom: null,
    })
    const event = await db().auditEvent.findFirstOrThrow({ where: { subject: "units", recordId: id } })
    expect(event).toMatchObject({ action: "units.create", changes: { Tên: { before: "", after: "Chi bộ thôn Mới" } } })
  })

  test("a unit of a later day is seen and can be given children before it begins", async () => {
    const planned = await act(admin, (scope) =>
      addUnit(scope, { ...input, name: "Đảng ủy xã Sau", from: future, parentIdMa: tree.province.code }),
    )
    const id = idIn(planned)
    expect(await unitAt(id, now)).toMatchObject({ state: "planned", founded: future })
    const child = await act(admin, (scope) => addUnit(scope, { ...input, from: future, parentId: String(id) }))
    expect(await childNames(id, future)).toEqual(["Chi bộ thôn Mới"])
    expect(await unitAt(idIn(child), now)).toMatchObject({ state: "planned" })
    expect(await unitAt(id, now, await actorAt("leader", tree.foreignProvince.id))).toBeNull()
  })

  test("refused: a foreign or closed parent, a day before the parent's, a code that is taken, an unknown type", async () => {
    const refusals = [
      [{ parentId: String(tree.foreignCommune.id) }, { parentId: expect.stringContaining("phạm vi") }],
      [{ parentId: String(tree.commune.id), from: "2014-12-31" }, { parentId: expect.stringContaining("01/01/2015") }],
      [{ parentId: String(tree.commune.id), code: tree.cell.code }, { code: "Mã đơn vị này đã có." }],
      [{ parentId: String(tree.commune.id), typeKey: "khac" }, { typeKey: "Hãy chọn loại đơn vị." }],
    ] as const
    for (const [wrong, errors] of refusals) {
      expect(errorsOf(await act(admin, (scope) => addUnit(scope, { ...input, ...wrong })))).toEqual(errors)
    }
  })
})

describe("rename and retype", () => {
  test("the old name holds until the day before; the same day corrects", async () => {
    const unit = await commune("Tên Cũ")
    const rename = (version: number, name: string, from: string) =>
      act(admin, (scope) => renameUnit(scope, { id: unit.id, version, name, from }))
    expect(await rename(1, "Tên Mới", past)).toMatchObject({ ok: true })
    expect(await rename(2, "Tên Mới Đúng", past)).toMatchObject({
      ok: true,
      events: [{ changes: { Tên: { before: "Tên Mới" } } }],
    })
    expect((await unitAt(unit.id, "2020-02-29"))?.name).toBe("Tên Cũ")
    expect((await unitAt(unit.id, past))?.name).toBe("Tên Mới Đúng")
    expect(errorsOf(await rename(3, "Xen Giữa", "2018-01-01"))).toEqual({ from: expect.stringContaining("01/03/2020") })
    expect(errorsOf(await rename(3, "Trước Đó", "2014-01-01"))).toEqual({ from: expect.stringContaining("01/01/2015") })
    expect(errorsOf(await rename(3, "Tên Mới Đúng", now))).toEqual({ name: expect.stringContaining("trùng") })
    expect(await rename(3, "Tên Sau", future)).toMatchObject({ ok: true, to: `/don-vi/${unit.id}?da-luu=sau` })
    expect((await unitAt(unit.id, now))?.name).toBe("Tên Mới Đúng")
  })

  test("the type is dated, too", async () => {
    const unit = await commune("Đổi Loại")
    const input = { id: unit.id, version: 1, typeKey: "dang-uy-cap-tren", from: past }
    expect(await act(admin, (scope) => retypeUnit(scope, input))).toMatchObject({ ok: true })
    expect((await unitAt(unit.id, "2019-01-01"))?.typeKey).toBe("dang-uy-co-so")
    expect((await unitAt(unit.id, now))?.typeKey).toBe("dang-uy-cap-tren")
  })

  test("the loser of two changes sees both versions and writes nothing", async () => {
    const unit = await commune("Hai Người")
    const rename = (name: string) =>
      act(admin, (scope) => renameUnit(scope, { id: unit.id, version: 1, name, from: past }))
    await rename("Người Thứ Nhất")
    expect(await rename("Người Thứ Hai")).toMatchObject({
      ok: false,
      conflict: { version: 2, fields: [{ label: "Tên", theirs: "Người Thứ Nhất", yours: "Người Thứ Hai" }] },
    })
    expect((await unitAt(unit.id, now))?.name).toBe("Người Thứ Nhất")
  })

  test("a unit outside the branch is not found", async () => {
    const input = { id: tree.foreignCommune.id, version: 1, name: "Lấn Sân", from: past }
    expect(await act(admin, (scope) => renameUnit(scope, input))).toBeNull()
  })
})

describe("move", () => {
  const move = (id: number, version: number, parentId: number, from: string) =>
    act(admin, (scope) => moveUnit(scope, { ...blank, id, version, parentId: String(parentId), from }))

  test("counts of each year follow the structure of that year, restated ones today's", async () => {
    const [from, to] = [await commune("Đi"), await commune("Đến")]
    await giveDocument(from.cell.id, "2019-05-05")
    await giveDocument(from.cell.id, `${now.slice(0, 4)}-01-02`)
    expect(await move(from.cell.id, 1, to.id, past)).toMatchObject({ ok: true })
    expect(await branchDocuments(from.id, 2019)).toBe(1)
    expect(await branchDocuments(from.id, 2019, true)).toBe(0)
    expect(await branchDocuments(to.id, 2019, true)).toBe(1)
    expect(await branchDocuments(to.id, Number(now.slice(0, 4)))).toBe(1)
    expect(await branchDocuments(from.id, Number(now.slice(0, 4)))).toBe(0)
    expect(await verify(db())).toEqual([])
    expect(await childNames(from.id, "2020-02-29")).toEqual(["Chi bộ Đi"])
    expect(await childNames(from.id, past)).toEqual([])
    expect((await asActor(admin, async (scope) => historyOf(scope, from.cell.id))).parents).toEqual([
      { text: "Đi", from: "2015-01-01", to: past },
      { text: "Đến", from: past, to: null },
    ])
  })

  test("a move of a later day changes nothing before it", async () => {
    const [from, to] = [await commune("Sẽ Đi"), await commune("Sẽ Đến")]
    expect(await move(from.cell.id, 1, to.id, future)).toMatchObject({ ok: true })
    expect(await childNames(from.id, now)).toEqual(["Chi bộ Sẽ Đi"])
    expect(await childNames(to.id, future)).toHaveLength(2)
    expect(errorsOf(await move(from.cell.id, 2, to.id, now))).toEqual({ from: expect.stringContaining("01/01/2090") })
  })

  test("a unit cannot stand below itself: the database says so in Vietnamese", async () => {
    const unit = await commune("Vòng Tròn")
    const error = await move(unit.id, 1, unit.cell.id, past).catch((reason: unknown) => reason)
    expect(constraintMessage(error)).toBe("Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.")
    expect(await versionOf(unit.id)).toBe(1)
  })

  test("refused: the own unit, a foreign parent, the parent it has", async () => {
    expect(errorsOf(await move(tree.province.id, 1, tree.commune.id, past))).toEqual({
      parentId: expect.stringContaining("bạn quản trị"),
    })
    expect(errorsOf(await move(tree.cell.id, 1, tree.foreignCommune.id, past))).toEqual({
      parentId: expect.stringContaining("phạm vi"),
    })
    expect(errorsOf(await move(tree.cell.id, 1, tree.commune.id, past))).toEqual({
      parentId: expect.stringContaining("đang trực thuộc"),
    })
  })
})

describe("close", () => {
  const close = (id: number, version: number, from: string, heirId = "") =>
    act(admin, (scope) => closeUnit(scope, { ...blank, id, version, from, heirId }))

  test("its records count under its heir from then on; it stays found and known", async () => {
    const [gone, heir] = [await commune("Giải Thể"), await commune("Kế Thừa")]
    await giveDocument(gone.cell.id, "2019-05-05")
    expect(await close(gone.cell.id, 1, past, String(heir.cell.id))).toMatchObject({ ok: true })
    expect(await branchDocuments(heir.cell.id, 2019, true)).toBe(1)
    expect(await branchDocuments(gone.id, 2019)).toBe(1)
    expect(await verify(db())).toEqual([])
    expect(await unitAt(gone.cell.id, now)).toMatchObject({
      state: "closed",
      closedFrom: past,
      name: "Chi bộ Giải Thể",
      typeKey: "chi-bo",
    })
    expect(await unitAt(gone.cell.id, "2020-02-29")).toMatchObject({ state: "active" })
    const history = await asActor(admin, (scope) => historyOf(scope, heir.cell.id))
    expect(history.predecessors).toEqual([{ id: gone.cell.id, text: "Chi bộ Giải Thể", from: past, to: null }])
    expect(await asActor(admin, (scope) => childrenOf(scope, heir.cell.id, now))).toMatchObject([
      { id: gone.cell.id, active: false, since: past },
    ])
    expect(await asActor(admin, (scope) => searchUnits(scope, "giai the", { limit: 9 }))).toMatchObject([
      { active: true },
      { active: false },
    ])

    expect(errorsOf(await close(gone.cell.id, 2, now))).toEqual({ from: expect.stringContaining("đã kết thúc") })
    const rename = { id: gone.cell.id, version: 2, name: "Tên Khác", from: now }
    expect(errorsOf(await act(admin, (scope) => renameUnit(scope, rename)))).toEqual({
      from: expect.stringContaining("01/03/2020"),
    })
  })

  test("without a named heir its parent takes its place", async () => {
    const unit = await commune("Về Cấp Trên")
    expect(await close(unit.cell.id, 1, future)).toMatchObject({ ok: true })
    expect((await asActor(admin, (scope) => historyOf(scope, unit.cell.id))).heirs).toEqual([
      { text: "Về Cấp Trên", from: future, to: null },
    ])
    expect(await unitAt(unit.cell.id, now)).toMatchObject({ state: "active", closedFrom: future })
  })

  test("refused while units work below it then or later, and they are named", async () => {
    const unit = await commune("Còn Chi Bộ")
    expect(errorsOf(await close(unit.id, 1, now))).toEqual({ from: expect.stringContaining("Chi bộ Còn Chi Bộ") })
    await close(unit.cell.id, 1, "2024-06-01")
    expect(errorsOf(await close(unit.id, 1, "2024-05-31"))).toEqual({
      from: expect.stringContaining("1 đơn vị trực thuộc"),
    })
    expect(await close(unit.id, 1, "2024-06-01")).toMatchObject({ ok: true })
  })

  test("refused: the own unit, a foreign or closed heir, itself, its first day", async () => {
    const [a, b] = [await commune("Một A"), await commune("Một B")]
    await close(b.cell.id, 1, past)
    expect(errorsOf(await close(tree.province.id, 1, now))).toEqual({ from: expect.stringContaining("bạn quản trị") })
    expect(errorsOf(await close(a.cell.id, 1, now, String(tree.foreignCell.id)))).toEqual({
      heirId: expect.stringContaining("phạm vi"),
    })
    expect(errorsOf(await close(a.cell.id, 1, now, String(b.cell.id)))).toEqual({
      heirId: expect.stringContaining("01/03/2020"),
    })
    expect(errorsOf(await close(a.cell.id, 1, now, String(a.cell.id)))).toEqual({
      heirId: expect.stringContaining("khác"),
    })
    expect(errorsOf(await close(a.cell.id, 1, "2015-01-01"))).toEqual({ from: expect.stringContaining("ngày sau đó") })
  })
})

describe("read", () => {
  test("ancestors are open from the actor's own unit down", async () => {
    const leader = await actorAt("leader", tree.commune.id)
    const ancestors = await asActor(leader, async (scope) =>
      ancestorsOf(scope, (await findUnit(scope, tree.cell.id, now))!, now),
    )
    expect(ancestors.map(({ name, open }) => [name, open])).toEqual([
      ["Đảng bộ toàn quốc", false],
      ["Tỉnh ủy Một", false],
      ["Đảng ủy xã Đăk Mar", true],
    ])
    expect(await unitAt(tree.otherCell.id, now, leader)).toBeNull()
    expect(await unitAt(tree.province.id, now, leader)).toBeNull()
  })

  test("search: no accents, former names, codes, words of the path, cells only, own branch only", async () => {
    const renamed = { id: tree.siblingCell.id, version: 1, name: "Chi bộ Trường Hòa Bình", from: past }
    await act(admin, (scope) => renameUnit(scope, renamed))
    const search = async (text: string, cellsOnly = false) =>
      asActor(admin, (scope) => searchUnits(scope, text, { limit: 20, cellsOnly }))
    expect(await search("uoc le")).toMatchObject([
      { name: "Chi bộ Trường Hòa Bình", formerName: "Chi bộ Trường Ước Lễ", path: "Tỉnh ủy Một › Đảng ủy xã Đăk Mar" },
    ])
    expect(await search("HÒA bình")).toMatchObject([{ id: tree.siblingCell.id, formerName: null }])
    expect(await search(tree.otherCell.code.toLowerCase())).toContainEqual(
      expect.objectContaining({ id: tree.otherCell.id }),
    )
    expect(await search("thon 5 dak ha")).toMatchObject([{ id: tree.otherCell.id }])
    expect((await search("dak mar")).map((unit) => unit.id)).toEqual([tree.commune.id])
    expect(await search("dak mar", true)).toEqual([])
    expect(await search("ngoài")).toEqual([])
    expect(await search("%")).toEqual([])
    expect((await search(""))[0]).toMatchObject({ id: tree.province.id, path: "" })
  })
})

test("what the forms let through the database still refuses, in Vietnamese", async () => {
  const overlap = db().unitName.create({
    data: { unitId: tree.cell.id, name: "Chồng", validFrom: toDbDate("2016-01-01") },
  })
  expect(constraintMessage(await overlap.catch((reason: unknown) => reason))).toContain("đã có tên khác")
  const orphaned = db().unitPlacement.deleteMany({ where: { unitId: tree.commune.id } })
  expect(constraintMessage(await orphaned.catch((reason: unknown) => reason))).toContain(
    "chuyển các đơn vị trực thuộc trước",
  )
  const early = giveDocument(tree.cell.id, "2001-01-01")
  expect(constraintMessage(await early.catch((reason: unknown) => reason))).toContain("chưa thành lập")
})
