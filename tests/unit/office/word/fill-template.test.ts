import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { fillTemplate } from "@/lib/office/word/fill-template"
import type { PartyLetter } from "@/lib/office/word/party-letter"
import { partyTemplate } from "@/lib/office/word/party-template"
import { sampleLetter } from "./sample-letter"
import { linesIn, paragraphThatReads, partOf, withDocument, withParagraphs } from "./word-parts"

let template: Uint8Array
beforeAll(async () => {
  template = await partyTemplate("committee")
})

const paragraphs = (...texts: string[]): Partial<PartyLetter> => ({
  sections: [{ level: 0, heading: "", paragraphs: texts }],
  annex: null,
})
const linesOf = async (letter: Partial<PartyLetter>, form = template) =>
  linesIn(await fillTemplate(form, sampleLetter(letter)))

describe("typed text", () => {
  test("is text: marks of XML, braces and fields of the template", async () => {
    const typed = ["a < b & c > d", "</w:t></w:r>", "{co_quan}", "{#muc}", "}{", "&lt;", "$& $1", `"'`, "👍 𠀀"]
    expect(await linesOf(paragraphs(...typed))).toEqual(expect.arrayContaining(typed))
    const subject = "{ho_ten} </w:p> {"
    expect(await linesOf({ subject, signature: { capacity: [], post: "", name: "{/muc}" } })).toEqual(
      expect.arrayContaining([subject, "{/muc}"]),
    )
  })

  test("loses what Word cannot hold and has its letters composed", async () => {
    const lines = await linesOf(paragraphs("a\u0000\u0008b\ufffe\ud800c\tđ", "Ước nguyện".normalize("NFD")))
    expect(lines).toEqual(expect.arrayContaining(["abc đ", "Ước nguyện".normalize("NFC")]))
  })

  test("makes a paragraph of each line, in the field's own form", async () => {
    const xml = partOf(await fillTemplate(template, sampleLetter(paragraphs("một\r\nhai\n\n  ba", "bốn"))))
    for (const line of ["một", "hai", "ba", "bốn"]) {
      expect(paragraphThatReads(xml, line)).toMatch(/w:firstLine="567".*w:val="both"/s)
    }
    expect(xml).not.toContain("<w:br/>")
  })

  test("may be very long", async () => {
    const long = "Ước ".repeat(25_000).trim()
    expect(await linesOf(paragraphs(long))).toContain(long)
    const many = Array.from({ length: 2_000 }, (_, n) => `Đoạn ${n}`)
    expect(await linesOf(paragraphs(...many))).toEqual(expect.arrayContaining(many))
  })

  test("comes out as it went in, whatever it is", async () => {
    const printable = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.normalize("NFC").trim())
    const typed = fc.array(
      printable.filter((text) => /^[^\s\p{Cc}\u2028\u2029\ufffe\uffff]+$/u.test(text)),
      { minLength: 1 },
    )
    await fc.assert(
      fc.asyncProperty(typed, async (texts) => {
        const lines = await linesOf(paragraphs(...texts))
        const start = lines.indexOf("6 tháng đầu năm 2025") + 2 // the drawn line is a paragraph too
        expect(lines.slice(start, start + texts.length)).toEqual(texts)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe("a line of the template", () => {
  test("goes away when it has nothing to say", async () => {
    const withDraft = await linesOf({ draftNumber: 3 })
    const issued = await linesOf({ draftNumber: null })
    expect(withDraft).toContain("Dự thảo lần 3")
    expect(issued).toHaveLength(withDraft.length - 1)
    const head = await linesOf({ signature: { capacity: ["Trưởng ban"], post: "", name: "A" } })
    expect(head).toHaveLength(issued.length - 1)
  })

  test("stays when it is the only one of a cell or between two tables", async () => {
    const xml = partOf(await fillTemplate(template, sampleLetter({ placeAndDate: "", sections: [] })))
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/)
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/)
    expect(xml).not.toMatch(/\{[a-z_#/]+\}/)
  })

  test("ends recipients with commas and a full stop, whoever typed the dashes", async () => {
    const lines = await linesOf({ recipients: ["- Như trên;", "Các ban", " Lưu VP. "] })
    expect(lines).toEqual(expect.arrayContaining(["- Như trên,", "- Các ban,", "- Lưu VP."]))
  })
})

describe("an office's own template", () => {
  const sections: PartyLetter["sections"] = [
    { level: 1, heading: "I- Một", paragraphs: ["a", "b"] },
    { level: 2, heading: "1. Hai", paragraphs: [] },
  ]

  test("repeats sections and paragraphs without empty lines, tags on lines of their own or not", async () => {
    const own = (...texts: string[]) => linesOf({ sections, annex: null }, withParagraphs(template, ...texts, "HẾT"))
    const expected = ["I- MỘT", "+ a", "+ b", "1. Hai", "HẾT"]
    const spread = await own("{#muc}", "{tieu_de}", "{#doan}", "+ {van_ban}", "{/doan}", "{/muc}")
    expect(spread.slice(0, 5)).toEqual(expected)
    const dense = await own("{#muc}{tieu_de}", "{#doan}+ {van_ban}{/doan}", "{/muc}")
    expect(dense.slice(0, 5)).toEqual(expected)
  })

  test("repeats inside of a line and over the rows of a table", async () => {
    const inline = await linesOf(
      { sections, annex: null },
      withParagraphs(template, "Gồm: {#muc}{tieu_de}; {/muc}hết."),
    )
    expect(inline[0]).toBe("Gồm: I- MỘT; 1. Hai; hết.")
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell("{#muc}{tieu_de}")}${cell("x{/muc}")}</w:tr></w:tbl><w:p/>`
    const form = withDocument(template, (xml) => xml.replace("<w:body>", () => `<w:body>${table}`))
    const xml = partOf(await fillTemplate(form, sampleLetter({ sections })))
    expect(xml.slice(0, xml.indexOf("</w:tbl>")).match(/<w:tr>/g)).toHaveLength(2)
  })

  test("is filled where Word has cut a field into runs", async () => {
    const runs = ["{", "trich", "_yeu", "}"]
      .map((text) => `<w:r><w:rPr><w:i/></w:rPr><w:t>${text}</w:t></w:r>`)
      .join("")
    const form = withDocument(template, (xml) =>
      xml.replace(
        "<w:body>",
        () => `<w:body><w:p>${runs.replace("</w:r><w:r>", '</w:r><w:proofErr w:type="spellStart"/><w:r>')}</w:p>`,
      ),
    )
    expect((await linesOf({ subject: "về việc A" }, form))[0]).toBe("về việc A")
  })

  test("keeps words around a field and fills the same field twice", async () => {
    const lines = await linesOf({ subject: "A\nB" }, withParagraphs(template, "Về: {trich_yeu} (tiếp)"))
    expect(lines.slice(0, 2)).toEqual(["Về: A (tiếp)", "B"])
    expect(lines.filter((line) => line === "A")).toHaveLength(1)
  })
})

test("refuses to fill what is no Word file", async () => {
  await expect(fillTemplate(new Uint8Array([1, 2, 3]), sampleLetter())).rejects.toThrow("unreadable")
})
