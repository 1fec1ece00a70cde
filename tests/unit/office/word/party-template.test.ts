import { beforeAll, describe, expect, test } from "vitest"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { partyTemplate } from "@/lib/office/word/party-template"
import type { HeaderKind } from "@/lib/office/word/party-letter"
import { sampleLetter } from "./sample-letter"
import { paragraphThatReads, partOf } from "./word-parts"

const kinds: HeaderKind[] = ["committee", "advisory", "cell"]

describe.each(kinds)("a letter in the ready-made form of kind %s", (headerKind) => {
  let file: Uint8Array
  let xml: string
  beforeAll(async () => {
    file = await fillTemplate(await partyTemplate(headerKind), sampleLetter({ headerKind, draftNumber: 2 }))
    xml = partOf(file)
  })
  const reads = (text: string) => paragraphThatReads(xml, text)

  test("lies on A4 with margins of 20, 20, 30 and 15 mm", () => {
    const sections = xml.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? []
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(section).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/)
      for (const margin of ['top="1134"', 'bottom="1134"', 'left="1701"', 'right="850"']) {
        expect(section).toContain(`w:${margin}`)
      }
    }
  })

  test("is set in black Times New Roman 14", () => {
    const styles = partOf(file, "word/styles.xml").match(/<w:docDefaults>.*<\/w:docDefaults>/s)?.[0]
    for (const script of ["ascii", "hAnsi", "cs", "eastAsia"]) {
      expect(styles).toContain(`w:${script}="Times New Roman"`)
    }
    expect(styles).toContain('<w:sz w:val="28"/>')
    expect(styles).toContain('<w:color w:val="000000"/>')
  })

  test("numbers its pages on top in the middle, the first page apart", () => {
    const first = /<w:sectPr[ >].*?<\/w:sectPr>/s.exec(xml)?.[0] ?? ""
    expect(first).toContain("<w:titlePg/>")
    const target = (type: string) => {
      const id = new RegExp(`<w:headerReference (?=[^>]*w:type="${type}")[^>]*r:id="([^"]*)"`).exec(first)?.[1]
      const relations = partOf(file, "word/_rels/document.xml.rels")
      return partOf(file, `word/${new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1]}`)
    }
    expect(target("default")).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>.*PAGE/s)
    expect(target("first")).toContain("<w:p")
    expect(target("first")).not.toContain("PAGE")
  })

  test("gives each part its size and weight", () => {
    const look = (text: string) => ({
      halfPoints: Number(/<w:sz w:val="(\d+)"/.exec(reads(text))?.[1]),
      bold: /<w:b\/>/.test(reads(text)),
      italic: /<w:i\/>/.test(reads(text)),
    })
    const plain = { halfPoints: 28, bold: false, italic: false }
    const bold = { ...plain, bold: true }
    expect(look("ĐẢNG CỘNG SẢN VIỆT NAM")).toEqual({ ...bold, halfPoints: 30 })
    expect(look("TỈNH ỦY KON TUM")).toEqual(plain)
    expect(look("BAN TUYÊN GIÁO")).toEqual(bold)
    expect(look("*")).toEqual(plain)
    expect(look("Số 05-BC/BTGTU")).toEqual(plain)
    expect(look("Dự thảo lần 2")).toEqual({ ...bold, italic: true })
    expect(look("Kon Tum, ngày 05 tháng 6 năm 2025")).toEqual({ ...plain, italic: true })
    expect(look("BÁO CÁO")).toEqual({ ...bold, halfPoints: 32 })
    expect(look("6 tháng đầu năm 2025")).toEqual(bold)
    expect(look("K/T TRƯỞNG BAN")).toEqual(bold)
    expect(look("PHÓ TRƯỞNG BAN")).toEqual(plain)
    expect(look("Nguyễn Thị Ước")).toEqual(bold)
    expect(look("- Lưu Văn phòng.")).toEqual({ ...plain, halfPoints: 24 })
    expect(reads("Nơi nhận:")).toMatch(/<w:u w:val="single"\/>/)
  })

  test("sets the text justified, 10 mm in, 18 pt a line, 6 pt between paragraphs", () => {
    const paragraph = reads("Ban Tuyên giáo Tỉnh ủy báo cáo như sau:")
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain('w:firstLine="567"')
    expect(paragraph).toMatch(/<w:spacing (?=[^>]*w:after="120")(?=[^>]*w:line="360")[^>]*w:lineRule="exact"/)
  })

  test("sets headings by their level and keeps them with what follows", () => {
    expect(reads("I- TÌNH HÌNH, CÔNG TÁC QUÁN TRIỆT")).toMatch(/<w:keepNext\/>.*<w:b\/>/s)
    expect(reads("1. Lãnh đạo, chỉ đạo")).toMatch(/<w:keepNext\/>.*<w:b\/>/s)
    expect(reads("a) Ở cấp tỉnh")).toContain("<w:keepNext/>")
    expect(reads("a) Ở cấp tỉnh")).not.toContain("<w:b/>")
    expect(reads("- Hội nghị trực tuyến: 1.053 đại biểu.")).not.toContain("<w:keepNext/>")
  })

  test("draws the lines as borders and does not split the signature", () => {
    expect(xml.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(2)
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables[1]).toMatch(/<w:tr><w:trPr><w:cantSplit\/>.*Nơi nhận:.*Nguyễn Thị Ước/s)
    expect(tables[1]).not.toMatch(/w:val="single"[^>]*w:color/)
  })
})

test("is the same file whenever it is made", async () => {
  const first = await partyTemplate("cell")
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await partyTemplate("cell")).toEqual(first)
})
