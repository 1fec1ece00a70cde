import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { verify } from "@/lib/roll-up/verify"
import { restructure } from "@/lib/roll-up/restructure"
import { addUnit } from "@/lib/units/add-unit"
import { recodeUnit } from "@/lib/units/recode-unit"
import { renameUnit, retypeUnit } from "@/lib/units/rename-unit"
import { searchUnits } from "@/lib/units/search-units"
import { historyOf } from "@/lib/units/unit-history"
import { ancestorsOf, childrenOf, findUnit } from "@/lib/units/unit-store"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut, noDecision } from "../factories/reorganisations"
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

const blank = { ...noDecision, parentIdMa: "", parentId: "" }
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
    expect(event).toMatchObject({ action: "units.found", changes: { Tên: { before: "", after: "Chi bộ thôn Mới" } } })
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
      act(admin, (scope) => renameUnit(scope, { ...noDecision, id: unit.id, version, name, from }))
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
    const input = { ...noDecision, id: unit.id, version: 1, typeKey: "dang-uy-cap-tren", from: past }
    expect(await act(admin, (scope) => retypeUnit(scope, input))).toMatchObject({ ok: true })
    expect((await unitAt(unit.id, "2019-01-01"))?.typeKey).toBe("dang-uy-co-so")
    expect((await unitAt(unit.id, now))?.typeKey).toBe("dang-uy-cap-tren")
  })

  test("the loser of two changes sees both versions and writes nothing", async () => {
    const unit = await commune("Hai Người")
    const rename = (name: string) =>
      act(admin, (scope) => renameUnit(scope, { ...noDecision, id: unit.id, version: 1, name, from: past }))
    await rename("Người Thứ Nhất")
    expect(await rename("Người Thứ Hai")).toMatchObject({
      ok: false,
      conflict: { version: 2, fields: [{ label: "Tên", theirs: "Người Thứ Nhất", yours: "Người Thứ Hai" }] },
    })
    expect((await unitAt(unit.id, now))?.name).toBe("Người Thứ Nhất")
  })

  test("a unit outside the branch is not found", async () => {
    const input = { ...noDecision, id: tree.foreignCommune.id, version: 1, name: "Lấn Sân", from: past }
    expect(await act(admin, (scope) => renameUnit(scope, input))).toBeNull()
  })
})

describe("another code", () => {
  const recode = (id: number, version: number, code: string) =>
    act(admin, (scope) => recodeUnit(scope, { id, version, code }))

  test("is what files and searches find the unit by from then on, told in the log", async () => {
    const unit = await commune("Gõ Nhầm Mã")
    const [before] = await db().unit.findMany({ where: { id: unit.id } })
    const wanted = `DUNG-${unit.id}`
    expect(await recode(unit.id, 1, wanted)).toMatchObject({
      ok: true,
      events: [{ action: "units.recode", changes: { Mã: { before: before!.code ?? "", after: wanted } } }],
    })
    const found = await asActor(admin, (scope) => searchUnits(scope, wanted, { limit: 5 }))
    expect(found.map(({ id }) => id)).toEqual([unit.id])
    expect(await recode(unit.id, 2, "")).toMatchObject({ ok: true })
    expect((await unitAt(unit.id, now))?.code).toBeNull()
  })

  test("may not be another unit's, nor the same; the loser of two changes sees both; a foreign unit is not found", async () => {
    const [unit, other] = [await commune("Mã Một"), await commune("Mã Hai")]
    expect(await recode(unit.id, 1, `MA-${unit.id}`)).toMatchObject({ ok: true })
    expect(errorsOf(await recode(other.id, 1, `MA-${unit.id}`))).toEqual({ code: "Mã đơn vị này đã có." })
    expect(errorsOf(await recode(other.id, 1, `ma-${unit.id}`))).toEqual({ code: "Mã đơn vị này đã có." })
    expect(errorsOf(await recode(unit.id, 2, `MA-${unit.id}`))).toEqual({ code: expect.stringContaining("trùng") })
    expect(await recode(unit.id, 1, "MUON")).toMatchObject({
      ok: false,
      conflict: { version: 2, fields: [{ label: "Mã", theirs: `MA-${unit.id}`, yours: "MUON" }] },
    })
    expect(await recode(tree.foreignCommune.id, 1, "LAN-SAN")).toBeNull()
    expect((await unitAt(unit.id, now))?.code).toBe(`MA-${unit.id}`)
  })
})

describe("move", () => {
  const move = (unitId: number, parent: number, on: string) =>
    carryOut(admin, "move", { on, changed: [{ unitId, parent }] })

  test("counts of each year follow the structure of that year, restated ones today's", async () => {
    const [from, to] = [await commune("Đi"), await commune("Đến")]
    await giveDocument(from.cell.id, "2019-05-05")
    await giveDocument(from.cell.id, `${now.slice(0, 4)}-01-02`)
    expect((await move(from.cell.id, to.id, past)).problems).toEqual([])
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
    const [from, to, third] = [await commune("Sẽ Đi"), await commune("Sẽ Đến"), await commune("Nơi Khác")]
    expect((await move(from.cell.id, to.id, future)).problems).toEqual([])
    expect(await childNames(from.id, now)).toEqual(["Chi bộ Sẽ Đi"])
    expect(await childNames(to.id, future)).toHaveLength(2)
    expect((await move(from.cell.id, third.id, now)).problems).toEqual([expect.stringContaining("01/01/2090")])
  })

  test("a unit cannot stand below itself: it is said before, and the database would say it too", async () => {
    const unit = await commune("Vòng Tròn")
    const circle = "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó."
    expect((await move(unit.id, unit.cell.id, past)).problems).toEqual([circle])
    const place = { parentId: unit.cell.id, validFrom: toDbDate(past) }
    const error = await db()
      .$transaction(async (tx) => {
        await tx.unitPlacement.updateMany({ where: { unitId: unit.id }, data: { validTo: toDbDate(past) } })
        await tx.unitPlacement.create({ data: { unitId: unit.id, ...place } })
        await restructure(tx, [unit.id], past)
      })
      .catch((reason: unknown) => reason)
    expect(constraintMessage(error)).toBe(circle)
    expect(await versionOf(unit.id)).toBe(1)
  })

  test("refused: the own unit, a foreign parent, a parent that has ended", async () => {
    const gone = await commune("Đã Hết")
    await carryOut(admin, "dissolve", { on: past, ended: [{ unitId: gone.cell.id, to: [] }] })
    const problems = async (unit: number, parent: number) => (await move(unit, parent, now)).problems
    expect(await problems(tree.province.id, tree.commune.id)).toContainEqual(expect.stringContaining("bạn quản trị"))
    expect(await problems(tree.cell.id, tree.foreignCommune.id)).toEqual([expect.stringContaining("phạm vi")])
    expect(await problems(tree.cell.id, gone.cell.id)).toEqual([expect.stringContaining("01/03/2020")])
  })
})

describe("close", () => {
  const close = async (unitId: number, on: string, heir?: number) => {
    const to = heir === undefined ? [] : [{ unit: heir, extent: "whole" as const }]
    return (await carryOut(admin, "dissolve", { on, ended: [{ unitId, to }] })).problems
  }

  test("its records count under its heir from then on; it stays found and known", async () => {
    const [gone, heir] = [await commune("Giải Thể"), await commune("Kế Thừa")]
    await giveDocument(gone.cell.id, "2019-05-05")
    expect(await close(gone.cell.id, past, heir.cell.id)).toEqual([])
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

    expect(await close(gone.cell.id, now)).toEqual([expect.stringContaining("đã kết thúc")])
    const rename = { ...noDecision, id: gone.cell.id, version: 2, name: "Tên Khác", from: now }
    expect(errorsOf(await act(admin, (scope) => renameUnit(scope, rename)))).toEqual({
      from: expect.stringContaining("01/03/2020"),
    })
  })

  test("without a named heir its parent takes its place", async () => {
    const unit = await commune("Về Cấp Trên")
    expect(await close(unit.cell.id, future)).toEqual([])
    expect((await asActor(admin, (scope) => historyOf(scope, unit.cell.id))).heirs).toEqual([
      { text: "Về Cấp Trên", from: future, to: null },
    ])
    expect(await unitAt(unit.cell.id, now)).toMatchObject({ state: "active", closedFrom: future })
  })

  test("who works below it goes along with its heir; a day before somebody left it is refused", async () => {
    const [unit, other] = [await commune("Còn Chi Bộ"), await commune("Nơi Đến")]
    await carryOut(admin, "move", { on: "2024-06-01", changed: [{ unitId: unit.cell.id, parent: other.id }] })
    const second = await makeUnit({ parentId: unit.id, name: "Chi bộ thứ hai", typeKey: "chi-bo" })
    expect(await close(unit.id, "2024-05-31")).toContainEqual(expect.stringContaining("01/06/2024"))
    expect(await close(unit.id, "2024-06-01", other.id)).toEqual([])
    expect(await childNames(other.id, now)).toContain("Chi bộ thứ hai")
    expect(await unitAt(second.id, now)).toMatchObject({ state: "active", parentId: other.id })
  })

  test("refused: the own unit, a foreign or closed heir, itself, a day before its first", async () => {
    const [a, b] = [await commune("Một A"), await commune("Một B")]
    await close(b.cell.id, past)
    expect(await close(tree.province.id, now)).toContainEqual(expect.stringContaining("bạn quản trị"))
    expect(await close(a.cell.id, now, tree.foreignCell.id)).toEqual([expect.stringContaining("phạm vi")])
    expect(await close(a.cell.id, now, b.cell.id)).toEqual([expect.stringContaining("01/03/2020")])
    expect(await close(a.cell.id, now, a.cell.id)).toContainEqual(expect.stringContaining("khác"))
    expect(await close(a.cell.id, "2014-12-31")).toContainEqual(expect.stringContaining("01/01/2015"))
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
    const renamed = { ...noDecision, id: tree.siblingCell.id, version: 1, name: "Chi bộ Trường Hòa Bình", from: past }
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
