import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import { db } from "@/lib/db/client"
import { loadKindList } from "@/lib/registers/outreach/load-kind-list"
import { loadMonthGrid } from "@/lib/registers/outreach/month-grid"
import { outreach } from "@/lib/registers/outreach/register"
import { deleteKind, kindInput, saveKind } from "@/lib/registers/outreach/save-kind"
import { saveMonth } from "@/lib/registers/outreach/save-month"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { loadKindTotals } from "@/lib/roll-up/kind-totals"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let keeper: Actor
let staff: Actor

const blank = {
  key: "",
  version: "1",
  definition: "",
  topic: "outreach",
  unitOfCount: "cuộc",
  partOf: "",
  usedFrom: "",
  retiredFrom: "",
  itemisedBy: "",
}
type Typed = Partial<typeof blank> & { name: string }
const save = (typed: Typed, by = keeper) =>
  runInTransaction(by, (scope) => saveKind(scope, kindInput.parse({ ...blank, ...typed })))
const kind = (name: string) => db().outreachKind.findFirstOrThrow({ where: { name } })

async function change(name: string, typed: Partial<Typed>, by = keeper) {
  const { key, version, definition, topic, unitOfCount, ...row } = await kind(name)
  const stored = { key, version: String(version), name, definition, topic, unitOfCount }
  const years = { usedFrom: String(row.usedFrom ?? ""), retiredFrom: String(row.retiredFrom ?? "") }
  return save({ ...stored, ...years, partOf: row.partOf ?? "", itemisedBy: row.itemisedBy ?? "", ...typed }, by)
}

async function count(name: string, month: string, value = "5", unitId = tree.cell.id) {
  const { key } = await kind(name)
  const values = await recordValues.outreach(unitId, { kindKey: key, month, value, qualifier: "" })
  return act(staff, (scope) => outreach.create(scope, values))
}

const refusal = (outcome: Awaited<ReturnType<typeof save>>) => (outcome && !outcome.ok ? outcome : null)

beforeAll(async () => {
  tree = await makeTree()
  keeper = await actorAt("admin", tree.root.id)
  staff = await actorAt("staff", tree.province.id)
})

describe("the kinds of outreach", () => {
  test("are added, renamed and shown on the month's grid at once, each with its audit event", async () => {
    expect(await save({ name: "Cuộc thi trực tuyến" })).toMatchObject({ ok: true })
    expect(await change("Cuộc thi trực tuyến", { name: "Hội thi trực tuyến" })).toMatchObject({ ok: true })
    const grid = await asActor(staff, (scope) => loadMonthGrid(scope, "2026-05", { "don-vi": String(tree.cell.id) }))
    expect(grid?.lines.map(({ name }) => name)).toContain("Hội thi trực tuyến")
    const events = await db().auditEvent.findMany({ where: { subject: "outreachKinds" }, orderBy: { id: "asc" } })
    expect(events.map(({ action }) => action)).toEqual(["outreachKinds.create", "outreachKinds.update"])
    expect(events[1]!.changes).toMatchObject({ Tên: { before: "Cuộc thi trực tuyến", after: "Hội thi trực tuyến" } })
  })

  test("of everybody are kept by the administrator of a topmost unit alone", async () => {
    for (const by of [await actorAt("admin", tree.province.id), await actorAt("staff", tree.root.id)]) {
      expect(await change("Triển lãm", { definition: "Không được" }, by)).toBeNull()
      const { kinds, edited } = await asActor(by, (scope) => loadKindList(scope, { sua: "trien-lam" }))
      expect(kinds.find(({ key }) => key === "trien-lam")).toMatchObject({ mayWrite: false })
      expect(edited).toBeNull()
    }
    expect((await kind("Triển lãm")).definition).toBe("")
  })

  test("of a unit are counted and seen by that unit and those below alone", async () => {
    const commune = await actorAt("staff", tree.commune.id)
    expect(await save({ name: "Tổ hợp tác", topic: "models" }, commune)).toMatchObject({ ok: true })
    expect(await kind("Tổ hợp tác")).toMatchObject({ unitId: tree.commune.id, topic: "models" })
    expect(await count("Tổ hợp tác", "03/2026", "4")).toMatchObject({ ok: true })
    const other = await count("Tổ hợp tác", "03/2026", "4", tree.otherCommune.id)
    expect(other?.ok ? null : other?.errors?.["record.kindKey"]).toContain("chỉ tiêu riêng của")
    const linesAt = async (unitId: number) =>
      (await asActor(staff, (scope) => loadMonthGrid(scope, "2026-03", { "don-vi": String(unitId) })))!.lines
    expect((await linesAt(tree.cell.id)).map(({ name }) => name)).toContain("Tổ hợp tác")
    expect((await linesAt(tree.otherCommune.id)).map(({ name }) => name)).not.toContain("Tổ hợp tác")
    const foreign = await actorAt("staff", tree.otherCommune.id)
    const names = (await asActor(foreign, (scope) => loadKindList(scope, {}))).kinds.map(({ name }) => name)
    expect(names).not.toContain("Tổ hợp tác")
    expect(await change("Tổ hợp tác", { definition: "Lạ" }, foreign)).toBeNull()
    expect(await change("Tổ hợp tác", { definition: "Của tỉnh" }, staff)).toMatchObject({ ok: true })
  })

  test("of one name in two units carry the names of these, in the sums of the unit above too", async () => {
    for (const unit of [tree.commune, tree.otherCommune]) {
      const by = await actorAt("staff", unit.id)
      expect(await save({ name: "Nhà tình nghĩa", topic: "practice" }, by)).toMatchObject({ ok: true })
    }
    const seen = (await asActor(staff, (scope) => loadKindList(scope, {}))).kinds.map(({ name }) => name)
    expect(seen.filter((name) => name.startsWith("Nhà tình nghĩa")).sort()).toEqual(
      [tree.commune, tree.otherCommune].map(({ name }) => `Nhà tình nghĩa (${name})`).sort(),
    )
    const { key } = await db().outreachKind.findFirstOrThrow({
      where: { name: "Nhà tình nghĩa", unitId: tree.commune.id },
    })
    const { edited } = await asActor(staff, (scope) => loadKindList(scope, { sua: key }))
    expect(edited).toMatchObject({ plainName: "Nhà tình nghĩa" })
  })

  test("stand in the topic of their whole, within years in their order", async () => {
    await save({ name: "Lớp bồi dưỡng", topic: "study", unitOfCount: "lớp" })
    const { key } = await kind("Lớp bồi dưỡng")
    await save({ name: "Lớp ban đêm", topic: "models", unitOfCount: "lớp", partOf: key })
    expect((await kind("Lớp ban đêm")).topic).toBe("study")
    const outcome = await change("Lớp bồi dưỡng", { usedFrom: "2024", retiredFrom: "2024" })
    expect(refusal(outcome)?.errors?.retiredFrom).toContain("sau năm bắt đầu")
  })

  test("that were only stated keep their unit of count and are not deleted either", async () => {
    await save({ name: "Không gian đọc" })
    const { key, version } = await kind("Không gian đọc")
    const day = new Date("2026-03-31")
    const total = { unitId: tree.commune.id, breadth: "branch", indicator: `outreach.${key}` } as const
    await db().statedTotal.create({ data: { ...total, firstDay: day, lastDay: day, value: 12 } })
    expect(refusal(await change("Không gian đọc", { unitOfCount: "buổi" }))?.message).toContain("không đổi được")
    const removed = await runInTransaction(keeper, (scope) => deleteKind(scope, { key, version }))
    expect(refusal(removed)?.message).toContain("Hãy ghi năm ngừng dùng")
    await expect(db().outreachKind.delete({ where: { key } })).rejects.toThrow("was counted")
    expect(refusal(await change("Không gian đọc", { retiredFrom: "2026" }))?.message).toContain("ngoài các năm đó")
    const listed = await asActor(keeper, (scope) => loadKindList(scope, {}))
    expect(listed.kinds.find((one) => one.key === key)).toMatchObject({ numbers: 1 })
  })

  test.each([
    ["a name that is taken, accents or not", { name: "TRIEN LAM" }, "name", "Đã có chỉ tiêu “Triển lãm”"],
    [
      "a part counted in another unit: lượt is not người",
      { name: "Người dự", partOf: "tuyen-truyen-mieng", unitOfCount: "người" },
      "unitOfCount",
      "hãy ghi “lượt”",
    ],
    ["a part of nothing", { name: "Phần lạ", partOf: "khong-co" }, "partOf", "Hãy chọn"],
    ["records of no register", { name: "Sổ lạ", itemisedBy: "khong-co" }, "itemisedBy", "Hãy chọn sổ"],
  ])("refuse %s and write nothing", async (_what, typed, field, message) => {
    const before = await db().outreachKind.count()
    expect(refusal(await save(typed))?.errors?.[field]).toContain(message)
    expect(await db().outreachKind.count()).toBe(before)
  })

  test("show both versions to who saves over another's change, and write nothing", async () => {
    await save({ name: "Tọa đàm" })
    await change("Tọa đàm", { name: "Tọa đàm trực tiếp" })
    const mine = { name: "Tọa đàm trên sóng", unitOfCount: "buổi" }
    const outcome = refusal(await change("Tọa đàm trực tiếp", { ...mine, version: "1" }))
    expect(outcome?.conflict).toEqual({
      version: 2,
      fields: [
        { label: "Tên", theirs: "Tọa đàm trực tiếp", yours: "Tọa đàm trên sóng" },
        { label: "Đơn vị tính", theirs: "cuộc", yours: "buổi" },
      ],
    })
    expect(await change("Tọa đàm trực tiếp", { ...mine, version: String(outcome!.conflict!.version) })).toMatchObject({
      ok: true,
    })
  })

  test("are no parts of their own parts", async () => {
    expect(refusal(await change("Tin, bài", { partOf: "tin-bai-dien-tu" }))?.errors?.partOf).toBeDefined()
  })

  test("keep the unit of count once they were counted, and are not deleted then", async () => {
    await save({ name: "Tọa đàm" })
    expect(await count("Tọa đàm", "03/2026")).toMatchObject({ ok: true })
    expect(refusal(await change("Tọa đàm", { unitOfCount: "buổi" }))?.message).toContain("không đổi được đơn vị tính")
    const { key, version } = await kind("Tọa đàm")
    const remove = () => runInTransaction(keeper, (scope) => deleteKind(scope, { key, version }))
    expect(refusal(await remove())?.message).toContain("Hãy ghi năm ngừng dùng")
    await db().outreachCount.updateMany({ where: { kindKey: key }, data: { deletedAt: new Date() } })
    expect(refusal(await remove())?.message).toContain("Hãy ghi năm ngừng dùng")
    expect(await kind("Tọa đàm")).toMatchObject({ unitOfCount: "cuộc" })
  })

  test("are deleted while nobody counted them", async () => {
    await save({ name: "Nhầm" })
    const { key, version } = await kind("Nhầm")
    expect(await runInTransaction(keeper, (scope) => deleteKind(scope, { key, version }))).toMatchObject({ ok: true })
    expect(await db().outreachKind.count({ where: { key } })).toBe(0)
  })

  test("end with a year: earlier counts stay, later ones are refused, by the database too", async () => {
    await save({ name: "Loa kéo" })
    await count("Loa kéo", "06/2024")
    expect(await change("Loa kéo", { retiredFrom: "2025" })).toMatchObject({ ok: true })
    const late = await count("Loa kéo", "02/2025")
    expect(late?.ok ? null : late?.errors?.["record.kindKey"]).toContain("không dùng trong năm này")
    const { key } = await kind("Loa kéo")
    const grid = async (month: string) =>
      (await asActor(staff, (scope) => loadMonthGrid(scope, month, { "don-vi": String(tree.cell.id) })))!
    expect((await grid("2024-06")).lines.map((line) => line.key)).toContain(key)
    const { lines, version } = await grid("2025-02")
    expect(lines.map((line) => line.key)).not.toContain(key)
    const counts = { [key]: { value: 3, qualifier: "exact" as const } }
    const typed = { unitId: tree.cell.id, month: "2025-02-01", version, counts }
    expect(await act(staff, (scope) => saveMonth(scope, typed))).toMatchObject({ ok: false })
    const row = { unitId: tree.cell.id, month: new Date("2025-02-01"), kindKey: key, value: 1 }
    await expect(db().outreachCount.create({ data: row })).rejects.toThrow("is retired")
    expect(refusal(await change("Loa kéo", { retiredFrom: "2024" }))?.message).toContain("đã có số ngoài các năm đó")
  })

  test("say that records of a register are counted apart, and are never added to them", async () => {
    await save({ name: "Hội nghị học tập (gõ theo tháng)", itemisedBy: "conferences" })
    await count("Hội nghị học tập (gõ theo tháng)", "03/2026", "7")
    const conference = await recordValues.conferences(tree.cell.id, { heldOn: "05/03/2026" })
    const { conferences } = await import("@/lib/registers/conferences/register")
    await act(staff, (scope) => conferences.create(scope, conference))
    const asked = { unitId: tree.cell.id, from: 2026, to: 2026, restated: false }
    const totals = await asActor(staff, async (scope) =>
      loadKindTotals(scope, asked, (await loadFigures(scope, asked)).rests),
    )
    expect(totals.find(({ itemisedBy }) => itemisedBy === "conferences")?.own.value).toBe(7)
  })
})
