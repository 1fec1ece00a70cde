import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { readSheet } from "@/lib/office/read-xlsx"
import { type SheetToWrite, writeWorkbook } from "@/lib/office/write-xlsx"

const sheet: SheetToWrite = {
  name: "Văn bản đi",
  columns: [
    { heading: "Số, ký hiệu", width: 16, kind: "text" },
    { heading: "Ngày ban hành", width: 14, kind: "date" },
    { heading: "Số trang", width: 10, kind: "number" },
    { heading: "Loại", width: 14, kind: "text", choices: ["Kế hoạch", "Chỉ thị"] },
  ],
  rows: [
    ["05-CT/TW", "2016-05-15", 12, "Chỉ thị"],
    ['=HYPERLINK("http://x")', "2026-01-05", null, "Kế hoạch"],
  ],
}

async function unzipped(sheets: SheetToWrite[], meta?: Record<string, string>) {
  const parts = unzipSync(await writeWorkbook({ sheets, meta }))
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array())
}

describe("the written sheet", () => {
  test("freezes and repeats the heading row and prints on A4 landscape", async () => {
    const part = await unzipped([sheet])
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(part("xl/workbook.xml")).toContain(">'Văn bản đi'!$1:$1</definedName>")
  })

  test("puts a note above the headings, which stay frozen and repeated", async () => {
    const part = await unzipped([{ ...sheet, note: "Ngày ghi 05/01/2026." }])
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pane ySplit="2"/)
    expect(part("xl/workbook.xml")).toContain("'Văn bản đi'!$2:$2")
  })

  test("offers a short list inside the rule", async () => {
    const part = await unzipped([sheet])
    expect(part("xl/worksheets/sheet1.xml")).toContain('sqref="D2:D50000"')
    expect(part("xl/worksheets/sheet1.xml")).toContain('<formula1>"Kế hoạch,Chỉ thị"</formula1>')
  })

  test.each([
    ["long", Array.from({ length: 60 }, (_, i) => `Chi bộ thôn ${i}`)],
    ["with commas", ["Quán triệt, học tập", "Tuyên truyền"]],
  ])("keeps a list %s in a hidden sheet, once for all columns that use it", async (_, choices) => {
    const columns = [1, 2].map((n) => ({ heading: `Đơn vị ${n}`, width: 30, kind: "text" as const, choices }))
    const part = await unzipped([{ name: "A", columns, rows: [] }])
    const rule = `<formula1>_danhmuc!$A$1:$A$${choices.length}</formula1>`
    expect(part("xl/worksheets/sheet1.xml").split(rule)).toHaveLength(3)
    expect(part("xl/workbook.xml")).toMatch(/name="_danhmuc"[^>]*state="veryHidden"/)
  })

  test("writes real dates shown as dd/mm/yyyy and never a formula", async () => {
    const part = await unzipped([sheet])
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<c r="B3" s="\d+"><v>46027<\/v>/)
    expect(part("xl/styles.xml")).toContain('formatCode="dd/mm/yyyy"')
    expect(part("xl/worksheets/sheet1.xml")).not.toContain("<f>")
    expect(part("xl/sharedStrings.xml")).toContain("=HYPERLINK(")
  })

  test("formats rows that are still empty", async () => {
    const part = await unzipped([sheet])
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<c r="A200" s="\d+"\/>/)
    expect(part("xl/styles.xml")).toContain('formatCode="@"')
  })

  test("replaces what Excel forbids in a sheet name", async () => {
    const part = await unzipped([{ ...sheet, name: `Kon Tum: 2016/2019 ${"x".repeat(40)}` }])
    expect(part("xl/workbook.xml")).toMatch(/<sheet name="Kon Tum  2016 2019 x{12}"/)
  })
})

describe("reading back", () => {
  test("gives the same rows and meta", async () => {
    const meta = { register: "documents", version: "1" }
    const read = await readSheet(await writeWorkbook({ sheets: [sheet], meta }), { maxRows: 100 })
    const headings = sheet.columns.map(({ heading }) => heading)
    expect(read).toMatchObject({ ok: true, sheetName: sheet.name, rows: [headings, ...sheet.rows], meta })
  })

  test("gives the same text whatever it is", async () => {
    const text = fc.oneof(
      fc
        .string({ unit: "binary", minLength: 1 })
        .filter((value) => value.isWellFormed() && !/[\uFFFE\uFFFF]/.test(value)),
      fc.constantFrom(
        "=1+1",
        "+84",
        "-5",
        "@x",
        " hai  đầu ",
        "dòng 1\ndòng 2",
        "_x0041_",
        "01",
        "5/1/2026",
        "#N/A",
        "1.234",
        "TRUE",
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const columns = [{ heading: "Nội dung", width: 40, kind: "text" as const }]
        const bytes = await writeWorkbook({ sheets: [{ name: "A", columns, rows: texts.map((value) => [value]) }] })
        const read = await readSheet(bytes, { maxRows: 100 })
        expect(read).toMatchObject({ ok: true, rows: [["Nội dung"], ...texts.map((value) => [value])] })
      }),
      { numRuns: 50 },
    )
  })

  test("keeps numbers, booleans, gaps and days before Excel's calendar", async () => {
    const rows = [[null, "1890-05-19", 1234.56, "a"], [], ["x", "2024-02-29", -7, null]]
    const read = await readSheet(await writeWorkbook({ sheets: [{ ...sheet, rows }] }), { maxRows: 100 })
    expect(read).toMatchObject({ ok: true, rows: [{}, rows[0], [], ["x", "2024-02-29", -7]] })
  })
})
