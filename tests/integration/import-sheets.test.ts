import { readFileSync } from "node:fs"
import { writeXlsx } from "hucre/xlsx"
import { beforeAll, describe, expect, test } from "vitest"
import { inBatch } from "@/components/records/in-batch"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import type { Cell } from "@/lib/office/cells"
import { checkSheet, type ImportPreview } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { loadBatches } from "@/lib/register/import/loaders"
import { undoBatch } from "@/lib/register/import/undo"
import { refuseSame } from "@/lib/register/same-records"
import type { RawValues } from "@/lib/access/outcome"
import { undecided, type ImportOptions } from "@/lib/register/import/options"
import { registerByKey } from "@/lib/registers/registry"
import type { RegisterKey } from "@/lib/register-key"
import { act, actorAt, asActor } from "../factories/actors"
import { makeUnit } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"
import { workbookOf } from "../factories/workbooks"

let staff: Actor

beforeAll(async () => {
  const province = await makeUnit({ code: "T51", typeKey: "tinh-uy" })
  const commune = await makeUnit({ code: "M23512", parentId: province.id })
  await makeUnit({ code: "X23512-CB01", typeKey: "chi-bo", parentId: commune.id })
  await makeUnit({ code: "00123", parentId: province.id })
  staff = await actorAt("staff", province.id)
})

const read = async (key: RegisterKey, bytes: Uint8Array, options: Partial<ImportOptions> = {}, isText = false) =>
  asActor(staff, async (scope) =>
    checkSheet(scope, registerByKey(key), await readRows(bytes, isText), { ...undecided, ...options }),
  )

async function preview(key: RegisterKey, bytes: Uint8Array, options?: Partial<ImportOptions>, isText?: boolean) {
  const sheet = await read(key, bytes, options, isText)
  if (!sheet.ok) throw new Error(sheet.message)
  return sheet.preview
}

const commit = async (key: RegisterKey, bytes: Uint8Array, options: Partial<ImportOptions> = {}) =>
  act(staff, async (scope) => {
    const file = { name: "tep.xlsx", sheet: await readRows(bytes) }
    return commitSheet(scope, registerByKey(key), file, () => {}, { ...undecided, ...options })
  })

/** What the page after an import says of the batch. */
async function writtenNow(key: RegisterKey, batch: number) {
  const search = { "da-nhap": String(batch) }
  return (await asActor(staff, (scope) => loadBatches(scope, registerByKey(key), { search }))).imported
}

const caseOf = (name: string) => readFileSync(`tests/data/sheets/case${name}.xlsx`)

describe("files of offices", () => {
  test.each<[string, RegisterKey, Partial<ImportPreview>]>([
    ["05-model", "models", { errors: [], oldFonts: [], fresh: 6 }],
    ["05-people", "people", { errors: [], oldFonts: [] }],
    ["09-cover-first", "documents", { errors: [], fresh: 1, sheetName: "Văn bản", otherSheets: ["Bìa"] }],
    ["10-hidden-rows", "documents", { errors: [], fresh: 3, hiddenRows: 1 }],
    ["13-stt-formula", "documents", { errors: [], fresh: 2 }],
    ["13-title-today", "documents", { errors: [], fresh: 1 }],
    ["17-00123", "documents", { errors: [], fresh: 2 }],
    ["17-code-number", "documents", { errors: [], fresh: 7 }],
    ["19-zero-width", "documents", { errors: [], fresh: 5 }],
    ["22-dates", "documents", { errors: [], fresh: 3 }],
    ["22-strict-date", "documents", { errors: [], fresh: 3 }],
    ["26-eth", "people", { errors: [], oldFonts: [] }],
    ["27-header2", "documents", { errors: [], fresh: 1, leftOut: [] }],
    ["27-multirow-header", "documents", { errors: [], fresh: 1 }],
    ["27-merged-data", "documents", { errors: [], fresh: 2 }],
  ])("case%s", async (name, key, wanted) => expect(await preview(key, caseOf(name))).toMatchObject(wanted))

  // Title, headings of two rows, numbered columns, a group, a total and signatures, with empty rows between; once as Excel 97 has them.
  test.each(["two-headings.xlsx", "two-headings.xls"])("%s", async (name) => {
    const found = await preview("documents", readFileSync(`tests/data/sheets/${name}`))
    expect(found).toMatchObject({ errors: [], fresh: 2 })
    expect(found.leftOut.map(({ row }) => row)).toEqual([8, 10, 12, 13, 14, 16])
  })

  test.each([
    ["Đơn vị", "Loại văn bản", "Số/ký hiệu", "Ngày ban hành:", "Trích yếu (*)"],
    ["Mã đơn vị", "LOẠI VĂN BẢN", "Số ký hiệu (4)", "Ngày\nban hành", "Trích\u00a0yếu"],
    ["Ðơn vị giữ văn bản", "Loại văn bản ", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"],
  ])("headings %j", async (...headings) => {
    const rows = [headings, ["T51", "Công văn", "H1", "05/01/2026", "x"]]
    expect(await preview("documents", await workbookOf(rows))).toMatchObject({ errors: [], fresh: 1 })
  })

  test("what is shown of the first lines is what was understood", async () => {
    const months = (await preview("meetings", caseOf("11-month-date"))).sample.lines.map(({ texts }) => texts[1])
    expect(months).toEqual(Array(5).fill("03/2026"))
    const days = (await preview("documents", caseOf("22-dates"))).sample.lines.map(({ texts }) => texts[3])
    expect(days).toEqual(Array(3).fill("05/01/2026"))
  })

  test("a number cell is read as it is shown", async () => {
    const headings = ["Mã đơn vị", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]
    const rows = [headings, ["T51", "Công văn", "N1", 50126, "x"]]
    const shown = { value: 50126, type: "number", style: { numFmt: "000000" } } as const
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows, cells: new Map([["1,3", shown]]) }] })
    expect((await preview("documents", bytes)).sample.lines[0]!.texts[3]).toBe("05/01/2026")
  })

  test("a line of one line only stays one line", async () => {
    const rows = [["Chi bộ", "Họ và tên", "Diện", "Thuộc chi bộ từ ngày"]]
    rows.push(["X23512-CB01", "Đỗ Xuống\nDòng  Tên", "Đảng viên chính thức", "01/01/2020"])
    expect(await commit("people", await workbookOf(rows))).toMatchObject({ ok: true })
    expect(await db().person.count({ where: { fullName: "Đỗ Xuống Dòng Tên" } })).toBe(1)
  })

  test("cells merged over several columns are told", async () => {
    const headings = ["Đơn vị", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]
    const rows = [headings, ["Văn bản của tỉnh"], ["T51", "Công văn", "G1", null, "x"]]
    const merges = [
      { startRow: 1, startCol: 0, endRow: 1, endCol: 4 },
      { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
    ]
    const { told } = await preview("documents", await writeXlsx({ sheets: [{ name: "A", rows, merges }] }))
    expect(told).toEqual(["Ô gộp ngang C3:D3: nội dung chỉ được đọc cho cột đầu của vùng gộp."])
  })

  test("merged cells and numbers that stand for days are told once", async () => {
    expect((await preview("documents", caseOf("27-merged-data"))).told).toEqual([
      "Ô gộp A2:A3, B2:B3: nội dung được dùng cho mọi dòng của vùng gộp.",
    ])
    expect((await preview("documents", caseOf("22-dates"))).told).toEqual([
      "Ô D4 ghi số 46027, được hiểu là ngày 05/01/2026 (số mà Excel dùng thay cho ngày).",
    ])
  })

  test("months are read, however Excel keeps them", async () => {
    const { errors, fresh } = await preview("meetings", caseOf("11-month-date"))
    expect(fresh).toBe(6)
    // The commune of line 2 is no cell, and no meeting is called like that of line 5; every month was read.
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, "cột A “Chi bộ (mã đơn vị)”"],
      [5, "cột C “Loại sinh hoạt”"],
    ])
  })

  test("errors of Excel are errors of their cells", async () => {
    const cells = async (key: RegisterKey, name: string) =>
      (await preview(key, caseOf(name))).errors.map(({ row, column, message }) => [row, column?.slice(0, 5), message])
    expect(await cells("documents", "08-errors")).toEqual([
      [2, "cột E", expect.stringContaining("Ô E2 là lỗi của Excel (#N/A)")],
      [3, "cột E", expect.stringContaining("#REF!")],
      [4, "cột C", expect.stringContaining("#REF!")],
      [5, "cột C", expect.stringContaining("#VALUE!")],
      [6, "cột E", expect.stringContaining("#####")],
    ])
    expect(await cells("outreach", "08-errors-num")).toEqual([
      [2, "cột D", expect.stringContaining("Ô D2 là lỗi của Excel (#N/A)")],
      [3, "cột A", expect.stringContaining("#REF!")],
    ])
  })

  test("what is imported is what was read", async () => {
    expect(await commit("documents", caseOf("22-strict-date"))).toMatchObject({ ok: true })
    expect(await commit("documents", caseOf("19-zero-width"))).toMatchObject({ ok: true })
    const days = await db().document.findMany({ where: { symbol: { startsWith: "C22" } }, select: { issuedOn: true } })
    expect(days.map(({ issuedOn }) => issuedOn.toISOString().slice(0, 10))).toEqual(Array(3).fill("2026-01-05"))
    expect(await db().document.findFirst({ where: { symbol: "C19c" } })).toMatchObject({ subject: "xy" })
    expect(await commit("meetings", caseOf("11-month-date"), { leaveOutWrong: true, same: "both" })).toMatchObject({
      ok: true,
    })
    const months = await db().meeting.findMany({ select: { month: true } })
    expect(new Set(months.map(({ month }) => month.toISOString().slice(0, 7)))).toEqual(new Set(["2026-03"]))
    expect(await commit("documents", caseOf("10-hidden-rows"), { leaveOutHidden: true })).toMatchObject({ ok: true })
    expect(await db().document.count({ where: { symbol: "C10-AN/CV" } })).toBe(0)
  })

  test.each(["documents.xls", "documents.ods"])("%s", async (name) => {
    const bytes = readFileSync(`tests/data/sheets/${name}`)
    expect(await preview("documents", bytes)).toMatchObject({ errors: [], fresh: 2, sheetName: "Văn bản" })
  })
})

const headings = ["TT", "Đơn vị giữ văn bản (mã đơn vị)", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]
const row = (number: Cell, symbol: string, subject: Cell = "Việc"): Cell[] => {
  return [number, "T51", "Công văn", symbol, "05/01/2026", subject]
}

describe("rows that are no records", () => {
  test("are left out and told", async () => {
    const bytes = await workbookOf([
      ["DANH MỤC VĂN BẢN"],
      headings,
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["I", "Đảng ủy xã Đăk Mar"],
      row(1, "N1/CV"),
      headings,
      row(2, "N2/CV"),
      [null, "Tổng số:", null, 2],
      [],
      [null, null, null, null, "Kon Tum, ngày 05 tháng 01 năm 2026"],
      [null, "Người lập biểu", null, null, "T/M BAN THƯỜNG VỤ"],
      [null, "Lê Thị An", null, null, "Y Bình"],
    ])
    const { errors, fresh, leftOut } = await preview("documents", bytes)
    expect({ errors, fresh }).toEqual({ errors: [], fresh: 2 })
    expect(leftOut.map((one) => [one.row, one.why])).toEqual([
      [4, "dòng nhóm “Đảng ủy xã Đăk Mar”"],
      [8, "dòng cộng"],
      [10, "phần ký tên, ghi chú ở cuối"],
      [11, "phần ký tên, ghi chú ở cuối"],
      [12, "phần ký tên, ghi chú ở cuối"],
    ])
  })

  test("and cannot be told for such are named once each", async () => {
    const { errors } = await preview(
      "documents",
      await workbookOf([headings, row(1, "N1"), [2, null, null, "N2", null, "x"]]),
    )
    expect(errors).toEqual([
      { row: 3, column: null, message: expect.stringMatching(/^Dòng này thiếu .*“Loại văn bản”/) as string },
    ])
  })

  test("ditto marks say what stands above, but not of the first line", async () => {
    const bytes = await workbookOf([
      headings,
      row(1, "N1", "nt"),
      row(2, "N2", "x"),
      [3, '"', "-nt-", "N3", "nt", "Như trên"],
    ])
    const { errors, sample } = await preview("documents", bytes)
    expect(errors.map((error) => error.row)).toEqual([2])
    expect(sample.lines[2]!.texts).toEqual(["T51", "Công văn", "N3", "05/01/2026", "x"])
  })

  test("a record called a total is one", async () => {
    expect(await preview("documents", await workbookOf([headings, row(1, "N1", "Tổng hợp")]))).toMatchObject({
      errors: [],
      fresh: 1,
    })
  })
})

describe("formulas", () => {
  test("matter where something is read, and are named all at once", async () => {
    const formula = (formula: string, value: string) => ({ formula, formulaResult: value, value })
    const cells = new Map([
      ["1,0", formula("ROW()-1", "1")],
      ["1,5", formula('"a"', "a")],
      ["2,3", formula('"N2"', "N2")],
      ["3,4", formula("COUNTA(A1:A2)", "2")],
    ])
    const rows = [headings, row(1, "N1"), row(2, "N2"), [null, "Cộng", null, null, 2]]
    const { errors, fresh } = await preview("documents", await writeXlsx({ sheets: [{ name: "A", rows, cells }] }))
    expect(fresh).toBe(2)
    expect(errors.map(({ message }) => message.slice(0, 18))).toEqual(["Ô F2 là công thức;", "Ô D3 là công thức;"])
  })
})

describe("old fonts", () => {
  const subjects = ["Häc tËp vµ lµm theo", "KÕ ho¹ch n¨m", "A Hôt"]
  const bytes = () => workbookOf([headings, ...subjects.map((subject, i) => row(i + 1, `P${i}`, subject))])

  test("are asked about with both readings, converted or kept", async () => {
    const [font] = (await preview("documents", await bytes())).oldFonts
    expect(font!.readings[0]).toEqual({ cell: "F2", asIs: "Häc tËp vµ lµm theo", unicode: "Học tập và làm theo" })
    expect(await commit("documents", await bytes())).toMatchObject({ ok: false })
    expect(await commit("documents", await bytes(), { oldFonts: "convert" })).toMatchObject({ ok: true })
    expect(await db().document.findFirst({ where: { symbol: "P1" } })).toMatchObject({ subject: "Kế hoạch năm" })
  })

  test("can be kept as they are", async () => {
    expect(await commit("documents", await bytes(), { oldFonts: "keep", same: "both" })).toMatchObject({ ok: true })
    expect(await db().document.findFirst({ where: { symbol: "P1" }, orderBy: { id: "desc" } })).toMatchObject({
      subject: "KÕ ho¹ch n¨m",
    })
  })
})

describe("the good records of a file with errors", () => {
  test("go in alone when that is asked for; what names a wrong one is wrong too", async () => {
    const wide = [...headings, "Triển khai văn bản"]
    const bytes = await workbookOf([
      wide,
      row(1, "G1/CV"),
      [...row(2, "G2/CV"), "G2/CV"],
      [...row(3, "G3/CV"), "G2/CV"],
      [...row(4, "G4/CV"), "G1/CV"],
    ])
    expect(await preview("documents", bytes)).toMatchObject({ fresh: 4, good: 3 })
    expect(await commit("documents", bytes)).toMatchObject({ ok: false })
    expect(await commit("documents", bytes, { leaveOutWrong: true })).toMatchObject({ ok: true })
    const kept = await db().document.findMany({ where: { symbol: { startsWith: "G" } }, orderBy: { symbol: "asc" } })
    expect(kept.map(({ symbol }) => symbol)).toEqual(["G1/CV", "G4/CV"])
  })
})

test("a batch says that numbers changed only where one of its records is in some", async () => {
  const models = (proposed: string, registered: string) =>
    workbookOf([
      ["Đơn vị thực hiện (mã đơn vị)", "Tên mô hình", "Lĩnh vực", "Ngày đề xuất", "Ngày đăng ký"],
      ["M23512", `Đường hoa ${registered || "chưa đăng ký"}`, "Phát triển kinh tế", proposed, registered],
    ])
  for (const [registered, counted] of [
    ["", false],
    ["10/02/2026", true],
  ] as const) {
    const done = await commit("models", await models("05/01/2026", registered))
    expect(done).toMatchObject({ ok: true })
    expect(await writtenNow("models", done!.ok ? done!.events[0]!.recordId! : 0)).toMatchObject({ counted })
  }
})

test("a text parted by semicolons, with its mark, is read for a register", async () => {
  const text = `\uFEFF${headings.join(";")}\r\n1;T51;Công văn;T1/CV;05/01/2026;Việc\r\n`
  expect(await preview("documents", Buffer.from(text), {}, true)).toMatchObject({ errors: [], fresh: 1 })
})

describe("the same record", () => {
  const file = (subject = "Việc") => workbookOf([headings, row(1, "S1/CV", subject), row(2, "S2/CV")])
  const standing = () =>
    db().document.findMany({ where: { symbol: { startsWith: "S" }, deletedAt: null }, orderBy: { id: "asc" } })
  const newest = async () => (await db().importBatch.findFirstOrThrow({ orderBy: { id: "desc" } })).id
  const undo = async (batch: number) => act(staff, (scope) => undoBatch(scope, registerByKey("documents"), batch))

  test("is named when a file comes twice, and skipped, kept twice or updated as the user decides", async () => {
    expect(await commit("documents", await file())).toMatchObject({ ok: true })
    const [first] = await standing()
    const again = await preview("documents", await file("Việc khác"))
    expect(again.known.map(({ row, record, changes }) => [row, record.title, changes])).toEqual([
      [2, "S1/CV", { "Trích yếu": { before: "Việc", after: "Việc khác" } }],
      [3, "S2/CV", {}],
    ])
    expect(await commit("documents", await file("Việc khác"))).toMatchObject({ ok: false })
    expect(await commit("documents", await file(), { same: "skip" })).toMatchObject({ ok: false })
    expect(await standing()).toHaveLength(2)

    expect(await commit("documents", await file("Việc khác"), { same: "update" })).toMatchObject({ ok: true })
    expect((await standing()).map(({ subject }) => subject)).toEqual(["Việc khác", "Việc"])
    const batch = await newest()
    const now = await writtenNow("documents", batch)
    expect(now).toMatchObject({ rowCount: 1, updatedCount: 1, counted: true })
    const verbs = { added: "nhập", updated: "cập nhật" }
    expect(inBatch(now!, "văn bản", verbs)).toBe("cập nhật 1 văn bản")
    expect(inBatch({ rowCount: 1215, updatedCount: 15 }, "văn bản", verbs)).toBe("nhập 1.200 và cập nhật 15 văn bản")
    expect(await undo(batch)).toMatchObject({ ok: true })
    expect((await standing())[0]).toMatchObject({ id: first!.id, subject: "Việc" })
    expect(await db().importChange.count()).toBe(0)

    expect(await commit("documents", await file(), { same: "both" })).toMatchObject({ ok: true })
    expect(await standing()).toHaveLength(4)
  })

  test("that was changed since keeps the import from being undone, and nothing is changed", async () => {
    expect(await commit("documents", await file("Lần ba"), { same: "update" })).toMatchObject({ ok: true })
    const batch = await newest()
    const [changed] = await db().importChange.findMany({ where: { importId: batch } })
    const { id } = await db().document.findUniqueOrThrow({ where: { id: changed!.recordId } })
    await db().document.update({ where: { id }, data: { subject: "Sửa tay", version: { increment: 1 } } })
    expect(await undo(batch)).toMatchObject({ ok: false, message: expect.stringMatching(/đã được sửa/) as string })
    expect(await db().document.findUnique({ where: { id } })).toMatchObject({ subject: "Sửa tay" })
    expect(await db().importBatch.findUnique({ where: { id: batch } })).toMatchObject({ undoneAt: null })
  })

  test("twice in one file is named by its rows", async () => {
    const { twice, toWrite } = await preview("documents", caseOf("07-docs-twice-in-file"))
    expect(twice).toEqual([{ row: 3, earlier: 2, isOnce: false }])
    expect(toWrite).toEqual({ fresh: 1, updates: 0 })
  })

  test("is a person of the same name and year in the same cell", async () => {
    expect(await commit("people", caseOf("07-people"))).toMatchObject({ ok: true })
    const { known } = await preview("people", caseOf("07-people"))
    expect(known.map(({ record }) => record.title)).toEqual(["Nguyễn Văn Trùng", "Trần Thị Lặp"])
  })

  test("typed into a form is named before it is written twice", async () => {
    const { id: unitId } = await db().unit.findFirstOrThrow({ where: { code: "T51" } })
    const values = { unitId: String(unitId), issuedOn: "05012026", typeKey: "cong-van", subject: "Việc" }
    const refused = (given: RawValues) =>
      asActor(staff, (scope) => refuseSame(scope, registerByKey("documents"), given))
    expect(await refused({ ...values, symbol: "S1/CV" })).toMatchObject({
      errors: { keepBoth: expect.stringContaining("“S1/CV”") as string },
    })
    expect(await refused({ ...values, symbol: "S1/CV", issuedOn: "06/01/2026" })).toBeNull()
  })
})

test("numbers for days of a workbook that counts from 1904 are read so, and told; of .xls it is told that what it hides is read", async () => {
  const headings = ["Đơn vị giữ văn bản (mã đơn vị)", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu"]
  const rows = [headings, ["T51", "Công văn", "1904/CV", 44_565, "Trích yếu"]]
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows }], dateSystem: "1904" })
  const { errors, told, sample } = await preview("documents", bytes)
  expect(errors).toEqual([])
  expect(told).toEqual([expect.stringContaining("ghi số 44565, được hiểu là ngày 05/01/2026")])
  expect(sample.lines[0]?.texts).toContain("05/01/2026")
  expect(await commit("documents", bytes)).toMatchObject({ ok: true })
  expect(await db().document.findFirst({ where: { symbol: "1904/CV" } })).toMatchObject({
    issuedOn: new Date("2026-01-05"),
  })
  const old = await preview("documents", readFileSync("tests/data/sheets/documents.xls"))
  expect(old.told).toContain("Tệp .xls không cho biết dòng, cột, trang tính nào đang ẩn: tất cả đều được đọc.")
})
