import { readXlsx } from "hucre/xlsx"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { documents } from "@/lib/registers/documents/register"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { loadComparison } from "@/lib/reports/load-comparison"
import { loadOfficial } from "@/lib/reports/load-official"
import { loadReport } from "@/lib/reports/load-report"
import { officialHref } from "@/lib/reports/official-href"
import { dashboardWorkbook } from "@/lib/dashboard/dashboard-workbook"
import { actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { beginReport, bringToAccepted } from "../factories/report-steps"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

// A commune with a cell went into another one, which took a new name; its report of 2024 had been accepted before.

let [root, old, heir, cell]: MadeUnit[] = []
let above: Actor
let oldReport: number
let heirReport: number

async function write(units: MadeUnit[], year: number) {
  const document = { typeKey: "ke-hoach", symbol: "01-KH", subject: "Kế hoạch", issuedOn: toDbDate(`${year}-02-03`) }
  await db().document.createMany({ data: units.map(({ id }) => ({ ...document, unitId: id })) })
}

beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy", typeKey: "tinh-uy" })
  old = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Cũ" })
  heir = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Kế Thừa" })
  cell = await makeUnit({ parentId: old.id, name: "Chi bộ 1", typeKey: "chi-bo" })
  for (const year of [2024, 2025]) await write([old, heir, cell], year)
  above = await actorAt("staff", root.id)
  const [oldStaff, heirStaff] = [await actorAt("staff", old.id), await actorAt("staff", heir.id)]
  oldReport = await beginReport(oldStaff, "year", 2024)
  await bringToAccepted(oldStaff, above, oldReport)
  const { problems } = await carryOut(await actorAt("admin", root.id), "merge", {
    on: "2025-07-01",
    decision: "12-QĐ/TU",
    ended: [{ unitId: old.id, to: [{ unit: heir.id, extent: "whole" }] }],
    changed: [{ unitId: heir.id, name: "Đảng ủy xã Mới" }],
  })
  expect(problems).toEqual([])
  heirReport = await beginReport(heirStaff, "year", 2025)
})

const restated = { theo: "hien-nay" }
/** The line above the headings, which begins in the second column of a wide sheet. */
const noteIn = ({ rows }: { rows: unknown[][] }) =>
  String(rows[0]!.find((cell) => typeof cell === "string" && cell !== ""))
const year2024 = { "tu-nam": "2024", "den-nam": "2024" }
const pairOf = <T extends { figure: { key: string } }>(pairs: T[]) =>
  pairs.find(({ figure }) => figure.key === "documents")!

describe("official numbers", () => {
  const read = (by: Actor, search = {}) =>
    asActor(by, (scope) => loadOfficial(scope, String(old!.id), { ...year2024, ...search }))

  test("stay as they were issued, under the name of then; the live ones beside them follow the view", async () => {
    const then = (await read(above))!
    const now = (await read(above, restated))!
    expect([pairOf(then.pairs!).one, pairOf(then.pairs!).other]).toEqual([2, 2])
    expect([pairOf(now.pairs!).one, pairOf(now.pairs!).other]).toEqual([2, 1])
    expect([then.unit.name, now.unit.name]).toEqual(["Đảng ủy xã Cũ", "Đảng ủy xã Cũ"])
  })

  test("the address keeps the view", () => {
    expect(officialHref(7, { from: 2024, to: 2024, restated: true })).toContain("theo=hien-nay")
    expect(officialHref(7, { from: 2024, to: 2024, restated: false })).not.toContain("theo")
  })

  test("the restated view is for those who hold the unit today", async () => {
    expect(await read(await actorAt("leader", old!.id), restated)).not.toBeNull()
    expect(await read(await actorAt("leader", cell!.id), restated)).toBeNull()
  })
})

test("an issued report keeps its numbers, its lines and every name of then", async () => {
  const { report, table } = (await asActor(above, (scope) => loadReport(scope, String(oldReport), {})))!
  expect(report.unitName).toBe("Đảng ủy xã Cũ")
  expect(table.lines.map(({ unitName, values }) => [unitName, values.get("documents")])).toEqual([
    ["Đảng ủy xã Cũ", 1],
    ["Chi bộ 1", 1],
  ])
  const heirOf2024 = await beginReport(await actorAt("staff", heir!.id), "year", 2024)
  const opened = await asActor(above, (scope) => loadReport(scope, String(heirOf2024), {}))
  expect(opened!.report.unitName).toBe("Đảng ủy xã Kế Thừa")
})

describe("the comparison of a report", () => {
  const read = async (search = {}) => {
    const data = (await asActor(above, (scope) => loadComparison(scope, String(heirReport), search)))!
    const pair = pairOf(data.comparisons[0]!.pairs)
    return { data, pair, lines: pair.lines.map(({ name, one, other }) => [name, one, other]) }
  }

  test("as it stood then, the earlier period lacks what came since", async () => {
    const { data, pair } = await read()
    expect(data.restated).toBe(false)
    expect([pair.one, pair.other]).toEqual([3, 1])
  })

  test("restated, all periods are told of the same units by today's names", async () => {
    const { data, pair, lines } = await read(restated)
    expect([data.restated, data.official, pair.one, pair.other]).toEqual([true, false, 3, 3])
    expect(lines).toEqual([
      ["Riêng Đảng ủy xã Mới", 1, 1],
      ["Chi bộ 1", 1, 1],
      ["Đảng ủy xã Cũ", 1, 1],
    ])
  })
})

test("what nobody could divide of a split unit is named wherever numbers or records are restated", async () => {
  const split = await makeUnit({ parentId: root!.id, name: "Đảng ủy xã Bị Tách" })
  await write([split], 2024)
  const { idOf } = await carryOut(await actorAt("admin", root!.id), "split", {
    on: "2025-03-01",
    newUnits: ["Đông", "Tây"].map((name) => {
      return { name: `Đảng ủy xã ${name}`, code: "", typeKey: "dang-uy-co-so", parent: root!.id }
    }),
    ended: [{ unitId: split.id, to: [-1, -2].map((unit) => ({ unit, extent: "part" as const })) }],
  })
  const east = idOf(-1)
  const named = [{ name: "Đảng ủy xã Bị Tách", keptAt: "Tỉnh ủy", heirId: east, heirName: "Đảng ủy xã Đông" }]
  const official = (search = {}) =>
    asActor(above, (scope) => loadOfficial(scope, String(east), { "tu-nam": "2025", "den-nam": "2025", ...search }))
  expect((await official(restated))!.partPredecessors).toMatchObject(named)
  expect((await official())!.partPredecessors).toEqual([])

  const report = await beginReport(await actorAt("staff", east), "year", 2025)
  const comparison = (search = {}) => asActor(above, (scope) => loadComparison(scope, String(report), search))
  expect((await comparison(restated))!.partPredecessors).toMatchObject(named)
  expect((await comparison())!.partPredecessors).toEqual([])

  const noteOf = async (search = {}) => {
    const query = parseListQuery({ ...year2024, "don-vi": String(east), ...search }, documents.list)
    const file = (await asActor(above, (scope) => exportList(scope, documents, query))) as Uint8Array
    return noteIn((await readXlsx(file)).sheets[0]!)
  }
  const told =
    "Đảng ủy xã Đông nhận một phần của Đảng ủy xã Bị Tách từ ngày 01/03/2025; số liệu cũ giữ tại Tỉnh ủy, không chia được nên không có trong danh sách ở đây."
  expect(await noteOf(restated)).toContain(told)
  expect(await noteOf()).not.toContain("không chia được")
})

describe("files say which view they took", () => {
  const noteOf = async (search: Record<string, string>) => {
    const query = parseListQuery({ ...year2024, "don-vi": String(heir!.id), ...search }, documents.list)
    const file = await asActor(above, (scope) => exportList(scope, documents, query))
    if (!(file instanceof Uint8Array)) throw new Error("no file")
    const [sheet] = (await readXlsx(file)).sheets
    return { note: noteIn(sheet!), records: sheet!.rows.filter((row) => row.includes("01-KH")).length }
  }

  test("a list of a unit", async () => {
    const then = await noteOf({})
    expect(then.note).toContain("Danh sách của Đảng ủy xã Mới (toàn nhánh), năm 2024, theo tổ chức lúc đó.")
    expect(then.records).toBe(1)
    const now = await noteOf(restated)
    expect(now.note).toContain("năm 2024, theo tổ chức hiện nay.")
    expect(now.records).toBe(3)
    expect((await noteOf({ "pham-vi": "rieng" })).note).not.toContain("theo tổ chức")
  })

  const workbookOf = async (by: Actor, unitId: number, search: Record<string, string>) => {
    const response = await asActor(by, (scope) => dashboardWorkbook(scope, String(unitId), search))
    return response && readXlsx(new Uint8Array(await response.arrayBuffer()))
  }

  test("the figures of a dashboard, whose lines add up to the branch", async () => {
    const now = (await workbookOf(above, heir!.id, { ...year2024, ...restated }))!
    const [children, figures] = now.sheets
    expect(noteIn(children!)).toContain("Đảng ủy xã Mới, năm 2024; theo tổ chức hiện nay")
    const column = children!.rows[1]!.findIndex((heading) => String(heading).startsWith("Văn bản"))
    expect(children!.rows.slice(2, 5).map((row) => [row[0], row[1], row[column]])).toEqual([
      ["Chi bộ 1", "", 1],
      ["Đảng ủy xã Cũ", "đã sáp nhập, giải thể", 1],
      ["Riêng Đảng ủy xã Mới", "", 1],
    ])
    expect(children!.rows[5]![column]).toBe(3)
    expect(figures!.rows.find((row) => String(row[0]).startsWith("Văn bản"))!.slice(2, 5)).toEqual([3, 0, 1])
    const then = (await workbookOf(above, heir!.id, { "tu-nam": "2025", "den-nam": "2025" }))!
    expect(noteIn(then.sheets[0]!)).toContain("theo tổ chức lúc đó")
    expect(then.sheets.at(-1)!.rows.map(([text]) => text)).toContain("Sáp nhập từ ngày 01/07/2025, theo 12-QĐ/TU")
  })

  test("who may not see the dashboard gets no file", async () => {
    expect(await workbookOf(await actorAt("leader", cell!.id), heir!.id, year2024)).toBeNull()
    expect(await workbookOf(above, 999_999, year2024)).toBeNull()
  })
})
