import { beforeAll, describe, expect, test } from "vitest"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { partyTemplate } from "@/lib/office/word/party-template"
import { minutesLetter } from "@/lib/office/word/minutes"
import { blankMinutes } from "./sample-forms"
import { sampleAnnex, sampleLetter } from "./sample-letter"
import { linesIn, paragraphsOf, paragraphThatReads, partOf, textOf, withDocument, withPart } from "./word-parts"

let template: Uint8Array
beforeAll(async () => {
  template = await partyTemplate("committee")
})

const styleOf = (paragraph: string) => /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1]
const styleXml = (file: Uint8Array, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, "s").exec(partOf(file, "word/styles.xml"))?.[0]

describe("headings", () => {
  test("are Word's heading styles by their level, the annex's too, and text is not", async () => {
    const file = await fillTemplate(template, sampleLetter())
    const style = (text: string) => styleOf(paragraphThatReads(partOf(file), text))
    expect(style("I- TÌNH HÌNH, CÔNG TÁC QUÁN TRIỆT")).toBe("Heading1")
    expect(style("1. Lãnh đạo, chỉ đạo")).toBe("Heading2")
    expect(style("a) Ở cấp tỉnh")).toBe("Heading3")
    expect(style("PHỤ LỤC")).toBe("Heading1")
    expect(style("Ban Tuyên giáo Tỉnh ủy báo cáo như sau:")).toBeUndefined()
    expect(styleXml(file, "Heading2")).toMatch(/w:val="heading 2".*<w:outlineLvl w:val="1"\/>/s)
    expect(styleXml(file, "Heading2")).not.toMatch(/w:color|w:sz/)
    expect(partOf(file, "word/styles.xml").match(/w:val="heading 1"/gi)).toHaveLength(1)
  })

  test("look like the text of an office's template, whose own heading styles stay where it uses them", async () => {
    const blue = `<w:style w:type="paragraph" w:styleId="Tiu1"><w:name w:val="Heading 1"/><w:rPr><w:color w:val="0000FF"/></w:rPr></w:style>`
    const own = withPart(template, "word/styles.xml", (xml) =>
      xml
        .replace(/<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s, "")
        .replace(
          "</w:styles>",
          `${blue}<w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân bài"/></w:style></w:styles>`,
        ),
    )
    const inBody = withDocument(own, (xml) =>
      xml.replace(/<w:pPr>((?:(?!<w:pPr>).)*\{noi_dung\})/s, '<w:pPr><w:pStyle w:val="Than"/>$1'),
    )
    const filled = await fillTemplate(inBody, sampleLetter())
    expect(styleOf(paragraphThatReads(partOf(filled), "II- KẾT QUẢ"))).toBe("Tiu1")
    expect(styleXml(filled, "Tiu1")).toMatch(/<w:basedOn w:val="Than"\/>/)
    expect(styleXml(filled, "Tiu1")).not.toContain("0000FF")

    const used = withDocument(own, (xml) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:p><w:pPr><w:pStyle w:val="Tiu1"/></w:pPr><w:r><w:t>Của cơ quan</w:t></w:r></w:p>',
      ),
    )
    expect(styleXml(await fillTemplate(used, sampleLetter()), "Tiu1")).toContain("0000FF")
  })

  test("are there in a template that defines none", async () => {
    const bare = withPart(template, "word/styles.xml", (xml) =>
      xml.replace(/<w:style [^>]*w:styleId="Heading\d".*?<\/w:style>/gs, ""),
    )
    const file = await fillTemplate(bare, sampleLetter())
    expect(styleXml(file, styleOf(paragraphThatReads(partOf(file), "1. Lãnh đạo, chỉ đạo"))!)).toContain("heading 2")
  })

  test("are there in minutes", async () => {
    const file = await minutesLetter(blankMinutes())
    expect(styleOf(paragraphThatReads(partOf(file), blankMinutes().content[0]!.heading))).toBe("Heading1")
  })
})

test("the file bears the title of the letter, not that of its template, whoever made it", async () => {
  const letter = sampleLetter({ title: "BÁO CÁO", subject: "Kết quả <năm> 2025 & $1" })
  const title = "<dc:title>Báo cáo Kết quả &#60;năm&#62; 2025 &#38; $1</dc:title>"
  expect(partOf(await fillTemplate(template, letter), "docProps/core.xml")).toContain(title)
  const untitled = withPart(template, "docProps/core.xml", (xml) => xml.replace(/<dc:title>.*?<\/dc:title>/, ""))
  const core = partOf(await fillTemplate(untitled, letter), "docProps/core.xml")
  expect(core.match(/<dc:title>/g)).toHaveLength(1)
  expect(core).toContain(title)
})

test("a letter of sample data says so above everything, a real one says nothing", async () => {
  const [first] = linesIn(await fillTemplate(template, sampleLetter({ label: "Dữ liệu mẫu" })))
  expect(first).toBe("Dữ liệu mẫu")
  expect(linesIn(await fillTemplate(template, sampleLetter()))[0]).toBe("TỈNH ỦY KON TUM")
  expect(linesIn(await minutesLetter({ ...blankMinutes(), label: "Dữ liệu mẫu" }))[0]).toBe("Dữ liệu mẫu")
})

describe("before the annex no page is empty", () => {
  const above = async (form: Uint8Array) => {
    const xml = partOf(await fillTemplate(form, sampleLetter({ annex: sampleAnnex(4) })))
    const paragraphs = paragraphsOf(xml)
    return paragraphs.slice(
      0,
      paragraphs.findIndex((paragraph) => textOf(paragraph) === "PHỤ LỤC"),
    )
  }

  test("for the line that ends the letter's pages is too small to need one", async () => {
    expect((await above(template)).at(-1)).toMatch(/<w:spacing [^>]*w:line="20".*<w:sectPr/s)
  })

  test("for page breaks and empty lines of a template above it go away, and what is text stays", async () => {
    const lines = `<w:p><w:r><w:t>Cuối trang</w:t></w:r></w:p><w:p/><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>`
    const form = withDocument(template, (xml) =>
      xml.replace(/<w:p>(?:(?!<w:p>).)*\{phu_luc\}/s, (field) => lines + field),
    )
    const last = (await above(form)).slice(-2)
    expect(last.map(textOf)).toEqual(["Cuối trang", ""])
    expect(last.join("")).not.toContain("w:br")
  })
})
