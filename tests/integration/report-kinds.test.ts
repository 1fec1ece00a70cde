import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { NotUnderstood } from "@/lib/format/asked"
import { today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { createReport } from "@/lib/reports/create-report"
import { addKind, endKind, removeKind } from "@/lib/reports/kinds/own-kinds"
import { loadKinds } from "@/lib/reports/kinds/load-kinds"
import { removeCutOff, setCutOff } from "@/lib/reports/kinds/set-cut-off"
import { periodsOfYear } from "@/lib/reports/kinds/spans"
import { loadBoard } from "@/lib/reports/load-board"
import { periodDays } from "@/lib/reports/period"
import { loadReport } from "@/lib/reports/load-report"
import { findReportWork } from "@/lib/work/report-work"
import { act, actorAt, asActor } from "../factories/actors"
import { newReport } from "../factories/report-periods"
import { beginReport, clearReports, enterRecord, handIn } from "../factories/report-steps"
import { saveCutOff, shownVersion } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let admin: Actor
let commune: Actor
let foreign: Actor

beforeEach(async () => {
  await clearReports()
  await db().reportCutOff.deleteMany()
  await db().reportKind.deleteMany({ where: { unitId: { not: null } } })
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  admin = await actorAt("admin", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  foreign = await actorAt("staff", tree.foreignProvince.id)
})

const kindsOf = async (by: Actor, unitId = by.unitId) =>
  (await asActor(by, (scope) => loadKinds(scope, { donVi: String(unitId) })))!.kinds
const kindOf = async (by: Actor, key: string) => (await kindsOf(by)).find((kind) => kind.key === key)!
const spansOf = async (by: Actor, key: string, of: number) =>
  periodsOfYear(await kindOf(by, key), of).map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)

const state = async () => ({
  kinds: await db().reportKind.findMany({ orderBy: { key: "asc" } }),
  cutOffs: await db().reportCutOff.findMany(),
})

describe("a cut-off", () => {
  test("holds for the unit and all below from its day on, and what ended before keeps its days", async () => {
    expect(await saveCutOff(province, tree.province.id, "year", `${year}-11-01`, "15/11")).toMatchObject({ ok: true })
    for (const by of [province, commune]) {
      expect(await spansOf(by, "year", year - 1)).toEqual([`${year - 1}-01-01 ${year - 1}-12-31`])
      expect(await spansOf(by, "year", year)).toEqual([`${year}-01-01 ${year}-11-15`])
      expect(await spansOf(by, "year", year + 1)).toEqual([`${year}-11-16 ${year + 1}-11-15`])
      expect(await spansOf(by, "halfYear", year + 1)).toEqual([`${year}-11-16 ${year + 1}-06-30`])
    }
    expect(await spansOf(foreign, "year", year)).toEqual([`${year}-01-01 ${year}-12-31`])
  })

  test("of a unit below goes before that of the unit above", async () => {
    await saveCutOff(province, tree.province.id, "month", "2020-01-01", "15")
    await saveCutOff(commune, tree.commune.id, "month", "2020-01-01", "20")
    expect((await spansOf(province, "month", 2026))[1]).toBe("2026-01-16 2026-02-15")
    expect((await spansOf(commune, "month", 2026))[1]).toBe("2026-01-21 2026-02-20")
    const kind = await kindOf(commune, "month")
    expect(kind.cutOffs.map(({ setBy }) => setBy.id)).toEqual([tree.commune.id, tree.province.id])
  })

  test("leaves a record of the days after it in the next report, and in no two", async () => {
    await saveCutOff(province, tree.province.id, "year", `${year - 2}-01-01`, "15/11")
    for (const issuedOn of [`${year - 2}-11-15`, `${year - 2}-11-16`, `${year - 2}-12-31`, `${year - 1}-11-15`]) {
      await enterRecord(commune, "documents", tree.commune.id, { issuedOn, issuerName: "" })
    }
    const counted = async (of: number) => {
      const id = await beginReport(commune, "year", of)
      const { table } = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
      return table.lines.reduce((sum, { values }) => sum + (values.get("documents") ?? 0), 0)
    }
    expect([await counted(year - 2), await counted(year - 1)]).toEqual([1, 3])
  })

  test("is refused where a report was handed in for a span that it would change, and where its day makes no sense", async () => {
    await handIn(commune, await beginReport(commune, "year", year - 1))
    const before = await state()
    const early = await saveCutOff(province, tree.province.id, "year", `${year - 1}-12-31`, "15/11")
    expect(early).toMatchObject({ ok: false, errors: { fromOn: expect.stringContaining(`31/12/${year - 1}`) } })
    for (const [kind, typed, message] of [
      ["year", "15/8", /từ 01\/10 đến 31\/12/],
      ["halfYear", "31/02", /từ 01\/04 đến 30\/06/],
      ["month", "32", /từ 1 đến 31/],
      ["quarter", "15/3", /từ 1 đến 31/],
    ] as const) {
      const refused = await saveCutOff(province, tree.province.id, kind, `${year}-01-01`, typed)
      expect(refused).toMatchObject({ ok: false, errors: { cutOff: expect.stringMatching(message) } })
    }
    expect(await state()).toEqual(before)
    expect(await saveCutOff(province, tree.province.id, "year", `${year}-01-01`, "15/11")).toMatchObject({ ok: true })
  })

  test("is taken back while no report was handed in by it", async () => {
    const fromOn = `${year - 1}-01-01`
    await saveCutOff(province, tree.province.id, "year", fromOn, "15/11")
    const id = { unitId: tree.province.id, kind: "year", fromOn }
    await handIn(commune, await beginReport(commune, "year", year - 1))
    expect(await act(province, (scope) => removeCutOff(scope, id))).toMatchObject({ ok: false })
    expect(await db().reportCutOff.count()).toBe(1)
    await clearReports()
    expect(await act(province, (scope) => removeCutOff(scope, id))).toMatchObject({ ok: true })
    expect(await spansOf(province, "year", year - 1)).toEqual([`${year - 1}-01-01 ${year - 1}-12-31`])
    expect(await act(province, (scope) => removeCutOff(scope, id))).toBeNull()
  })

  test("that somebody else set meanwhile is not overwritten unseen", async () => {
    const { id: unitId } = tree.province
    const version = await asActor(province, (scope) => shownVersion.cutOff(scope, unitId, "year"))
    const said = { unitId, kind: "year", fromOn: `${year}-01-01`, dueDays: null, version }
    await act(admin, (scope) => setCutOff(scope, { ...said, cutOff: "15/11" }))
    const late = await act(province, (scope) => setCutOff(scope, { ...said, cutOff: "20/11" }))
    expect(late).toMatchObject({ ok: false, conflict: { fields: [{ theirs: "15/11", yours: "20/11" }] } })
    expect(await db().reportCutOff.findMany()).toMatchObject([{ day: 15 }])
  })

  test("of a foreign unit, or a kind that the unit has not, is nobody's to set", async () => {
    const before = await state()
    const version = await asActor(province, (scope) => shownVersion.cutOff(scope, tree.province.id, "year"))
    const said = {
      unitId: tree.province.id,
      kind: "year",
      fromOn: `${year}-01-01`,
      cutOff: "15/11",
      dueDays: null,
      version,
    }
    expect(await act(foreign, (scope) => setCutOff(scope, said))).toBeNull()
    expect(await act(commune, (scope) => setCutOff(scope, said))).toBeNull()
    expect(await act(province, (scope) => setCutOff(scope, { ...said, kind: "none" }))).toBeNull()
    expect(await asActor(foreign, (scope) => loadKinds(scope, { donVi: String(tree.province.id) }))).toBeNull()
    expect(await state()).toEqual(before)
  })
})

test("a board of a span that was cut off otherwise later is there for who may read a report of it, and for nobody else", async () => {
  await beginReport(commune, "year", year)
  await saveCutOff(province, tree.province.id, "year", `${year}-01-01`, "15/11")
  const search = { loai: "year", tu: `${year}-01-01`, den: `${year}-12-31` }
  const board = (await asActor(province, (scope) => loadBoard(scope, search)))!
  expect(board.rows.find(({ unitId }) => unitId === tree.commune.id)).toMatchObject({ status: "draft" })
  const sibling = await actorAt("staff", tree.otherCommune.id)
  await expect(asActor(sibling, (scope) => loadBoard(scope, search))).rejects.toThrow(NotUnderstood)
})

describe("days after a span", () => {
  test("make a quarter's report due, asked for and late by its own day; without them nobody is asked", async () => {
    const asked = async () =>
      (await asActor(commune, findReportWork)).filter(({ key }) => key.startsWith("due Báo cáo quý"))
    expect(await asked()).toEqual([])
    await saveCutOff(province, tree.province.id, "quarter", `${year - 1}-01-01`, "", 20)
    const found = (await spansOf(commune, "quarter", year)).map((span) => addDays(span.split(" ")[1]!, 20))
    const due = await asked()
    expect(due.length).toBeGreaterThan(0)
    for (const item of due) expect([...found, addDays(`${year - 1}-12-31`, 20)]).toContain(item.until)
    const search = { loai: "quarter", tu: `${year - 1}-10-01`, den: `${year - 1}-12-31` }
    const board = (await asActor(province, (scope) => loadBoard(scope, search)))!
    expect(board.rows.find(({ unitId }) => unitId === tree.commune.id)).toMatchObject({
      dueOn: `${year}-01-20`,
      punctual: "overdue",
    })
  })
})

describe("a kind of a unit's own", () => {
  const own = { name: "Báo cáo nhanh tháng", rhythm: "month", cumulative: false } as const

  test("is for the unit and all below, is ended once used and then begun no more, and its reports stay", async () => {
    expect(await act(admin, (scope) => addKind(scope, { unitId: tree.province.id, ...own }))).toMatchObject({
      ok: true,
    })
    const kind = await kindOf(commune, "bao-cao-nhanh-thang")
    expect(kind).toMatchObject({ name: own.name, keptBy: { id: tree.province.id } })
    expect((await kindsOf(foreign)).some(({ key }) => key === kind.key)).toBe(false)

    const typed = { ...newReport("month", year - 1), kind: kind.key }
    expect(await act(foreign, (scope) => createReport(scope, typed))).toMatchObject({ ok: false })
    expect(await act(commune, (scope) => createReport(scope, typed))).toMatchObject({ ok: true })
    const id = { unitId: tree.province.id, kind: kind.key }
    expect(await act(province, (scope) => removeKind(scope, id))).toMatchObject({ ok: false })
    expect(await act(province, (scope) => endKind(scope, id))).toMatchObject({ ok: true })
    const next = await act(commune, (scope) => createReport(scope, { ...typed, part: 2 }))
    expect(next).toMatchObject({ ok: false, errors: { kind: expect.stringContaining("đang dùng") } })
    const board = (await asActor(commune, (scope) => loadBoard(scope, { loai: kind.key })))!
    expect(board.reports).toMatchObject([{ kindName: own.name, fromOn: `${year - 1}-01-01` }])
  })

  test("goes while no report is of it; a name stands once, and nobody else's kind is ended", async () => {
    await act(province, (scope) => addKind(scope, { unitId: tree.province.id, ...own }))
    const again = await act(commune, (scope) =>
      addKind(scope, { unitId: tree.commune.id, ...own, name: "BÁO CÁO nhanh tháng" }),
    )
    expect(again).toMatchObject({ ok: false, errors: { name: expect.stringContaining(own.name) } })
    const before = await state()
    const id = { unitId: tree.province.id, kind: "bao-cao-nhanh-thang" }
    for (const by of [commune, foreign]) {
      expect(await act(by, (scope) => endKind(scope, id))).toBeNull()
      expect(await act(by, (scope) => removeKind(scope, id))).toBeNull()
    }
    expect(await act(foreign, (scope) => addKind(scope, { unitId: tree.province.id, ...own, name: "Khác" }))).toBeNull()
    expect(await act(province, (scope) => removeKind(scope, { ...id, kind: "year" }))).toBeNull()
    expect(await state()).toEqual(before)
    expect(await act(province, (scope) => removeKind(scope, id))).toMatchObject({ ok: true })
    expect((await kindsOf(province)).some(({ key }) => key === id.kind)).toBe(false)
  })

  test("of nine months or a year counts from the beginning of the year, whatever was ticked", async () => {
    await act(province, (scope) =>
      addKind(scope, { unitId: tree.province.id, name: "Chín tháng", rhythm: "nineMonths", cumulative: false }),
    )
    await act(province, (scope) =>
      addKind(scope, { unitId: tree.province.id, name: "Đợt", rhythm: "free", cumulative: true }),
    )
    expect([(await kindOf(province, "chin-thang")).cumulative, (await kindOf(province, "dot")).cumulative]).toEqual([
      true,
      false,
    ])
  })
})

describe("a report of a free kind", () => {
  test("is about the days that were chosen, and counts exactly them", async () => {
    for (const issuedOn of ["2024-05-14", "2024-05-15", "2025-05-15", "2025-05-16"]) {
      await enterRecord(commune, "documents", tree.commune.id, { issuedOn, issuerName: "" })
    }
    const typed = { ...newReport("theme", 2024, 2025), fromOn: "2024-05-15", toOn: "2025-05-15" }
    const outcome = await act(commune, (scope) => createReport(scope, typed))
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
    const id = String(outcome.events[0]!.recordId)
    const { report, table } = (await asActor(commune, (scope) => loadReport(scope, id, {})))!
    expect(report).toMatchObject({ fromOn: "2024-05-15", toOn: "2025-05-15" })
    expect(table.lines.map(({ values }) => values.get("documents") ?? 0).reduce((a, b) => a + b)).toBe(2)
  })

  test("is among the spans that the boards of the units around it offer", async () => {
    const typed = { ...newReport("interim", 2019), fromOn: "2016-05-15", toOn: "2019-05-15" }
    expect(await act(commune, (scope) => createReport(scope, typed))).toMatchObject({ ok: true })
    const offered = async (by: Actor, search: Record<string, string>) =>
      (await asActor(by, (scope) => loadBoard(scope, { loai: "interim", ...search })))!.periods.map(periodDays)
    for (const by of [commune, province, await actorAt("staff", tree.cell.id)]) {
      expect(await offered(by, { "tu-nam": "2019" })).toEqual(["15/05/2016 – 15/05/2019"])
      expect(await offered(by, { "tu-nam": "2018" })).toEqual([])
    }
    expect(await offered(foreign, { "tu-nam": "2019" })).toEqual([])
    const search = { loai: "interim", tu: "2016-05-15", den: "2019-05-15" }
    const board = (await asActor(province, (scope) => loadBoard(scope, search)))!
    expect(board.rows.find(({ unitId }) => unitId === tree.commune.id)).toMatchObject({ status: "draft" })
  })

  test.each([
    [{ fromOn: null }, { fromOn: "Chưa nhập ngày." }],
    [{ toOn: null }, { toOn: "Chưa nhập ngày." }],
    [{ fromOn: "2026-05-16" }, { toOn: "Ngày cuối phải từ ngày đầu trở đi." }],
    [{ fromOn: "2016-05-15" }, { toOn: "Một kỳ báo cáo không quá 10 năm." }],
  ])("is not begun with %o", async (wrong, errors) => {
    const typed = { ...newReport("interim", 2024, 2026), fromOn: "2024-05-15", toOn: "2026-05-15", ...wrong }
    expect(await act(commune, (scope) => createReport(scope, typed))).toMatchObject({ ok: false, errors })
    expect(await db().report.count()).toBe(0)
  })

  test("is not begun for a part that its kind has not", async () => {
    const typed = { ...newReport("quarter", year), part: 5 }
    expect(await act(commune, (scope) => createReport(scope, typed))).toMatchObject({
      ok: false,
      errors: { part: expect.any(String) },
    })
    expect(await act(commune, (scope) => createReport(scope, { ...typed, year: null, part: 1 }))).toMatchObject({
      errors: { year: expect.any(String) },
    })
    expect(await db().report.count()).toBe(0)
  })
})
