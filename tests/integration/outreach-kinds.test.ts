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
import { loadOutreachTotals } from "@/lib/dashboard/outreach-totals"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let keeper: Actor
let staff: Actor

const blank = { key: "", version: "1", unitOfCount: "cuộc", partOf: "", retiredFrom: "", itemisedBy: "" }
type Typed = Partial<typeof blank> & { name: string }
const save = (typed: Typed, by = keeper) =>
  runInTransaction(by, (scope) => saveKind(scope, kindInput.parse({ ...blank, ...typed })))
const kind = (name: string) => db().outreachKind.findFirstOrThrow({ where: { name } })

async function change(name: string, typed: Partial<Typed>) {
  const { key, version, unitOfCount, partOf, retiredFrom, itemisedBy } = await kind(name)
  const stored = { key, version: String(version), name, unitOfCount, partOf: partOf ?? "" }
  return save({ ...stored, retiredFrom: String(retiredFrom ?? ""), itemisedBy: itemisedBy ?? "", ...typed })
}

async function count(name: string, month: string, value = "5") {
  const { key } = await kind(name)
  const values = await recordValues.outreach(tree.cell.id, { kindKey: key, month, value, qualifier: "" })
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

  test("are kept by the administrator of a topmost unit alone", async () => {
    const before = await db().outreachKind.count()
    for (const by of [await actorAt("admin", tree.province.id), await actorAt("staff", tree.root.id)]) {
      expect(await save({ name: "Không được" }, by)).toBeNull()
      expect(await asActor(by, (scope) => loadKindList(scope, {}))).toMatchObject({ mayWrite: false })
    }
    expect(await db().outreachKind.count()).toBe(before)
  })

  test.each([
    ["a name that is taken, accents or not", { name: "TRIEN LAM" }, "name", "Đã có loại hình “Triển lãm”"],
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
    expect(late?.ok ? null : late?.errors?.["record.kindKey"]).toContain("không còn dùng trong năm này")
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
    expect(refusal(await change("Loa kéo", { retiredFrom: "2024" }))?.message).toContain("Hãy chọn năm muộn hơn")
  })

  test("say that records of a register are counted apart, and are never added to them", async () => {
    await save({ name: "Hội nghị học tập (gõ theo tháng)", itemisedBy: "conferences" })
    await count("Hội nghị học tập (gõ theo tháng)", "03/2026", "7")
    const conference = await recordValues.conferences(tree.cell.id, { heldOn: "05/03/2026" })
    const { conferences } = await import("@/lib/registers/conferences/register")
    await act(staff, (scope) => conferences.create(scope, conference))
    const asked = { unitId: tree.cell.id, from: 2026, to: 2026, restated: false }
    const totals = await asActor(staff, async (scope) =>
      loadOutreachTotals(scope, asked, (await loadFigures(scope, asked)).rests),
    )
    expect(totals.find(({ itemisedBy }) => itemisedBy === "conferences")?.own.value).toBe(7)
  })
})
