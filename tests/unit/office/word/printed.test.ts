import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkTemplate } from "@/lib/office/word/check-template"
import { commitmentForm } from "@/lib/office/word/commitment-form"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { minutesLetter } from "@/lib/office/word/minutes"
import { partyTemplate } from "@/lib/office/word/party-template"
import { canPrint, convert, pagesOf as pagesOfPdf } from "@/tests/factories/libre-office"
import { blankCommitment, blankMinutes } from "./sample-forms"
import { sampleAnnex, sampleLetter } from "./sample-letter"

/** Needs LibreOffice and poppler; shown as skipped where they are not installed. */
describe.skipIf(!canPrint)("as LibreOffice prints it", () => {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-word-"))
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    const template = await partyTemplate("committee")
    const files: Record<string, Uint8Array> = {
      report: await fillTemplate(template, sampleLetter({ annex: sampleAnnex(4) })),
      wide: await fillTemplate(template, sampleLetter({ annex: sampleAnnex(12, 60) })),
      short: await fillTemplate(template, sampleLetter({ annex: null, sections: [] })),
      minutes: await minutesLetter(blankMinutes()),
      commitment: await commitmentForm(blankCommitment()),
    }
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    convert("pdf", folder, paths)
  }, 120_000)

  const pagesOf = (name: string) => pagesOfPdf(join(folder, `${name}.pdf`))
  const firstLine = (page: string) => page.trimStart().split("\n")[0]?.trim()

  test("has the head on page 1 without a number, the annex on its own page", () => {
    const pages = pagesOf("report")
    expect(pages).toHaveLength(3)
    expect(firstLine(pages[0]!)).toMatch(/^TỈNH ỦY KON TUM\s+ĐẢNG CỘNG SẢN VIỆT NAM$/)
    expect(pages[0]).toMatch(/Số 05-BC\/BTGTU\s+Kon Tum, ngày 05 tháng 6 năm 2025/)
    expect(pages.slice(1).map(firstLine)).toEqual(["2", "3"])
    expect(pages[2]).toMatch(/PHỤ LỤC[^]*Tổng cộng\s+1\.234\.000/)
  })

  test("repeats the annex's heading row on every page and leaves none empty", () => {
    const annex = pagesOf("wide").slice(2)
    expect(annex.length).toBeGreaterThan(1)
    for (const page of annex) expect(page).toMatch(/TT\s+Đơn vị/)
  })

  test("leaves no empty page behind a letter without an annex, and the forms are short", () => {
    expect(pagesOf("short")).toHaveLength(1)
    expect(pagesOf("minutes")).toHaveLength(1)
    expect(pagesOf("commitment")).toHaveLength(2)
  })

  test("may be edited there: its own save of the ready-made template is accepted and fills to the same pages", async () => {
    const saved = join(folder, "saved")
    writeFileSync(join(folder, "template.docx"), await partyTemplate("cell"))
    convert("docx:MS Word 2007 XML", saved, [join(folder, "template.docx")])
    const template = new Uint8Array(readFileSync(join(saved, "template.docx")))
    expect(await checkTemplate(template)).toMatchObject({ ok: true })
    writeFileSync(join(folder, "again.docx"), await fillTemplate(template, sampleLetter({ annex: sampleAnnex(4) })))
    convert("pdf", folder, [join(folder, "again.docx")])
    const lines = (name: string) =>
      pagesOf(name).map((page) => page.split("\n").map((line) => line.replace(/\s+/g, " ").trim()))
    expect(lines("again")).toEqual(lines("report"))
  }, 120_000)
})
