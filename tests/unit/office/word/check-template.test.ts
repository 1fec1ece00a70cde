import fc from "fast-check"
import { unzipSync, zipSync } from "fflate"
import { beforeAll, describe, expect, test } from "vitest"
import { checkTemplate } from "@/lib/office/word/check-template"
import { fillTemplate } from "@/lib/office/word/fill-template"
import { partyTemplate } from "@/lib/office/word/party-template"
import { templateFields } from "@/lib/office/word/template-fields"
import { writeWorkbook } from "@/lib/office/write-xlsx"
import { declareSize } from "../workbook-parts"
import { sampleLetter } from "./sample-letter"
import { partOf, withDocument, withParagraphs, withPart } from "./word-parts"

let template: Uint8Array
beforeAll(async () => {
  template = await partyTemplate("cell")
})

const problemsOf = async (bytes: Uint8Array) => {
  const check = await checkTemplate(bytes)
  return check.ok ? [] : check.problems
}
const problemsWith = (...texts: string[]) => problemsOf(withParagraphs(template, ...texts))
const relations = "word/_rels/document.xml.rels"
const related = (attributes: string) =>
  withPart(template, relations, (xml) =>
    xml.replace("</Relationships>", () => `<Relationship ${attributes}/></Relationships>`),
  )

describe("an uploaded template", () => {
  test("is accepted when it is the ready-made one, of any kind, and its fields are named", async () => {
    for (const kind of ["committee", "advisory", "cell"] as const) {
      const check = await checkTemplate(await partyTemplate(kind))
      expect(check.ok && check.fields).toContain("noi_dung")
    }
  })

  test("may repeat sections in place of the whole text, and have fields cut into runs", async () => {
    const own = withDocument(template, (xml) =>
      xml.replace("{noi_dung}", "{#muc}{tieu_de}{#doan}{van_ban}{/doan}{/muc}"),
    )
    expect(await problemsOf(own)).toEqual([])
    const cut = withDocument(template, (xml) =>
      xml.replace(/<w:t[^>]*>\{ho_ten\}<\/w:t>/, "<w:t>{ho</w:t></w:r><w:r><w:t>_ten</w:t></w:r><w:r><w:t>}</w:t>"),
    )
    expect(await problemsOf(cut)).toEqual([])
  })

  test("is refused when it is something else", async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)
    const workbook = await writeWorkbook({ sheets: [{ name: "A", columns: [], rows: [] }] })
    expect(await problemsOf(new TextEncoder().encode("Kính gửi"))).toEqual([
      expect.stringContaining("không phải tệp Word"),
    ])
    expect(await problemsOf(workbook)).toEqual([expect.stringContaining("không phải tệp Word")])
    expect(await problemsOf(ole)).toEqual([expect.stringContaining(".doc")])
    expect(await problemsOf(Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]))).toEqual([
      expect.stringContaining("mật khẩu"),
    ])
    expect(await problemsOf(template.slice(0, 2_000))).toEqual([expect.stringContaining("bị hỏng")])
    expect(await problemsOf(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual([expect.stringContaining("5 MB")])
  })

  test("is refused when it holds macros, objects, links or fields that fetch", async () => {
    const retyped = (type: string) =>
      withPart(template, "[Content_Types].xml", (xml) =>
        xml.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type),
      )
    const macro = retyped("application/vnd.ms-word.document.macroEnabled.main+xml")
    expect(await problemsOf(macro)).toEqual([expect.stringContaining("macro")])
    expect(await problemsOf(withPart(template, "word/vbaProject.bin", () => "x"))).toEqual([
      expect.stringContaining("macro"),
    ])
    const dotx = retyped("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
    expect(await problemsOf(dotx)).toEqual([expect.stringContaining(".dotx")])
    expect(await problemsOf(withPart(template, "word/embeddings/oleObject1.bin", () => "x"))).toEqual([
      expect.stringContaining("nhúng"),
    ])
    const external = related(
      'Id="x1" Type="http://x/image" Target="http://evil.example/a.png" TargetMode="&#69;xternal"',
    )
    expect(await problemsOf(external)).toEqual([expect.stringContaining("http://evil.example/a.png")])
    const chunk = related('Id="x1" Type="http://x/relationships/aFChunk" Target="a.html"')
    expect(await problemsOf(chunk)).toEqual([expect.stringContaining("nhúng")])
    const fetching = withDocument(template, (xml) =>
      xml.replace(
        "<w:body>",
        "<w:body><w:p><w:r><w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE x</w:instrText></w:r></w:p>",
      ),
    )
    expect(await problemsOf(fetching)).toEqual([expect.stringContaining("INCLUDEPICTURE")])
  })

  test("is refused when it is a bomb, declares entities or is nested too deep", async () => {
    const zeros = zipSync({ ...unzipSync(template), "word/media/a.png": new Uint8Array(60 * 1024 * 1024) })
    expect(await problemsOf(zeros)).toEqual([expect.stringContaining("quá lớn")])
    expect(await problemsOf(declareSize(zeros, 10))).toEqual([expect.stringContaining("quá lớn")])
    const entities = withDocument(template, (xml) =>
      xml.replace("<w:document", '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
    )
    expect(await problemsOf(entities)).toEqual([expect.stringContaining("bị hỏng")])
    const deep = "<w:p>".repeat(5_000) + "</w:p>".repeat(5_000)
    expect(await problemsOf(withDocument(template, (xml) => xml.replace("<w:body>", `<w:body>${deep}`)))).toEqual([
      expect.stringContaining("bị hỏng"),
    ])
    const long = withDocument(template, (xml) => xml.replace("<w:body>", () => `<w:body>${"<w:p/>".repeat(360_000)}`))
    expect(await problemsOf(long)).toEqual([expect.stringContaining("quá dài")])
  }, 60_000)
})

describe("what is wrong with the fields is named", () => {
  test("an unknown field, with the nearest name and the words around it", async () => {
    expect(await problemsWith("Về việc {trich yếu} năm")).toEqual([
      "Không có ô {trich yếu} (trong “Về việc {trich yếu} năm”). Có phải là {trich_yeu}?",
    ])
    expect(await problemsWith("{So_ky_hieu}")).toEqual([expect.stringContaining("Có phải là {so_ky_hieu}?")])
    expect(await problemsWith("{thoi_tiet}")).toEqual([expect.stringContaining("Xem danh sách")])
    expect(await problemsWith("{}", "{__proto__}")).toHaveLength(2)
  })

  test("a repeated part not closed, not opened, crossed, or of what does not repeat", async () => {
    expect(await problemsWith("{#muc}{tieu_de}")).toEqual([expect.stringContaining("thiếu {/muc}")])
    expect(await problemsWith("{/muc}")).toEqual([expect.stringContaining("thiếu {#muc}")])
    expect(await problemsWith("{#muc}{#doan}{/muc}{/doan}")).not.toEqual([])
    expect(await problemsWith("{#co_quan}x{/co_quan}")).toEqual([
      "Ô {#co_quan} không lặp được: hãy viết {co_quan}.",
      "Ô {/co_quan} không lặp được: hãy viết {co_quan}.",
    ])
    expect(await problemsWith("{muc}")).toEqual([expect.stringContaining("{#muc}…{/muc}")])
    expect(await problemsWith("{van_ban}")).toEqual([expect.stringContaining("trong {#doan}…{/doan}")])
  })

  test("a brace that belongs to none", async () => {
    expect(await problemsWith("Số { và")).toEqual(["Thiếu dấu } trong “Số { và”."])
    expect(await problemsWith("Số } và")).toEqual([expect.stringContaining("Thừa dấu }")])
  })

  test("a required field that is missing, each of them", async () => {
    const needed = templateFields.filter(({ required }) => required)
    expect(needed.length).toBeGreaterThan(0)
    for (const { name } of needed) {
      const without = withDocument(template, (xml) => xml.replace(`{${name}}`, "x"))
      expect(await problemsOf(without)).toEqual([expect.stringContaining(`Thiếu ô {${name}}`)])
    }
  })

  test("an annex elsewhere than alone at the end", async () => {
    expect(await problemsWith("{phu_luc}")).toEqual([expect.stringContaining("một lần")])
    const above = withDocument(template, (xml) =>
      xml.replace("{phu_luc}", "Hết").replace("{noi_dung}", "{noi_dung}{phu_luc}"),
    )
    expect(await problemsOf(above)).toEqual([expect.stringContaining("ở cuối văn bản")])
    const beside = withDocument(template, (xml) => xml.replace("{phu_luc}", "Bảng {phu_luc}"))
    expect(await problemsOf(beside)).toEqual([expect.stringContaining("ở cuối văn bản")])
  })

  test("a repeated part that leaves its cell", async () => {
    const cell = (text: string) => `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
    const crossing = withDocument(template, (xml) =>
      xml.replace("<w:body>", `<w:body>${cell("{#muc}{tieu_de}")}<w:p><w:r><w:t>{/muc}</w:t></w:r></w:p>`),
    )
    expect(await problemsOf(crossing)).toEqual([expect.stringContaining("cùng trong một ô")])
  })
})

describe("a template that was accepted", () => {
  const tags = templateFields.flatMap(({ name }) => [`{${name}}`, `{#${name}}`, `{/${name}}`])
  const pieces = fc.constantFrom(
    ...tags,
    "Kính gửi ",
    " ",
    "{",
    "}",
    "{x}",
    "</w:t></w:r><w:r><w:t>",
    "</w:t></w:r></w:p><w:p><w:r><w:t>",
  )
  const cells = "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"
  const inTable = (text: string) =>
    `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>`

  test("can be filled, whatever stands in it", async () => {
    const good = fc.constantFrom(
      "{co_quan}",
      "{#muc}{tieu_de}{/muc}",
      "{#muc}{#doan}{van_ban}{/doan}{/muc}",
      "{noi_dung}",
      cells,
    )
    const text = fc.array(fc.oneof({ weight: 1, arbitrary: pieces }, { weight: 3, arbitrary: good }), { maxLength: 5 })
    let accepted = 0
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (parts, table) => {
        const words = parts.filter((part) => table || part !== cells).join("")
        const more = table ? inTable(words) : `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
        const form = withDocument(template, (xml) => xml.replace("<w:body>", () => `<w:body>${more}`))
        if (!(await checkTemplate(form)).ok) return
        accepted++
        const filled = await fillTemplate(form, sampleLetter())
        expect(() => unzipSync(filled)).not.toThrow()
      }),
      { numRuns: 60 },
    )
    expect(accepted).toBeGreaterThan(5)
  }, 60_000)

  test("is found out, not crashed on, when its bytes or its document are damaged", async () => {
    const document = partOf(template)
    const cut = fc.tuple(
      fc.nat(document.length),
      fc.nat(40),
      fc.constantFrom("", "{", "}", "<", "</w:p>", "<w:p>", "&"),
    )
    const cuts = cut.map(([at, length, text]) =>
      withDocument(template, (xml) => xml.slice(0, at) + text + xml.slice(at + length)),
    )
    let refused = 0
    const bytes = fc.tuple(fc.nat(template.length - 1), fc.nat(255)).map(([at, value]) => template.with(at, value))
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: cuts }, { weight: 1, arbitrary: bytes }), async (damaged) => {
        const check = await checkTemplate(damaged)
        if (check.ok) return void (await fillTemplate(damaged, sampleLetter()))
        refused++
        expect(check.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
    expect(refused).toBeGreaterThan(0)
  }, 60_000)
})
