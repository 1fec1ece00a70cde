import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { canPrint, printedPages, squeezed } from "@/tests/factories/libre-office"

/** Needs LibreOffice and poppler; shown as skipped where they are not installed. */
test.skipIf(!canPrint)(
  "a workbook of many rows prints with its headings on every page, wrapped texts whole, and its sums",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "lan-toa-sheet-"))
    const path = join(folder, "phụ lục.xlsx")
    const told = "theo sổ của đơn vị, chưa có báo cáo nào được cấp trên chấp nhận trong kỳ này"
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: "Phụ lục",
          note: "Phụ lục báo cáo",
          columns: [
            { heading: "Đơn vị", width: 40, kind: "text" },
            { heading: "Hội nghị học tập, quán triệt (hội nghị)", width: 16, kind: "number" },
            { heading: "Lấy từ", width: 26, kind: "text" },
          ],
          rows: Array.from({ length: 60 }, (_, i) => [`Đảng ủy xã số ${i + 1}`, 1000, told]),
          total: "Tổng cộng",
        },
      ],
    })
    writeFileSync(path, bytes)
    const pages = printedPages(path)
    rmSync(folder, { recursive: true })
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      for (const word of ["Đơn vị", "Lấy từ", "quán triệt", `${index + 1}/${pages.length}`])
        expect(squeezed(page)).toContain(squeezed(word))
    }
    const lines = (part: string) => squeezed(pages.join("\n")).split(squeezed(part)).length - 1
    // A row that is too low lets the next one print over the end of its text.
    expect(lines("theo sổ của đơn vị")).toBe(60)
    expect(lines("kỳ này")).toBe(60)
    expect(pages.at(-1)).toMatch(/Tổng cộng\s+60[.,]000/)
  },
  120_000,
)

test.skipIf(!canPrint)(
  "a wide workbook prints over several pages, each line named on all of them, its note whole on the first",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "lan-toa-sheet-"))
    const path = join(folder, "rộng.xlsx")
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1)
    const note = Array.from({ length: 60 }, (_, i) => `ghichú${i + 1}`)
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: "Số liệu rộng",
          note: note.join(" "),
          columns: [
            { heading: "Đơn vị", width: 40, kind: "text" },
            ...numbers.map((n) => ({ heading: `Chỉ tiêu ${n}`, width: 16, kind: "number" as const })),
          ],
          rows: [["Đảng ủy xã Đăk Mar", ...numbers]],
          frozenColumns: 1,
        },
      ],
    })
    writeFileSync(path, bytes)
    const pages = printedPages(path)
    rmSync(folder, { recursive: true })
    expect(pages).toHaveLength(3)
    for (const page of pages) expect(squeezed(page)).toContain(squeezed("Đảng ủy xã Đăk Mar"))
    expect(note.filter((word) => !squeezed(pages[0]!).includes(squeezed(word)))).toEqual([])
    for (const page of pages.slice(1)) expect(squeezed(page)).not.toContain("ghi")
    expect(squeezed(pages[0]!)).not.toContain(squeezed("Chỉ tiêu 40"))
    expect(squeezed(pages[2]!)).toContain(squeezed("Chỉ tiêu 40"))
  },
  120_000,
)
