import { beforeAll, describe, expect, test } from "vitest"
import { fillTemplate } from "@/lib/office/word/fill-template"
import type { Annex } from "@/lib/office/word/party-letter"
import { partyTemplate } from "@/lib/office/word/party-template"
import { sampleAnnex, sampleLetter } from "./sample-letter"
import { paragraphThatReads, partOf, textOf, withDocument } from "./word-parts"

let template: Uint8Array
beforeAll(async () => {
  template = await partyTemplate("committee")
})

const filled = async (annex: Annex | null, form = template) => partOf(await fillTemplate(form, sampleLetter({ annex })))
const sectionsOf = (xml: string) => xml.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? []
const rowsOf = (xml: string) => xml.slice(xml.indexOf("PHỤ LỤC")).match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
const cellsOf = (row: string) => (row.match(/<w:tc[ >].*?<\/w:tc>/gs) ?? []).map(textOf)

describe("the annex", () => {
  test("repeats its heading row on every page and splits no row", async () => {
    const rows = rowsOf(await filled(sampleAnnex(4)))
    expect(rows).toHaveLength(7)
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, ...Array(6).fill(false)])
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true)
    expect(cellsOf(rows[0]!).slice(0, 3)).toEqual(["TT", "Đơn vị", "Bản cam kết 1(bản)"])
  })

  test("writes numbers the Vietnamese way, right-aligned, the total in bold, nothing for nothing", async () => {
    const xml = await filled(sampleAnnex(4))
    const rows = rowsOf(xml)
    expect(cellsOf(rows[1]!)).toEqual(["1", "Đảng bộ xã Đăk Mar 1", "1.000", "1.001", "1.002", "1.003"])
    expect(cellsOf(rows[4]!)).toEqual(["4", "Đảng bộ xã Đăk Pxi", "–", "–", "–", "–"])
    expect(cellsOf(rows[5]!).slice(0, 2)).toEqual(["", "Số liệu riêng của đơn vị"])
    expect(cellsOf(rows[6]!).slice(0, 3)).toEqual(["", "Tổng cộng", "1.234.000"])
    expect(paragraphThatReads(xml, "1.234.000")).toMatch(/<w:jc w:val="right"\/>.*<w:b\/>/s)
    expect(paragraphThatReads(rows[1]!, "1.000")).not.toContain("<w:b/>")
  })

  test("stays upright with few columns and turns its own pages when wide", async () => {
    const [letter, upright] = sectionsOf(await filled(sampleAnnex(5)))
    expect(letter).toContain("<w:titlePg/>")
    expect(upright).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")[^>]*w:orient="portrait"/)
    const [stillUpright, turned] = sectionsOf(await filled(sampleAnnex(6)))
    expect(stillUpright).not.toContain("landscape")
    expect(turned).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")[^>]*w:orient="landscape"/)
    expect(turned).not.toContain("<w:titlePg/>")
  })

  test("makes several tables of very many columns, each with the units' names, and loses no figure", async () => {
    const annex = sampleAnnex(30)
    const xml = await filled(annex)
    const tables = xml.slice(xml.indexOf("PHỤ LỤC")).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables).toHaveLength(3)
    expect(tables.every((table) => table.includes("Đảng bộ xã Đăk Mar 1"))).toBe(true)
    const first = tables.flatMap((table) => cellsOf(rowsOf(`PHỤ LỤC${table}`)[1]!).slice(2))
    expect(first).toEqual(Array.from({ length: 30 }, (_, c) => `1.0${String(c).padStart(2, "0")}`))
    expect(xml).toContain("Biểu 3/3")
  })

  test("leaves no empty page when there is none", async () => {
    const xml = await filled(null)
    expect(sectionsOf(xml)).toHaveLength(1)
    expect(sectionsOf(xml)[0]).toContain("<w:titlePg/>")
    expect(xml).not.toContain("PHỤ LỤC")
    expect(xml).not.toContain("<w:pageBreakBefore/>")
  })

  test("takes the section that a template has for it, and leaves none empty", async () => {
    const own = withDocument(template, (xml) => {
      const end = `<w:p><w:pPr>${sectionsOf(xml)[0]}</w:pPr></w:p>`
      return xml.replace(/<w:p>(?:(?!<w:p>).)*\{phu_luc\}/s, (field) => end + field)
    })
    expect(sectionsOf(partOf(own))).toHaveLength(2)
    const wide = sectionsOf(await filled(sampleAnnex(8), own))
    expect(wide.map((section) => section.includes("landscape"))).toEqual([false, true])
    expect(sectionsOf(await filled(null, own))).toHaveLength(1)
  })

  test("takes text in the place of figures as it is", async () => {
    const annex: Annex = {
      title: "A & <b>",
      notes: [],
      columns: [{ label: "{co_quan}" }],
      rows: [{ label: "</w:t>&amp;", values: ["30/31 (96,77%)"], kind: "row" }],
    }
    const rows = rowsOf(await filled(annex))
    expect(cellsOf(rows[0]!)[2]).toBe("{co_quan}")
    expect(cellsOf(rows[1]!).slice(1)).toEqual(["</w:t>&amp;", "30/31 (96,77%)"])
  })
})
