import fc from "fast-check"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { constraintMessage } from "@/lib/db/constraints"
import { toDbDate } from "@/lib/db/days"
import { parseListQuery } from "@/lib/register/list-query"
import { loadMonthGrid } from "@/lib/registers/outreach/month-grid"
import { outreach } from "@/lib/registers/outreach/register"
import { saveMonth } from "@/lib/registers/outreach/save-month"
import { restructure } from "@/lib/roll-up/restructure"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { loadKindTotals, type KindTotal } from "@/lib/roll-up/kind-totals"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree, makeUnit } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor

beforeAll(async () => {
  tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
})

beforeEach(() => db().outreachCount.updateMany({ data: { deletedAt: new Date() } }))

type Typed = Parameters<typeof saveMonth>[1]
const exactly = (value: number | null) => ({ value, qualifier: "exact" as const })

async function grid(unitId: number, month = "2026-05", actor = staff) {
  return asActor(actor, (scope) => loadMonthGrid(scope, month, { "don-vi": String(unitId) }))
}

/** Types numbers on a unit's grid of a month and saves it. */
async function type(
  unitId: number,
  counts: Typed["counts"],
  month = "2026-05",
  actor = staff,
): Promise<Outcome | null> {
  const version = (await grid(unitId, month))!.version
  return act(actor, (scope) => saveMonth(scope, { unitId, month: `${month}-01`, version, counts }))
}

async function enter(overrides: RawValues): Promise<Outcome> {
  const values = await recordValues.outreach(tree.cell.id, { month: "05/2026", qualifier: "", ...overrides })
  return (await act(staff, (scope) => outreach.create(scope, values)))!
}

async function totals(unitId: number, years = { from: 2026, to: 2026 }, restated = false): Promise<KindTotal[]> {
  const asked = { unitId, ...years, restated }
  return asActor(staff, async (scope) => loadKindTotals(scope, asked, (await loadFigures(scope, asked)).rests))
}

const total = async (unitId: number, key: string) => (await totals(unitId)).find(({ kindKey }) => kindKey === key)

describe("a month's grid", () => {
  test("saves all numbers at once, each with its audit event", async () => {
    const before = await db().auditEvent.count()
    const counts = {
      "buoi-bieu-dien": exactly(414),
      "bieu-dien-chuyen-nghiep": exactly(301),
      "bieu-dien-quan-chung": exactly(113),
      "luot-xem": { value: 350_000, qualifier: "nearly" as const },
    }
    expect(await type(tree.cell.id, { ...counts, "trien-lam": exactly(null) })).toMatchObject({ ok: true })
    expect((await db().auditEvent.count()) - before).toBe(4)
    const lines = (await grid(tree.cell.id))!.lines.filter(({ stored }) => stored)
    expect(lines.map(({ key, depth, stored }) => [key, depth, stored!.value])).toEqual([
      ["buoi-bieu-dien", 0, 414],
      ["bieu-dien-chuyen-nghiep", 1, 301],
      ["bieu-dien-quan-chung", 1, 113],
      ["luot-xem", 0, 350_000],
    ])
  })

  test("changes what changed, takes away what was emptied, leaves the rest", async () => {
    await type(tree.cell.id, { "tin-bai": exactly(3), co: exactly(5), "hoi-thi": exactly(0) })
    const first = (await grid(tree.cell.id))!
    const outcome = await type(tree.cell.id, { "tin-bai": exactly(3), co: exactly(null), "hoi-thi": exactly(1) })
    expect(outcome).toMatchObject({ ok: true, events: [{ action: "outreach.delete" }, { action: "outreach.update" }] })
    const second = (await grid(tree.cell.id))!
    const stored = (lines: typeof first.lines, key: string) => lines.find((line) => line.key === key)!.stored
    expect(stored(second.lines, "tin-bai")).toEqual(stored(first.lines, "tin-bai"))
    expect(stored(second.lines, "co")).toBeNull()
    expect(stored(second.lines, "hoi-thi")).toMatchObject({ value: 1 })
  })

  test("refuses a part greater than its whole and saves nothing", async () => {
    const outcome = await type(tree.cell.id, {
      "tin-bai": exactly(1),
      "buoi-bieu-dien": exactly(113),
      "bieu-dien-chuyen-nghiep": exactly(301),
    })
    expect(outcome).toMatchObject({
      ok: false,
      errors: {
        "counts.bieu-dien-chuyen-nghiep.value": expect.stringMatching(
          /chuyên nghiệp” \(301\).*“Buổi biểu diễn” \(113\)/,
        ),
      },
    })
    expect(await totals(tree.cell.id)).toEqual([])
  })

  test("refuses a whole made smaller than a part that is not on the form", async () => {
    await type(tree.cell.id, { "tin-bai": exactly(9), "tin-bai-dien-tu": exactly(8) })
    expect(await type(tree.cell.id, { "tin-bai": exactly(7) })).toMatchObject({ ok: false })
  })

  test("shows both versions to whoever was slower", async () => {
    const { version } = (await grid(tree.cell.id))!
    await type(tree.cell.id, { "tin-bai": { value: 9000, qualifier: "over" } })
    const slow = { unitId: tree.cell.id, month: "2026-05-01", version, counts: { "tin-bai": exactly(12) } }
    const outcome = await act(staff, (scope) => saveMonth(scope, slow))
    expect(outcome).toMatchObject({ conflict: { fields: [{ label: "Tin, bài", theirs: "hơn 9.000", yours: "12" }] } })
    const again = { ...slow, version: (outcome as { conflict: { version: number } }).conflict.version }
    expect(await act(staff, (scope) => saveMonth(scope, again))).toMatchObject({ ok: true })
  })

  test("is not there for a month in the future, nor for a unit of others", async () => {
    expect(await grid(tree.cell.id, "2099-01")).toBeNull()
    expect(await grid(tree.cell.id, "2026-13")).toBeNull()
    expect(await grid(tree.foreignCell.id)).toBeNull()
    const typed = { unitId: tree.foreignCell.id, month: "2026-05-01", version: 0, counts: { "tin-bai": exactly(1) } }
    expect(await act(staff, (scope) => saveMonth(scope, typed))).toBeNull()
    const unknown = { ...typed, unitId: tree.cell.id, counts: { "khong-co": exactly(1) } }
    expect(await act(staff, (scope) => saveMonth(scope, unknown))).toBeNull()
  })

  test("may be read, not written, by a leader", async () => {
    const leader = await actorAt("leader", tree.province.id)
    expect(await grid(tree.cell.id, "2026-05", leader)).toMatchObject({ mayWrite: false })
  })
})

describe("one count by itself", () => {
  test("refuses a negative one, a future month, an unknown kind, a second one of the same kind and month", async () => {
    expect(await enter({ value: "-1" })).toMatchObject({
      errors: { "record.value": "Số đếm không thể âm. Hãy nhập số từ 0 trở lên." },
    })
    expect(await enter({ month: "01/2099" })).toMatchObject({
      errors: { "record.month": "Tháng này chưa đến. Hãy nhập tháng này hoặc tháng đã qua." },
    })
    expect(await enter({ kindKey: "khong-co" })).toMatchObject({
      ok: false,
      errors: { "record.kindKey": expect.stringContaining("chọn") },
    })
    expect(await enter({})).toMatchObject({ ok: true })
    expect(await enter({})).toMatchObject({ errors: { "record.kindKey": expect.stringContaining("đã có số") } })
  })

  test("refuses a part without its whole, and a part beyond it", async () => {
    const part = { kindKey: "bieu-dien-chuyen-nghiep", value: "301" }
    expect(await enter(part)).toMatchObject({ errors: { "record.value": expect.stringContaining("chưa có số") } })
    expect(await enter({ kindKey: "buoi-bieu-dien", value: "113" })).toMatchObject({ ok: true })
    expect(await enter(part)).toMatchObject({ errors: { "record.value": expect.stringContaining("(113)") } })
  })

  test("is named with its word", async () => {
    const outcome = await enter({ qualifier: "nearly", value: "350.000" })
    const id = Number(/\d+/.exec((outcome as { to: string }).to)?.[0])
    const record = await asActor(staff, (scope) => outreach.find(scope, id))
    expect(record?.title).toBe("Lượt xem biểu diễn: gần 350.000 lượt xem, tháng 05/2026")
    const { rows } = await asActor(staff, (scope) => outreach.rows(scope, parseListQuery({}, outreach.list)))
    expect(rows[0]).toMatchObject({ value: "gần 350.000 lượt xem" })
  })
})

describe("the database itself", () => {
  const row = (kindKey: string, value: number) => {
    return { unitId: tree.cell.id, month: toDbDate("2026-04-01"), kindKey, value }
  }

  test("lets no part beyond its whole through, in whatever order they are written", async () => {
    const both = [row("bieu-dien-quan-chung", 3), row("buoi-bieu-dien", 3)]
    await db().$transaction(async (tx) => {
      for (const data of both) await tx.outreachCount.create({ data })
    })
    const where = { ...row("buoi-bieu-dien", 3), deletedAt: null }
    const smaller = db().outreachCount.updateMany({ where, data: { value: 2 } })
    await expect(smaller.catch((error: unknown) => constraintMessage(error))).resolves.toContain("trong đó")
    const gone = db().$transaction((tx) => tx.outreachCount.updateMany({ where, data: { deletedAt: new Date() } }))
    await expect(gone.catch((error: unknown) => constraintMessage(error))).resolves.toContain("trong đó")
  })

  test("lets one of two savers wait for the other", async () => {
    await db().outreachCount.create({ data: row("buoi-bieu-dien", 10) })
    const [whole, part] = await Promise.allSettled([
      db().$transaction((tx) =>
        tx.outreachCount.updateMany({ where: { ...row("buoi-bieu-dien", 10), deletedAt: null }, data: { value: 3 } }),
      ),
      db().$transaction((tx) => tx.outreachCount.create({ data: row("bieu-dien-quan-chung", 5) })),
    ])
    expect([whole.status, part.status].sort()).toEqual(["fulfilled", "rejected"])
  })

  test("keeps what a counted kind counts", async () => {
    await db().outreachCount.create({ data: row("tai-lieu", 10) })
    const change = db().outreachKind.update({ where: { key: "tai-lieu" }, data: { unitOfCount: "tờ" } })
    await expect(change).rejects.toThrow()
  })
})

describe("totals", () => {
  test("add a branch, own apart, and keep the words", async () => {
    await type(tree.province.id, { "luot-xem": { value: 2100, qualifier: "above" }, "tin-bai": exactly(4) })
    await type(tree.cell.id, { "luot-xem": { value: 9000, qualifier: "over" } })
    await type(tree.otherCell.id, { "luot-xem": exactly(1) }, "2026-01")
    expect(await total(tree.province.id, "luot-xem")).toMatchObject({
      unitOfCount: "lượt xem",
      branch: { value: 11_101, word: "hơn" },
      own: { value: 2100, word: "trên" },
    })
    await type(tree.cell.id, { "luot-xem": { value: 9000, qualifier: "nearly" } })
    expect((await total(tree.province.id, "luot-xem"))?.branch.word).toBe("khoảng")
    expect((await total(tree.commune.id, "luot-xem"))?.branch).toEqual({ value: 9000, word: "gần" })
    expect(await total(tree.commune.id, "tin-bai")).toBeUndefined()
  })

  test("open to the list behind them, which adds up to the same", async () => {
    await type(tree.cell.id, { "tin-bai": exactly(4), co: exactly(5) })
    await type(tree.commune.id, { "tin-bai": exactly(7) }, "2025-12")
    const search = { "don-vi": String(tree.commune.id), "tu-nam": "2025", "den-nam": "2026", kindKey: "tin-bai" }
    const opened = await asActor(staff, (scope) => outreach.rows(scope, parseListQuery(search, outreach.list)))
    expect(opened).toMatchObject({ total: 2, amount: 11, unitOfCount: "tin, bài" })
    const [sum] = await totals(tree.commune.id, { from: 2025, to: 2026 })
    expect(sum?.branch.value).toBe(11)
  })

  test("follow the structure of each year, or today's", async () => {
    const moved = await makeUnit({ parentId: tree.commune.id, typeKey: "chi-bo" })
    await type(moved.id, { "tin-bai": exactly(6) }, "2024-03")
    await db().$transaction(async (tx) => {
      const validTo = toDbDate("2025-06-01")
      await tx.unitPlacement.updateMany({ where: { unitId: moved.id }, data: { validTo } })
      await tx.unitPlacement.create({ data: { unitId: moved.id, parentId: tree.otherCommune.id, validFrom: validTo } })
      await restructure(tx, [moved.id], "2025-06-01")
    })
    const years = { from: 2024, to: 2024 }
    expect((await totals(tree.commune.id, years))[0]?.branch.value).toBe(6)
    expect(await totals(tree.commune.id, years, true)).toEqual([])
    expect((await totals(tree.otherCommune.id, years, true))[0]?.branch.value).toBe(6)
  })

  test("of a branch are its own and those of its children, whatever was counted", async () => {
    const units = [tree.province, tree.commune, tree.cell, tree.siblingCell, tree.otherCommune, tree.otherCell]
    const ids = units.map((unit) => unit.id)
    const counted = fc.record({
      unitId: fc.constantFrom(...ids),
      month: fc.constantFrom("2024-12", "2025-01", "2026-05"),
      kindKey: fc.constantFrom("tin-bai", "luot-xem", "co"),
      value: fc.nat(1_000_000),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(counted, { maxLength: 12 }), fc.boolean(), async (rows, restated) => {
        await db().outreachCount.updateMany({ where: { deletedAt: null }, data: { deletedAt: new Date() } })
        const unique = new Map(rows.map((row) => [`${row.unitId} ${row.month} ${row.kindKey}`, row]))
        const data = [...unique.values()].map((row) => ({ ...row, month: toDbDate(`${row.month}-01`) }))
        await db().outreachCount.createMany({ data })
        const years = { from: 2025, to: 2026 }
        const expected = [...unique.values()].filter(({ month }) => month >= "2025")
        for (const { id } of units) {
          const children = await db().unitPlacement.findMany({ where: { parentId: id, validTo: null } })
          const below = await Promise.all(children.map((child) => totals(child.unitId, years, restated)))
          for (const { kindKey, branch, own } of await totals(id, years, restated)) {
            const parts = below.map((all) => all.find((one) => one.kindKey === kindKey)?.branch.value ?? 0)
            expect(branch.value).toBe(own.value + parts.reduce((sum, part) => sum + part, 0))
          }
        }
        const all = (await totals(tree.province.id, years, restated)).reduce((sum, one) => sum + one.branch.value, 0)
        expect(all).toBe(expected.reduce((sum, one) => sum + one.value, 0))
      }),
      { numRuns: 12 },
    )
  })
})

test("a search finds a count by its unit, its kind or its note, words of all of them together", async () => {
  await enter({ kindKey: "trien-lam", value: "2", note: "Tại nhà rông" })
  const find = async (tim: string) =>
    (await asActor(staff, (scope) => outreach.rows(scope, parseListQuery({ tim }, outreach.list)))).total
  const unit = (await db().unitName.findFirstOrThrow({ where: { unitId: tree.cell.id } })).name
  for (const text of ["trien lam", "nha rong", unit, `${unit} triển lãm nhà rông`])
    expect(await find(text), text).toBe(1)
  for (const text of ["khong-co-tu-nay", `${unit} hội thi`]) expect(await find(text), text).toBe(0)
})
