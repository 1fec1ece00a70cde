import { readXlsx, writeXlsx } from "hucre/xlsx"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { countedFigures } from "@/lib/roll-up/figures"
import { annexWorkbook } from "@/lib/reports/annex-file"
import { branchValue, shownSum } from "@/lib/reports/branch-value"
import { changedSince } from "@/lib/reports/changed-since"
import { countBranch } from "@/lib/reports/count-branch"
import { findReport } from "@/lib/reports/find-report"
import { loadOfficial } from "@/lib/reports/load-official"
import { loadReport } from "@/lib/reports/load-report"
import { NotUnderstood } from "@/lib/format/asked"
import { periodName, type ReportPeriod } from "@/lib/reports/period"
import { lineSource } from "@/lib/reports/line-source"
import { keepSubstitute } from "@/lib/reports/substitute/keep-file"
import { substituteQuery } from "@/lib/reports/substitute/href"
import { checkKeptSubstitute } from "@/lib/reports/substitute/check-kept"
import { loadSubstitute, loadSubstituteSheet } from "@/lib/reports/substitute/load-substitute"
import { figureOfField, numberField } from "@/lib/reports/substitute/number-field"
import { substituteReport } from "@/lib/reports/substitute/substitute-report"
import { withdrawTyped } from "@/lib/reports/substitute/take-back"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { typedInput, typeReport } from "@/lib/reports/substitute/type-report"
import { changeText, signed } from "@/components/reports/change"
import { reportWordFile } from "@/lib/reports/word-file"
import { act, actorAt, asActor } from "../factories/actors"
import {
  beginReport,
  bringToAccepted,
  clearReports,
  correctOwnLine,
  enterRecord,
  handIn,
} from "../factories/report-steps"
import { reportPeriod } from "../factories/report-periods"
import { makeTree } from "../factories/unit-tree"
import { uploaded } from "../factories/uploads"
import { linesIn } from "../unit/office/word/word-parts"

const year = yearOf(today())
const period = reportPeriod("year", year, year)
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let root: Actor
let commune: Actor
let foreign: Actor

beforeAll(async () => {
  tree = await makeTree()
  root = await actorAt("staff", tree.root.id)
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  foreign = await actorAt("staff", tree.foreignProvince.id)
})

beforeEach(clearReports)

const searchOf = (unitId: number, about: ReportPeriod = period) => Object.fromEntries(substituteQuery(unitId, about))

type Typed = Record<string, string | number | { formula: string }>

/** The empty sheet, filled in as a person would in Excel; rows may be added. */
async function filled(typed: Typed, search = searchOf(tree.commune.id), by = province): Promise<Uint8Array> {
  const sheet = (await asActor(by, (scope) => loadSubstituteSheet(scope, search)))!
  const { sheets } = await readXlsx(new Uint8Array(await sheet.arrayBuffer()))
  const rows = sheets[0]!.rows.map((row) => [...row])
  const cells = new Map()
  for (const [key, value] of Object.entries(typed)) {
    let at = rows.findIndex(([figure]) => figure === key)
    if (at < 0) at = rows.push([key, "Thêm", "văn bản"]) - 1
    if (typeof value === "object") cells.set(`${at},3`, { ...value, formulaResult: 1 })
    else rows[at]![3] = value
  }
  const [first, ...rest] = sheets
  const hidden = rest.map(({ name, rows: kept }) => ({ name, rows: kept, veryHidden: true }))
  return writeXlsx({ sheets: [{ name: first!.name, rows, cells }, ...hidden] })
}

async function upload(by: Actor, bytes: Uint8Array, search = searchOf(tree.commune.id)): Promise<string | null> {
  const file = await uploaded(bytes, "xã.xlsx")
  const response = await asActor(by, (scope) => keepSubstitute(scope, search, file))
  return response && (/nhap-thay\/([^?]+)/.exec(response.headers.get("location")!)?.[1] ?? null)
}

const input = (draft: string, unit = tree.commune.id) => ({
  draft,
  unit,
  kind: "year" as const,
  fromOn: period.fromOn,
  toOn: period.toOn,
})
const commit = (by: Actor, draft: string, unit?: number) =>
  act(by, (scope) => substituteReport(scope, input(draft, unit)))

async function checked(typed: Typed, search = searchOf(tree.commune.id)) {
  const draft = (await upload(province, await filled(typed), search))!
  const loaded = (await asActor(province, (scope) => checkKeptSubstitute(scope, draft, search)))!
  return loaded.checked
}

const typedForm = (numbers: Record<string, string>, more = {}) =>
  typedInput.parse({
    unit: String(tree.commune.id),
    kind: "year",
    fromOn: period.fromOn,
    toOn: period.toOn,
    numbers,
    ...more,
  })
const typeIn = (by: Actor, numbers: Record<string, string>, more = {}) =>
  act(by, (scope) => typeReport(scope, typedForm(numbers, more)))

describe("an annex that holds typed numbers", () => {
  const marked = () => `${tree.commune.name} (cấp trên nhập hộ)`

  /** The names of the units in the annex of a report, in Word and in Excel. */
  async function namesIn(by: Actor, id: number) {
    const bytes = async (response: Response | null) => new Uint8Array(await response!.arrayBuffer())
    const make = await asActor(by, (scope) => reportWordFile(scope, String(id)))
    const letter = await bytes(await make!())
    const book = await readXlsx(await bytes(await asActor(by, (scope) => annexWorkbook(scope, String(id)))))
    return { word: linesIn(letter), excel: book.sheets[0]!.rows.map(([name]) => name) }
  }

  test("marks them in the report of the unit above, in Word and Excel alike, live and handed in, and no other line", async () => {
    await typeIn(province, { documents: "12" })
    const id = await beginReport(province)
    const check = async () => {
      for (const names of Object.values(await namesIn(province, id))) {
        expect(names).toContain(marked())
        expect(names).not.toContain(tree.commune.name)
        expect(names).toContain(tree.otherCommune.name)
        expect(names.filter((name) => String(name).includes("nhập hộ"))).toHaveLength(1)
      }
    }
    await check()
    await handIn(province, id)
    await check()
  })

  test("marks the one line of the report that was typed", async () => {
    await typeIn(province, { documents: "12" })
    const { id } = await db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
    const { word, excel } = await namesIn(province, id)
    expect(word).toContain(marked())
    expect(excel).toContain(marked())
  })
})

describe("a box that was left empty", () => {
  const reportOf = async () => db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
  const lineOf = async (by: Actor, unitId: number) => {
    const { lines } = await asActor(by, (scope) => countBranch(scope, unitId, period))
    return lines.find((line) => line.unitId === tree.commune.id)!
  }

  test("is a number nobody knows, a typed zero is none; the form shows both again, the unit above takes both over", async () => {
    await typeIn(province, { documents: "12", models: "0", exemplars: "" })
    const form = (await asActor(province, (scope) => loadSubstitute(scope, searchOf(tree.commune.id))))!
    const boxOf = (key: string) => form.figures.find((figure) => figure.key === key)?.initial
    expect([boxOf("documents"), boxOf("models"), boxOf("exemplars"), boxOf("plans")]).toEqual(["12", "0", "", ""])
    const line = await lineOf(province, tree.province.id)
    expect([line.values.get("models") ?? 0, line.values.get("exemplars")]).toEqual([0, null])

    const id = await beginReport(province)
    await handIn(province, id)
    const { table } = (await asActor(province, (scope) => loadReport(scope, String(id), {})))!
    const typed = table.lines.filter(({ substituted }) => substituted)
    expect(["documents", "models", "exemplars"].map((key) => shownSum(typed, key))).toEqual(["12", "0", "—"])
    expect(branchValue(table.lines, "exemplars")).toBeGreaterThanOrEqual(0)
  })

  test("is a dash in the letter and an empty cell in the annex", async () => {
    await typeIn(province, { documents: "12", ethicsCodes: "" })
    const { id } = await reportOf()
    await db().$executeRaw`ALTER TABLE report DISABLE TRIGGER USER`
    await db().report.update({ where: { id }, data: { annexFigures: ["documents", "conferences"] } })
    await db().$executeRaw`ALTER TABLE report ENABLE TRIGGER USER`
    const make = await asActor(province, (scope) => reportWordFile(scope, String(id)))
    expect(linesIn(new Uint8Array(await (await make!()).arrayBuffer()))).toContain("—")
    const annex = (await asActor(province, (scope) => annexWorkbook(scope, String(id))))!
    const { sheets } = await readXlsx(new Uint8Array(await annex.arrayBuffer()))
    const row = sheets[0]!.rows.find(([name]) => String(name).includes("nhập hộ"))!
    expect(row.slice(1, 3)).toEqual([12, null])
    expect(sheets[0]!.rows.find(([name]) => name === "Tổng cộng")?.slice(1, 3)).toEqual([12, null])
  })

  test("is compared with nothing, and told where the records know better", async () => {
    await enterRecord(commune, "dialogues", tree.commune.id, { heldOn: `02/01/${year}` })
    await typeIn(province, { models: "3" })
    const { id } = await reportOf()
    const { differences } = (await asActor(province, (scope) => loadReport(scope, String(id), {})))!
    expect(differences.find(({ figure }) => figure.key === "dialogues")).toMatchObject({ typed: null })
    const official = (await asActor(province, (scope) =>
      loadOfficial(scope, String(tree.commune.id), { "tu-nam": String(year), "den-nam": String(year) }),
    ))!
    const pair = official.pairs!.find(({ figure }) => figure.key === "dialogues")!
    expect([pair.one, pair.shown.one, changeText(pair), signed(pair)]).toEqual([
      null,
      "—",
      "không so được: chưa có số",
      "—",
    ])
  })

  test("gets its first number by a correction", async () => {
    await typeIn(province, { documents: "12" })
    const { id } = await reportOf()
    await correctOwnLine(commune, id, "models", null, 4)
    const { table, corrections } = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    expect(shownSum(table.lines, "models")).toBe("4")
    expect(corrections).toMatchObject([{ oldValue: null, newValue: 4 }])
  })
})

describe("numbers typed in the form", () => {
  test("write the very report that the file writes, and say so in the log", async () => {
    const numbers = { documents: "12", models: "1.215", "outreach:tin-bai": "7", exemplars: "" }
    const outcome = await typeIn(province, numbers)
    expect(outcome).toMatchObject({ ok: true, events: [{ action: "reports.substitute", unitId: tree.commune.id }] })
    expect(JSON.stringify(outcome)).toContain("biểu trên trang")
    const { id } = await db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
    const byForm = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    expect(byForm.report).toMatchObject({ status: "accepted", substituted: true, deciderName: province.fullName })
    const valuesOf = ({ table }: typeof byForm) =>
      table.lines.map(({ values }) => Object.fromEntries([...values].filter(([, value]) => value !== null)))
    expect(valuesOf(byForm)).toEqual([{ documents: 12, models: 1215, "outreach.tin-bai": 7 }])
    await clearReports()
    await commit(
      province,
      (await upload(province, await filled({ documents: 12, models: 1215, "outreach.tin-bai": 7 })))!,
    )
    const again = await db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
    const byFile = (await asActor(commune, (scope) => loadReport(scope, String(again.id), {})))!
    expect(valuesOf(byFile)).toEqual(valuesOf(byForm))
  })

  test.each([
    ["not a number", { documents: "mười" }, "numbers.documents", /Không phải là số/],
    ["a negative number", { documents: "-1" }, "numbers.documents", /không thể âm/],
    ["a fraction", { documents: "1,5" }, "numbers.documents", /không có phần lẻ/],
    ["too much", { documents: "100.000.001" }, "numbers.documents", /quá lớn/],
    [
      "a part above its whole",
      { exemplars: "2", exemplarPersons: "3" },
      "numbers.exemplarPersons",
      /không thể lớn hơn/,
    ],
    [
      "a part of outreach alone",
      { "outreach:tin-bai-dien-tu": "1" },
      "numbers.outreach:tin-bai-dien-tu",
      /“Tin, bài” còn để trống/,
    ],
    ["nothing at all", { documents: "", models: "" }, "numbers.documents", /Chưa nhập số nào/],
  ])("are refused with %s, at the box", async (_what, numbers, field, message) => {
    const refused = await typeIn(province, numbers)
    expect(refused).toMatchObject({ ok: false, errors: { [field]: expect.stringMatching(message) } })
    expect(await db().report.count()).toBe(0)
  })

  test("are nobody else's to type, for no unknown figure, and not over a report that is there", async () => {
    for (const by of [root, foreign, commune, await actorAt("leader", tree.province.id)]) {
      expect(await typeIn(by, { documents: "1" })).toBeNull()
    }
    expect(await typeIn(province, { documents: "1" }, { unit: String(tree.cell.id) })).toBeNull()
    expect(await typeIn(province, { khongCo: "1" })).toBeNull()
    expect(await db().report.count()).toBe(0)
    await beginReport(commune)
    expect(await typeIn(province, { documents: "1" })).toMatchObject({ ok: false, message: /đã có báo cáo/ })
    expect(await db().reportSubmission.count()).toBe(0)
  })

  test("have a box for every figure, parts marked", async () => {
    const data = (await asActor(province, (scope) => loadSubstitute(scope, searchOf(tree.commune.id))))!
    expect(data.figures.length).toBeGreaterThan(countedFigures.length)
    expect(data.figures.find(({ key }) => key === "exemplarPersons")).toMatchObject({
      depth: 1,
      label: "Trong đó: Điển hình cá nhân",
    })
    for (const { key } of data.figures) expect(figureOfField(numberField(key).replace("numbers.", ""))).toBe(key)
  })
})

describe("what was typed", () => {
  const reportOf = async () => db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
  const withdraw = async (by: Actor) => {
    const { id, version } = await reportOf()
    return act(by, (scope) => withdrawTyped(scope, { id, version }))
  }
  const officialDocuments = async () => {
    const { lines } = await asActor(province, (scope) => countBranch(scope, tree.province.id, period))
    const line = lines.find(({ unitId }) => unitId === tree.commune.id)!
    return [line.values.get("documents") ?? 0, line.substituted]
  }
  const submissions = () =>
    db().$queryRaw`SELECT s.number, s.decision::text AS decision, n.value FROM report_submission s
      JOIN report_number n ON n.submission_id = s.id AND n.figure_key = 'documents' ORDER BY s.number`

  test("is corrected by who typed it as a new submission beside the old one, whose numbers stay", async () => {
    await typeIn(province, { documents: "12", models: "3" })
    const form = (await asActor(province, (scope) => loadSubstitute(scope, searchOf(tree.commune.id))))!
    expect(form.figures.find(({ key }) => key === "documents")).toMatchObject({ initial: "12" })
    const outcome = await typeIn(province, { documents: "gần 15", models: "3" })
    expect(outcome).toMatchObject({ ok: true, events: [{ action: "reports.substitute" }] })
    expect(JSON.stringify(outcome)).toContain('"Văn bản đã ban hành":{"before":"12","after":"gần 15"}')
    expect(JSON.stringify(outcome)).not.toContain('"Mô hình":')
    expect(await submissions()).toEqual([
      { number: 1, decision: "withdrawn", value: 12 },
      { number: 2, decision: "accepted", value: 15 },
    ])
    expect(await officialDocuments()).toEqual([15, true])
    expect(await reportOf()).toMatchObject({ status: "accepted" })
  })

  test("is withdrawn by who typed it, counts no longer, and may be typed anew or written by the unit", async () => {
    await typeIn(province, { documents: "12" })
    for (const by of [commune, root, foreign, await actorAt("leader", tree.province.id)]) {
      expect(await withdraw(by)).toBeNull()
    }
    expect(await withdraw(province)).toMatchObject({ ok: true, events: [{ action: "reports.withdraw" }] })
    expect(await officialDocuments()).toEqual([0, false])
    expect(await withdraw(province)).toBeNull()
    expect(await typeIn(province, { documents: "13" })).toMatchObject({ ok: true })
    expect(await officialDocuments()).toEqual([13, true])
    await withdraw(province)
    await handIn(commune, (await reportOf()).id)
    expect(await typeIn(province, { documents: "14" })).toMatchObject({ ok: false, message: /đã có báo cáo/ })
  })

  test("is neither corrected nor withdrawn once the report above was handed in, by the database too", async () => {
    await typeIn(province, { documents: "12" })
    await handIn(province, await beginReport(province))
    expect(await withdraw(province)).toBeNull()
    expect(await typeIn(province, { documents: "13" })).toMatchObject({
      ok: false,
      message: /đã vào báo cáo của cấp trên/,
    })
    const taken = db().reportSubmission.updateMany({ where: { substituted: true }, data: { decision: "withdrawn" } })
    await expect(taken).rejects.toThrow(/decided once/)
  })

  test("what a unit handed in itself is not taken back so", async () => {
    const id = await beginReport(commune)
    await bringToAccepted(commune, province, id)
    expect(await withdraw(province)).toBeNull()
    expect(await typeIn(province, { documents: "13" })).toMatchObject({ ok: false })
    await expect(
      db().reportSubmission.updateMany({ where: { reportId: id }, data: { decision: "withdrawn" } }),
    ).rejects.toThrow(/decided once/)
  })

  test("stands beside what the records say, and where they differ the form, the report and the dashboard say so", async () => {
    await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
    const records = (await asActor(province, (scope) => loadSubstitute(scope, searchOf(tree.commune.id))))!.figures
    const { recorded } = records.find(({ key }) => key === "documents")!
    expect(Number(recorded)).toBeGreaterThan(0)
    expect(records.find(({ key }) => key === "ethicsCodes")).toMatchObject({ recorded: "", initial: "" })
    await typeIn(province, { documents: "99", ethicsCodes: "4" })
    const shown = (await asActor(province, async (scope) => loadReport(scope, String((await reportOf()).id), {})))!
    expect(shown.differences.map(({ figure, typed, records: said }) => [figure.key, typed, said])).toContainEqual([
      "documents",
      "99",
      recorded,
    ])
    expect(shown.differences.map(({ figure }) => figure.key)).not.toContain("ethicsCodes")
    expect(shown.mayRetype).toBe(true)
    const toldOn = async (by: Actor, unitId: number) => {
      const dashboard = await asActor(by, (scope) => loadDashboard(scope, unitId, {}))
      return dashboard!.typedReports.map(({ unitName, ...period }) => [unitName, periodName(period)])
    }
    const told = [[tree.commune.name, `năm ${year}`]]
    expect(await toldOn(province, tree.province.id)).toEqual(told)
    expect(await toldOn(commune, tree.commune.id)).toEqual(told)
    expect(await toldOn(province, tree.otherCommune.id)).toEqual([])
  })
})

describe("a report typed by the unit above", () => {
  test("is written whole, accepted and marked, and counts in the report above", async () => {
    const draft = (await upload(province, await filled({ documents: 12, models: "1.215", modelsRecognised: 3 })))!
    const outcome = await commit(province, draft)
    expect(outcome).toMatchObject({ ok: true, events: [{ action: "reports.substitute", unitId: tree.commune.id }] })
    const { id } = await db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
    const data = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    expect(data.report).toMatchObject({ status: "accepted", substituted: true, deciderName: province.fullName })
    expect(data.table.lines).toHaveLength(1)
    expect(lineSource(data.table.lines[0]!)).toBe("cấp trên nhập hộ")
    expect(branchValue(data.table.lines, "models")).toBe(1215)
    const above = await asActor(province, (scope) => countBranch(scope, tree.province.id, period))
    const line = above.lines.find(({ unitId }) => unitId === tree.commune.id)!
    expect([line.values.get("documents"), lineSource(line)]).toEqual([12, "cấp trên nhập hộ"])
    expect(await db().importDraft.count()).toBe(0)
  })

  test("can only be corrected by the unit itself, and is compared with no records", async () => {
    await commit(province, (await upload(province, await filled({ documents: 12 })))!)
    await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
    const { id } = await db().report.findFirstOrThrow({ where: { unitId: tree.commune.id } })
    const report = (await asActor(commune, (scope) => findReport(scope, id)))!
    expect(await asActor(commune, (scope) => changedSince(scope, report))).toEqual([])
    await correctOwnLine(commune, id, "documents", 12, 13)
    const data = (await asActor(province, (scope) => loadReport(scope, String(id), {})))!
    expect(branchValue(data.table.lines, "documents")).toBe(13)
  })

  test.each<[string, Typed, RegExp]>([
    ["an unknown figure", { khongCo: 1 }, /Không có chỉ tiêu nào mang mã “khongCo”/],
    ["not a number", { documents: "mười" }, /Không phải là số/],
    ["a negative number", { documents: -1 }, /không thể âm/],
    ["a fraction", { documents: 1.5 }, /không có phần lẻ/],
    [
      "a part above its whole",
      { exemplars: 2, exemplarPersons: 3 },
      /“Điển hình là cá nhân”|trong đó, không thể lớn hơn/,
    ],
    ["a part of outreach above its whole", { "outreach.tin-bai-dien-tu": 1 }, /trong đó của “Tin, bài” còn để trống/],
  ])("is refused with %s, by row and column", async (_what, typed, message) => {
    const found = await checked(typed)
    expect(found).toMatchObject({ ok: true })
    if (!found.ok) return
    expect(found.errors).toHaveLength(1)
    expect(found.errors[0]!.message).toMatch(message)
    expect(found.errors[0]!.row).toBeGreaterThan(2)
    expect(found.errors[0]!.column).toMatch(/^[AD] “/)
    const draft = (await db().importDraft.findFirstOrThrow()).id
    expect(await commit(province, draft)).toMatchObject({ ok: false })
    expect(await db().report.count()).toBe(0)
  })

  test("refuses formulas, a file of another unit, of another period, and any other workbook", async () => {
    expect(await checked({ documents: { formula: "1+1" } })).toMatchObject({ ok: false, message: /công thức/ })
    const other = await filled({}, searchOf(tree.otherCommune.id))
    const half = await filled({}, searchOf(tree.commune.id, reportPeriod("halfYear", year, year)))
    const strange = await writeXlsx({ sheets: [{ name: "A", rows: [["a"]] }] })
    for (const [bytes, message] of [
      [await filled({}), /chưa điền số nào/],
      [other, /đơn vị khác/],
      [half, /kỳ khác/],
      [strange, /không phải tệp nhập hộ/],
    ] as const) {
      const draft = (await upload(province, bytes))!
      const data = await asActor(province, (scope) => checkKeptSubstitute(scope, draft, searchOf(tree.commune.id)))
      expect(data).toMatchObject({ checked: { ok: false, message } })
    }
  })

  test("is refused when the unit began its report meanwhile, or both write at once", async () => {
    const draft = (await upload(province, await filled({ documents: 1 })))!
    await beginReport(commune)
    expect(await commit(province, draft)).toMatchObject({ ok: false, message: /đã có báo cáo của kỳ này/ })
    expect(await db().reportSubmission.count()).toBe(0)
    expect(await asActor(province, (scope) => loadSubstitute(scope, searchOf(tree.commune.id)))).toMatchObject({
      place: { refused: expect.stringMatching(/đã có báo cáo/) },
    })
    await clearReports()
    const both = await Promise.allSettled([commit(province, draft), beginReport(commune)])
    expect(
      both
        .map((one) => one.status === "fulfilled" && one.value !== null && (one.value as { ok?: boolean }).ok !== false)
        .filter(Boolean),
    ).toHaveLength(1)
    expect(await db().report.count()).toBe(1)
  })

  test("is typed for a direct child only, by the staff of the unit above, from its own file", async () => {
    const draft = (await upload(province, await filled({ documents: 1 })))!
    for (const by of [root, foreign, commune]) {
      expect(await commit(by, draft)).toBeNull()
      expect(await asActor(by, (scope) => loadSubstituteSheet(scope, searchOf(tree.commune.id)))).toBeNull()
      expect(await upload(by, await filled({}))).toBeNull()
    }
    expect(await commit(await actorAt("leader", tree.province.id), draft)).toBeNull()
    expect(await commit(await actorAt("staff", tree.province.id), draft)).toBeNull()
    expect(await commit(province, draft, tree.cell.id)).toBeNull()
    expect(await db().report.count()).toBe(0)
  })

  test("is typed for no period that reports are not made for", async () => {
    const sheetOf = (about: ReportPeriod) =>
      asActor(province, (scope) => loadSubstituteSheet(scope, searchOf(tree.commune.id, about)))
    for (const about of [reportPeriod("final", year - 10, year), { ...period, toOn: `${year}-11-15` }]) {
      await expect(sheetOf(about)).rejects.toThrow(NotUnderstood)
    }
    expect(await sheetOf(reportPeriod("year", year + 1))).toBeNull()
    const range = searchOf(tree.commune.id, reportPeriod("interim", year - 2, year))
    expect(await asActor(province, (scope) => loadSubstituteSheet(scope, range))).not.toBeNull()
  })

  test("knows the whole of every figure that is a part", () => {
    const parts = countedFigures.filter(({ definition }) => definition.startsWith("Trong đó"))
    expect(parts.length).toBeGreaterThan(0)
    for (const figure of parts)
      expect("partOf" in figure && countedFigures.some(({ key }) => key === figure.partOf), figure.key).toBe(true)
  })
})
