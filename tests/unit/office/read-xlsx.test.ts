import { readFileSync } from "node:fs"
import { strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { writeXlsx } from "hucre/xlsx"
import { readSheet } from "@/lib/office/read-xlsx"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { declareSize, odsOf, plainWorkbook, withPart, workbookWithRows } from "./workbook-parts"

const limits = { maxRows: 10_000 }

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readSheet(bytes, limits)
  return read.ok ? "" : read.message
}

describe("refuses with a message", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("Số;Ngày\n1;2")],
    ["another zip", zipSync({ "a.txt": strToU8("a") })],
    ["a Word file", zipSync({ "[Content_Types].xml": strToU8("<Types>wordprocessingml.document.main+xml</Types>") })],
  ])("%s", async (_, bytes) => expect(await refusal(bytes)).toMatch(/không phải tệp Excel/))

  test.each(["<html><table>", '<?xml version="1.0"?><Workbook>', "\n<!DOCTYPE html>"])(
    "a page %j called .xls, with how to save it",
    async (page) => expect(await refusal(strToU8(page))).toMatch(/trang web.*Lưu thành/),
  )

  test("an old .xls, a binary .xlsb and a workbook with a password", async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const binary = zipSync({
      "[Content_Types].xml": strToU8("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    })
    const encryption = { password: "x", spinCount: 1 }
    expect(await refusal(Buffer.from([...ole, ...new Uint8Array(600)]))).toMatch(/không phải tệp Excel.*Lưu thành/)
    const workbook = Buffer.from([...ole, ...new Uint8Array(600), ...Buffer.from("Workbook", "utf16le")])
    expect(await refusal(workbook)).toMatch(/không đọc được tệp \.xls.*Lưu thành/i)
    expect(await refusal(binary)).toMatch(/\.xlsb.*Lưu thành/)
    expect(await refusal(await writeXlsx({ sheets: [{ name: "A", rows: [["a"]] }], encryption }))).toMatch(/mật khẩu/)
  })

  test("a damaged archive and damaged XML", async () => {
    const whole = await plainWorkbook()
    expect(await refusal(whole.slice(0, whole.length / 2))).toMatch(/bị hỏng/)
    expect(await refusal(withPart(whole, "xl/workbook.xml", () => "<workbook"))).not.toBe("")
    const stored = Buffer.from(zipSync(unzipSync(whole), { level: 0 }))
    stored[stored.indexOf("</worksheet>")] = 0x20
    expect(await refusal(stored)).toMatch(/bị hỏng/)
  })

  test("a bomb, whatever sizes it declares", async () => {
    const bombIn = async (part: string) => withPart(await plainWorkbook(), part, () => " ".repeat(60 * 1024 * 1024))
    const bomb = await bombIn("xl/sharedStrings.xml")
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toMatch(/quá lớn/)
    expect(await refusal(declareSize(bomb, 10))).toMatch(/quá lớn/)
    const unread = await bombIn("xl/media/image1.xml")
    expect(await refusal(declareSize(unread, 10))).toBe("")
  })

  test("a million rows, without reading on after the first that is too many", async () => {
    const row = (_: unknown, i: number) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`
    const formula = "<row><c><f>1+1</f></c></row>"
    const bytes = await workbookWithRows(Array.from({ length: 1_000_000 }, row).join("") + formula)
    expect(await refusal(bytes)).toMatch(/quá nhiều dòng.*10\.000 dòng/)
  })

  test("one row more than allowed, but not rows that are only formatted", async () => {
    const filled = (count: number) =>
      Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`)
    const empty = Array.from({ length: 500 }, (_, i) => `<row r="${i + 11}"><c r="A${i + 11}" s="1"/></row>`)
    const read = async (rows: string[]) => readSheet(await workbookWithRows(rows.join("")), { maxRows: 10 })
    expect(await read(filled(11))).toMatchObject({ ok: false })
    expect(await read([...filled(10), ...empty])).toMatchObject({ ok: true, rows: { length: 10 } })
  })

  test("a cell longer than Excel allows", async () => {
    const cell = `<c r="B2" t="inlineStr"><is><t>${"a".repeat(32_768)}</t></is></c>`
    expect(await refusal(await workbookWithRows(`<row r="2">${cell}</row>`))).toMatch(/^Ô B2 dài quá 32\.767/)
  })

  test("cells in far corners instead of filling memory between them", async () => {
    const bytes = await workbookWithRows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    expect(await refusal(bytes)).toMatch(/ô XFD1048576, quá xa/)
  })
})

describe("reads", () => {
  test("what other programs write: prefixes, rich text, inline text, dates with a time, missing references", async () => {
    const rows =
      '<row><c t="inlineStr"><is><r><t>Chi </t></r><r><t>bộ</t></r></is></c><c t="b"><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><v>1.5</v></c></row>'
    expect(await readSheet(await workbookWithRows(rows), limits)).toMatchObject({
      rows: [["Chi bộ", true], [], [null, 1.5]],
    })
  })

  test("dates, also with a time of day", async () => {
    const when = new Date("2026-01-05T14:05:00Z")
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [[when, new Date("2025-12-31T00:00:00Z")]] }] })
    expect(await readSheet(bytes, limits)).toMatchObject({ rows: [["2026-01-05", "2025-12-31"]] })
  })

  test("the visible sheets, the first before the others", async () => {
    const sheets = [
      { name: "Ẩn", rows: [["a"]], hidden: true },
      { name: "Một", rows: [["b"]] },
      { name: "Hai", rows: [["c"]] },
    ]
    const read = await readSheet(await writeXlsx({ sheets }), limits)
    expect(read).toMatchObject({ sheetName: "Một", rows: [["b"]], meta: {}, unread: [] })
    expect(read.ok && read.others).toEqual([expect.objectContaining({ sheetName: "Hai", rows: [["c"]] })])
  })

  test("the first sheet when another is hostile, and names that one", async () => {
    const sheets = [
      { name: "Một", rows: [["b"]] },
      { name: "Hai", rows: [["c"]] },
    ]
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const bytes = withPart(await writeXlsx({ sheets }), "xl/worksheets/sheet2.xml", (xml) =>
      xml.replace("</sheetData>", `${far}</sheetData>`),
    )
    expect(await readSheet(bytes, limits)).toMatchObject({ ok: true, rows: [["b"]], others: [], unread: ["Hai"] })
  })

  test.each([
    ["plain", '<c r="C5"><f>1+1</f><v>2</v></c>'],
    ["shared", '<c r="C5"><f t="shared" si="0"/><v>2</v></c>'],
    ["array", '<c r="C5"><f t="array" ref="C5">SUM(A1:A2)</f><v>2</v></c>'],
    ["without a result", '<c r="C5"><f>A1</f></c>'],
    ["of text", '<c r="C5" t="str"><f>A1&amp;"x"</f><v>x</v></c>'],
  ])("where formulas stand (%s)", async (_, cell) => {
    const read = await readSheet(await workbookWithRows(`<row r="5">${cell}</row>`), limits)
    expect(read).toMatchObject({ formulas: [[4, 2]] })
  })

  test("what is hidden and what is merged", async () => {
    const sheets = [
      {
        name: "A",
        rows: [
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ],
        columns: [{}, { hidden: true }],
        rowDefs: new Map([[1, { hidden: true }]]),
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    ]
    expect(await readSheet(await writeXlsx({ sheets }), limits)).toMatchObject({
      hiddenRows: [1],
      hiddenColumns: [1],
      merges: [
        [
          [1, 0],
          [2, 0],
        ],
      ],
    })
  })

  test("dates of a workbook that counts from 1904", async () => {
    const rows = [[new Date("2026-01-05T00:00:00Z")]]
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows }], dateSystem: "1904" })
    expect(await readSheet(bytes, limits)).toMatchObject({ rows: [["2026-01-05"]], from1904: true })
  })

  test("what LibreOffice hides: rows, columns, sheets; of .xls nobody knows", async () => {
    const style = (name: string, display: boolean) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
    const cells = (...texts: string[]) =>
      texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")
    const sheet = (name: string, of: string, inner: string) =>
      `<table:table table:name="${name}" table:style-name="${of}">${inner}</table:table>`
    const table = [
      '<table:table-column/><table:table-column table:visibility="collapse"/>',
      `<table:table-row>${cells("A", "B")}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="2" table:visibility="filter">${cells("1", "2")}</table:table-row>`,
      `<table:table-row>${cells("3", "4")}</table:table-row>`,
    ].join("")
    const bytes = odsOf(
      style("ta1", true) + style("ta2", false),
      sheet("Ẩn", "ta2", `<table:table-row>${cells("x")}</table:table-row>`) + sheet("Sổ", "ta1", table),
    )
    const read = await readSheet(bytes, limits)
    expect(read).toMatchObject({ ok: true, sheetName: "Sổ", hiddenRows: [1, 2], hiddenColumns: [1], others: [] })
    const old = await readSheet(readFileSync("tests/data/sheets/documents.xls"), limits)
    expect(old).toMatchObject({ tellsHidden: false })
  })

  test.each(["documents.xls", "documents.ods"])("%s", async (name) => {
    const read = await readSheet(readFileSync(`tests/data/sheets/${name}`), limits)
    expect(read).toMatchObject({ ok: true, sheetName: "Bìa" })
    expect(read.ok && read.others[0]?.rows[1]).toEqual([
      1,
      "T51",
      "Công văn",
      "XLS1/CV",
      "2026-01-05",
      "Trích yếu “thử” đ",
    ])
  })

  test("10,000 rows of 8 columns", async () => {
    const columns = Array.from({ length: 8 }, (_, i) => ({ heading: `Cột ${i}`, width: 20, kind: "text" as const }))
    const rows = Array.from({ length: 9_999 }, (_, r) => columns.map((_, c) => `Nội dung ${r} của cột ${c}`))
    const bytes = await writeWorkbook({ sheets: [{ name: "A", columns, rows }] })
    expect(await readSheet(bytes, limits)).toMatchObject({ ok: true, rows: { length: 10_000 } })
  })
})
