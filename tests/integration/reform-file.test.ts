import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { readSheet } from "@/lib/office/read-xlsx"
import { verify } from "@/lib/roll-up/verify"
import { checkFile } from "@/lib/units/reform/check-file"
import { extentNames, reformColumns } from "@/lib/units/reform/columns"
import { reformTemplate } from "@/lib/units/reform/template"
import { toReorganisation } from "@/lib/units/reform/to-reorganisation"
import { compilePlan } from "@/lib/units/reorganise/compile-plan"
import { findUnitEvents } from "@/lib/units/reorganise/find-events"
import { loadEvent } from "@/lib/units/reorganise/load-events"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { SheetErrors } from "@/lib/units/sheet/errors"
import { findLayout } from "@/lib/units/sheet/layout"
import { childrenOf, findUnit } from "@/lib/units/unit-store"
import { keepDraft } from "@/lib/units/wizard/drafts"
import { loadPreview } from "@/lib/units/wizard/load-preview"
import { unfinishedWork } from "@/lib/work/unfinished"
import { act, actorAt, asActor } from "../factories/actors"
import { readAdminUnits } from "../factories/admin-units"
import { makePerson } from "../factories/record-values"
import { carryOut } from "../factories/reorganisations"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"

const headings = Object.values(reformColumns).map(({ heading }) => heading)

let root: MadeUnit
let admin: Actor
let made = 0
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy", code: "GOC", typeKey: "tinh-uy" })
  admin = await actorAt("admin", root.id)
})

/** Two communes with a cell each, under codes of their own. */
async function communes() {
  const n = ++made
  const one = await makeUnit({ parentId: root.id, code: `X${n}A`, name: `Đảng ủy xã ${n}A` })
  const two = await makeUnit({ parentId: root.id, code: `X${n}B`, name: `Đảng ủy xã ${n}B` })
  const cell = await makeUnit({ parentId: one.id, code: `X${n}A1`, name: `Chi bộ ${n}`, typeKey: "chi-bo" })
  return { n, one, two, cell }
}

const checkText = (text: string) =>
  asActor(admin, async (scope) => checkFile(scope, await readRows(new TextEncoder().encode(text), true)))
const check = (...lines: string[]) => checkText([headings.join(";"), ...lines].join("\n"))

async function errorsOf(...lines: string[]) {
  const checked = await check(...lines)
  if (!checked.ok) throw new Error(checked.message)
  return checked.errors.map(({ row, column, message }) => `${row} ${column}: ${message}`)
}

async function wishOf(...lines: string[]) {
  const checked = await check(...lines)
  if (!checked.ok || !("wish" in checked)) throw new Error(JSON.stringify(checked))
  return checked.wish
}

describe("a file that fits", () => {
  test("merges into a new unit told in one line, renames what goes on, dissolves what has no new code", async () => {
    const { n, one, two, cell } = await communes()
    const [gone] = [await makeUnit({ parentId: root.id, code: `X${n}C`, name: `Đảng ủy xã ${n}C` })]
    const wish = await wishOf(
      `X${n}A;M${n};Toàn bộ;01/07/2025;1-NQ;Đảng ủy xã Mới ${n};Đảng ủy cơ sở;GOC`,
      `X${n}B;M${n};whole;01/07/2025;2-NQ;;;`,
      `X${n}A1;X${n}A1;;01/07/2025;;Chi bộ Tên Mới;;`,
      `X${n}C;;;01/07/2025;;;;`,
    )
    const { problems, idOf } = await carryOut(admin, "reform", wish)
    expect(problems).toEqual([])
    const merged = await asActor(admin, (scope) => findUnit(scope, idOf(-1), today()))
    expect(merged).toMatchObject({
      code: `M${n}`,
      name: `Đảng ủy xã Mới ${n}`,
      parentId: root.id,
      founded: "2025-07-01",
    })
    const children = await asActor(admin, (scope) => childrenOf(scope, idOf(-1), today()))
    expect(children.filter(({ active }) => active).map(({ name }) => name)).toEqual(["Chi bộ Tên Mới"])
    expect(
      children
        .filter(({ active }) => !active)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([one.id, two.id].sort())
    expect(await asActor(admin, (scope) => findUnit(scope, gone.id, today()))).toMatchObject({
      state: "closed",
      parentId: root.id,
    })
    expect(await asActor(admin, (scope) => findUnit(scope, cell.id, "2025-06-30"))).toMatchObject({ parentId: one.id })
    const kept = await db().unitSuccession.findMany({
      where: { successorId: idOf(-1) },
      orderBy: { predecessorId: "asc" },
    })
    expect(kept.map(({ decision, extent }) => [decision, extent])).toEqual([
      ["1-NQ", "whole"],
      ["2-NQ", "whole"],
    ])
    const event = await asActor(admin, (scope) => findUnitEvents(scope, 1))
    expect(event).toMatchObject([{ kind: "reform", decision: "1-NQ; 2-NQ" }])
    expect(await verify(db())).toEqual([])
  })

  test("parts move no numbers: the old unit stands above its successors", async () => {
    const { n, one } = await communes()
    const issued = { typeKey: "ke-hoach", symbol: "1-KH", issuedOn: toDbDate("2023-05-05"), subject: "Kế hoạch" }
    await db().document.create({ data: { unitId: one.id, ...issued } })
    const wish = await wishOf(
      `X${n}A;P${n};Một phần;01/07/2025;;Đảng ủy xã Đông ${n};Đảng ủy cơ sở;`,
      `X${n}A;Q${n};một phần;01/07/2025;;Đảng ủy xã Tây ${n};Đảng ủy cơ sở;GOC`,
    )
    const { idOf } = await carryOut(admin, "reform", wish)
    const restated = async (id: number) =>
      (
        await db().$queryRaw<
          { documents: number }[]
        >`SELECT documents FROM roll_up.branch_figures(${id}::int, ARRAY[2023], true)`
      )[0]!.documents
    expect([await restated(idOf(-1)), await restated(idOf(-2))]).toEqual([0, 0])
    expect(await asActor(admin, (scope) => findUnit(scope, one.id, today()))).toMatchObject({ parentId: root.id })
  })
})

describe("a unit whose code goes on", () => {
  test("hands parts to others, each by its own decision, while others merge into it", async () => {
    const { n, one, two, cell } = await communes()
    const third = await makeUnit({ parentId: root.id, code: `X${n}C`, name: `Đảng ủy xã ${n}C` })
    const issued = { typeKey: "ke-hoach", symbol: "1-KH", issuedOn: toDbDate("2023-05-05"), subject: "Kế hoạch" }
    await db().document.createMany({ data: [one, two, third].map(({ id }) => ({ unitId: id, ...issued })) })
    const wish = await wishOf(
      `X${n}A;X${n}A;Một phần;01/07/2025;;Đảng ủy xã ${n}A;;`,
      `X${n}A;X${n}B;Một phần;01/07/2025;1-NQ;;;`,
      `X${n}A1;X${n}A1;;01/07/2025;;;;X${n}B`,
      `X${n}B;X${n}B;Toàn bộ;01/07/2025;;;;`,
      `X${n}B;D${n};Một phần;01/07/2025;2-NQ;Đảng ủy xã ${n}D;Đảng ủy cơ sở;GOC`,
      `X${n}C;X${n}A;Toàn bộ;01/07/2025;3-NQ;;;`,
    )
    const draft = await asActor(admin, (scope) => keepDraft(scope, "reform", wish))
    const { plan } = (await asActor(admin, (scope) => loadPreview(scope, draft, {}, unfinishedWork)))!
    expect(plan!.notices).toEqual([])
    expect(plan!.counts).toMatchObject({ founded: 1, ended: 1, shared: 2, moved: 1, renamed: 0 })
    expect(plan!.trees.after.lines.map(({ ref, mark }) => [ref, mark])).toEqual(
      expect.arrayContaining([
        [one.id, "shares"],
        [two.id, "shares"],
        [third.id, "ends"],
        [-1, "new"],
      ]),
    )
    const { problems, eventId, idOf } = await carryOut(admin, "reform", wish)
    expect(problems).toEqual([])
    for (const { id } of [one, two])
      expect(await asActor(admin, (scope) => findUnit(scope, id, today()))).toMatchObject({ state: "active" })
    expect(await asActor(admin, (scope) => findUnit(scope, cell.id, today()))).toMatchObject({ parentId: two.id })
    const documents = await db().$queryRaw<{ documents: number }[]>`
      SELECT f.documents FROM unnest(${[one.id, two.id, idOf(-1)]}::int[]) WITH ORDINALITY u (id, place), LATERAL roll_up.branch_figures(u.id, ARRAY[2023], true) f
      ORDER BY u.place`
    expect(documents.map((row) => row.documents)).toEqual([2, 1, 0])
    const kept = await db().unitSuccession.findMany({ where: { eventId }, orderBy: { decision: "asc" } })
    expect(kept.map(({ predecessorId, successorId, ...row }) => [predecessorId, successorId, row.extent])).toEqual([
      [one.id, two.id, "part"],
      [two.id, idOf(-1), "part"],
      [third.id, one.id, "whole"],
    ])
    expect(await verify(db())).toEqual([])
  })

  test("is seen by an event also when nothing else is said of it, and taken back", async () => {
    const { n, one, two } = await communes()
    const wish = await wishOf(`X${n}A;X${n}A;;01/07/2025;;;;`, `X${n}A;X${n}B;Một phần;01/07/2025;;;;`)
    const { eventId } = await carryOut(admin, "reform", wish)
    const [event] = await asActor(admin, (scope) => findUnitEvents(scope, 1))
    expect(event).toMatchObject({ id: eventId, counts: { shared: 1, ended: 0 }, units: [{ id: one.id }] })
    const page = await asActor(admin, (scope) => loadEvent(scope, String(eventId), {}))
    expect(page).toMatchObject({ mayUndo: true, lines: [{ id: one.id, did: "shared", to: two.name }] })
    expect(await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toMatchObject({ ok: true })
    expect(await verify(db())).toEqual([])
  })

  test("cannot go elsewhere as a whole, be dissolved or hand over a part twice", async () => {
    const { n } = await communes()
    const stays = `X${n}A;X${n}A;;01/07/2025;;;;`
    expect(await errorsOf(stays, `X${n}A;X${n}B;Toàn bộ;01/07/2025;;;;`)).toEqual([
      expect.stringMatching(/^3 C “Phạm vi”: Dòng 2 ghi mã .* còn hoạt động .*: hãy ghi “Một phần”, hoặc bỏ dòng 2/),
    ])
    expect(await errorsOf(stays, `X${n}A;;;01/07/2025;;;;`)).toEqual([
      expect.stringMatching(/^3 B “Mã mới”: Dòng 2 .* dòng này ghi giải thể: hãy bỏ một trong hai dòng/),
    ])
    const part = `X${n}A;X${n}B;Một phần;01/07/2025;;;;`
    expect(await errorsOf(stays, part, part)).toEqual([
      expect.stringContaining("được ghi hai lần vào cùng một đơn vị"),
      expect.stringMatching(/^3 .*trùng dòng 4/),
      expect.stringMatching(/^4 .*trùng dòng 3/),
    ])
    expect(await errorsOf(`KHONG;KHONG;;01/07/2025;;Tên;Đảng ủy cơ sở;`)).toEqual([
      expect.stringContaining("2 A “Mã cũ”: Không có đơn vị mã “KHONG”"),
    ])
  })
})

describe("the conversion table of the country, its codes kept", () => {
  const country = readAdminUnits()
  const official = country.conversions.filter(({ oldCommune }) => oldCommune !== "")

  test("says which communes go on, which of them hand over parts, which end; one line contradicts itself", () => {
    const layout = findLayout(reformColumns, { rows: [headings], from1904: false })
    if ("refusal" in layout) throw new Error(layout.refusal)
    const errors = new SheetErrors(layout)
    const empty = { on: "2025-07-01", decision: "", name: "", typeKey: null, parent: "" }
    const lines = official.map(({ oldCommune, newCommune, extent }, at) => {
      return { ...empty, row: at + 2, old: oldCommune, new: newCommune, extent }
    })
    const standing = new Map([...country.communes, ...country.newCommunes].map(({ code }, at) => [code, at + 1]))
    const { wish } = toReorganisation(lines, standing, 1, errors)
    const goesOn = new Set(official.flatMap((row) => (row.oldCommune === row.newCommune ? row.oldCommune : [])))
    const shares = official.filter((row) => goesOn.has(row.oldCommune) && row.oldCommune !== row.newCommune)
    expect(errors.sorted().map(({ row }) => official[row - 2])).toEqual(
      shares.filter(({ extent }) => extent === "whole"),
    )
    expect(errors.count).toBe(1)
    expect(goesOn.size).toBe(3316)
    expect(wish.shared).toHaveLength(shares.length)
    expect(new Set(wish.shared.map(({ unitId }) => unitId)).size).toBe(138)
    expect(wish.ended).toHaveLength(country.communes.length - goesOn.size)
  })

  test("is carried out as it stands for communes that take parts from each other", async () => {
    const codes = ["00493", "00508"]
    const names = new Map(country.newCommunes.map(({ code, name }) => [code, name]))
    const rows = official.filter(({ newCommune }) => codes.includes(newCommune))
    const made = new Map<string, MadeUnit>()
    for (const { oldCommune: code } of rows)
      if (!made.has(code)) made.set(code, await makeUnit({ parentId: root.id, code, name: `Cũ ${code}` }))
    const wish = await wishOf(
      ...rows.map(({ oldCommune, newCommune, extent }) => {
        return `${oldCommune};${newCommune};${extent};01/07/2025;;${names.get(newCommune)};;`
      }),
    )
    expect((await carryOut(admin, "reform", wish)).problems).toEqual([])
    const alive = (await asActor(admin, (scope) => childrenOf(scope, root.id, today()))).filter(({ active }) => active)
    const ours = alive.filter(({ code }) => made.has(code ?? ""))
    expect(new Map(ours.map(({ code, name }) => [code, name]))).toEqual(
      new Map(codes.map((code) => [code, names.get(code)])),
    )
    expect(await verify(db())).toEqual([])
  })
})

describe("a file that does not fit: every inconsistency by row and column", () => {
  test("cells that cannot be read", async () => {
    const { n } = await communes()
    expect(await errorsOf(`X${n}A;M;nhiều;01/07/2025;;;;`, `X${n}B;M;;32/07/2025;;;;`, ";;;01/07/2025;;;;")).toEqual([
      expect.stringContaining(`2 C “Phạm vi”: Hãy ghi “${extentNames.whole}”`),
      expect.stringContaining("3 D “Từ ngày”: Ngày chưa đúng"),
      expect.stringContaining("4 A “Mã cũ”: Chưa nhập"),
    ])
  })

  test("a decision that a form would not take either is not cut without a word", async () => {
    const { n } = await communes()
    const line = (length: number) => `X${n}A;X${n}B;;01/07/2025;${"9".repeat(length)};;;`
    expect(await errorsOf(line(61))).toEqual([`2 E “${reformColumns.decision.heading}”: Tối đa 60 ký tự.`])
    expect((await wishOf(line(60))).decision).toHaveLength(60)
  })

  test("codes, names and days that do not agree", async () => {
    const { n } = await communes()
    expect(
      await errorsOf(
        `X${n}A;M${n};;01/07/2025;;Tên Một;Đảng ủy cơ sở;GOC`,
        `X${n}B;M${n};;02/07/2025;;Tên Hai;;`,
        `KHONG;Z${n};;01/07/2025;;;;CHUA`,
      ),
    ).toEqual([
      expect.stringContaining("3 D “Từ ngày”: Khác ngày với dòng 2"),
      expect.stringContaining("3 F “Tên đơn vị mới”: Khác với dòng 2"),
      expect.stringContaining("4 A “Mã cũ”: Không có đơn vị mã “KHONG”"),
      expect.stringContaining("4 F “Tên đơn vị mới”: Mã “Z"),
      expect.stringContaining("4 G “Loại đơn vị mới”: Mã “Z"),
      expect.stringContaining("4 H “Mã cấp trên mới”: Không có đơn vị mã “CHUA”"),
    ])
  })

  test("what the structure does not allow, and units of others", async () => {
    const { n, one } = await communes()
    const foreign = await makeUnit({ code: `LA${n}`, name: "Tỉnh ủy Lạ" })
    await carryOut(admin, "rename", { on: "2025-09-09", changed: [{ unitId: one.id, name: "Tên Sau" }] })
    expect(await errorsOf(`X${n}A;X${n}B;;01/07/2025;;;;`, `${foreign.code};X${n}B;;01/07/2025;;;;`)).toEqual([
      expect.stringContaining("2 D “Từ ngày”: “Tên Sau” đã ghi một thay đổi"),
      expect.stringContaining("3 A “Mã cũ”: Không có đơn vị mã"),
    ])
    expect(await errorsOf(`X${n}A;X${n}B;;01/07/2025;;;;`)).toEqual([
      expect.stringContaining("2 D “Từ ngày”: “Tên Sau” đã ghi một thay đổi từ ngày 09/09/2025"),
    ])
    expect(await errorsOf(`X${n}A;X${n}B;;01/10/2025;;;;`, `X${n}B;X${n}A;;01/10/2025;;;;`)).toEqual(
      expect.arrayContaining([expect.stringContaining("cũng kết thúc trong lần sắp xếp này")]),
    )
  })

  test("people of a split cell cannot be told apart by a file", async () => {
    const { n, cell } = await communes()
    await makePerson(cell.id)
    const line = (code: string) => `X${n}A1;${code};Một phần;01/07/2025;;Chi bộ ${code};Chi bộ;X${n}A`
    expect(await errorsOf(line(`C${n}1`), line(`C${n}2`))).toEqual([expect.stringContaining("“Tách đơn vị”")])
  })

  test("people of a cell go to a cell; a cell without people may be dissolved", async () => {
    const { n, cell } = await communes()
    const line = `X${n}A1;;;01/07/2025;;;;`
    expect(await errorsOf(line)).toEqual([])
    await makePerson(cell.id)
    expect(await errorsOf(line)).toEqual([
      `2 A “Mã cũ”: Hãy chọn chi bộ cho 1 người của “Chi bộ ${n}”: “Đảng ủy xã ${n}A” không phải chi bộ, ở đó không ai ghi được bản cam kết của họ.`,
    ])
    expect(await errorsOf(`X${n}A1;C${n};;01/07/2025;;Chi bộ Mới ${n};Chi bộ;X${n}A`)).toEqual([])
  })

  test("not such a file at all", async () => {
    expect(await checkText("Một;Hai\n1;2")).toMatchObject({
      ok: false,
      message: expect.stringContaining("thiếu cột"),
    })
    expect(await check()).toMatchObject({ ok: false, message: expect.stringContaining("chưa có dòng nào") })
  })
})

test("what whole and part contradict is carried out by rule and told", async () => {
  const { n, two } = await communes()
  const wish = await wishOf(
    `X${n}A;X${n}B;Toàn bộ;01/07/2025;;;;`,
    `X${n}A;K${n};Một phần;01/07/2025;;Đảng ủy xã K${n};Đảng ủy cơ sở;GOC`,
  )
  const { notices, plan } = await asActor(admin, (scope) => compilePlan(scope, wish))
  expect(notices.map(({ message }) => message)).toEqual([
    expect.stringContaining("vừa ghi “toàn bộ”, vừa ghi “một phần”"),
  ])
  expect(plan.placed.find(({ relation }) => relation === "successor")).toMatchObject({ parentId: two.id })
})

test("the template has its headings and choices and is read again", async () => {
  const bytes = await asActor(admin, reformTemplate)
  const sheet = await readSheet(bytes, { maxRows: 10 })
  expect(sheet.ok && sheet.rows.some((row) => headings.every((heading) => row.includes(heading)))).toBe(true)
  expect(sheet.ok && sheet.meta.register).toBe("reform")
})

describe("a file that is wrong", () => {
  test("names both rows of a line that stands twice", async () => {
    const { n } = await communes()
    const line = `X${n}A;X${n}B;Toàn bộ;01/07/2025;1-NQ;;;`
    expect(await errorsOf(line, line)).toEqual([
      expect.stringMatching(/^2 .*trùng dòng 3/),
      expect.stringMatching(/^3 .*trùng dòng 2/),
    ])
  })

  test("takes codes with spaces, other dashes and letter case for the same", async () => {
    const { n, one, two } = await communes()
    const wish = await wishOf(` x${n}a ;x${n}B;Toàn bộ;01/07/2025;1-NQ;;;`)
    expect(wish.ended).toEqual([{ unitId: one.id, to: [expect.objectContaining({ unit: two.id })] }])
  })

  test("is told of everything at once: cells, lines that contradict each other, and the plan", async () => {
    const { n } = await communes()
    const other = await communes()
    const rows = await errorsOf(
      `X${n}A;X${n}B;Toàn bộ;31/02/2025;1-NQ;;;`,
      `KHONG-CO;X${n}B;Toàn bộ;01/07/2025;1-NQ;;;`,
      `X${other.n}A1;X${other.n}B;Toàn bộ;01/07/2025;;;Chi bộ;`,
      `X${other.n}B;X${other.n}B;;01/07/2025;;;;KHONG-CO-2`,
    )
    expect(rows.map((row) => row.split(" ")[0])).toEqual(expect.arrayContaining(["2", "3", "4"]))
  })
})
