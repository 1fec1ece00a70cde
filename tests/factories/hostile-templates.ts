import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { partyTemplate } from "@/lib/office/word/party-template"

type Parts = Record<string, Uint8Array>

/** A template made to fetch, run or hide something, and what is said of it. */
export interface HostileTemplate {
  name: string
  make: (parts: Parts) => Parts
  refused: RegExp
}

const DOCUMENT = "word/document.xml"
const SETTINGS = "word/settings.xml"
const TYPES = "[Content_Types].xml"
const LINKS = "word/_rels/document.xml.rels"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const broken = /bị hỏng/

const text = (parts: Parts, name: string) => strFromU8(parts[name]!)
const put = (parts: Parts, name: string, xml: string): Parts => ({ ...parts, [name]: strToU8(xml) })
const edit = (name: string, change: (xml: string) => string) => (parts: Parts) =>
  put(parts, name, change(text(parts, name)))
const inBody = (xml: string) => edit(DOCUMENT, (old) => old.replace("<w:body>", () => `<w:body>${xml}`))
const run = (xml: string) => `<w:p><w:r>${xml}</w:r></w:p>`
const fieldMark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const piece = (code: string) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`
const field = (...codes: string[]) =>
  `<w:p>${fieldMark("begin")}${codes.map(piece).join("")}${fieldMark("separate")}<w:r><w:t>x</w:t></w:r>${fieldMark("end")}</w:p>`
const relation = (attributes: string) =>
  edit(LINKS, (old) => old.replace("</Relationships>", () => `<Relationship Id="h1" ${attributes}/></Relationships>`))
const typed = (name: string, type: string) =>
  edit(TYPES, (old) => old.replace("</Types>", () => `<Override PartName="/${name}" ContentType="${type}"/></Types>`))
const inSettings = (xml: string) =>
  edit(SETTINGS, (old) => old.replace("<w:defaultTabStop", () => `${xml}<w:defaultTabStop`))
const both =
  (...changes: ((parts: Parts) => Parts)[]) =>
  (parts: Parts) =>
    changes.reduce((all, change) => change(all), parts)

const evil = 'Target="http://evil.example/a" TargetMode="External"'

export const hostileTemplates: HostileTemplate[] = [
  {
    name: "relationships under a name in other letters",
    make: (parts) => {
      const { [LINKS]: links, ...rest } = parts
      return {
        ...rest,
        "word/_RELS/document.xml.RELS": relation(`Type="${OFFICE}/image" ${evil}`)({ [LINKS]: links! })[LINKS]!,
      }
    },
    refused: /liên kết ra ngoài \(http:\/\/evil/,
  },
  {
    name: "relationships under another prefix",
    make: edit(LINKS, (xml) =>
      xml
        .replace("<Relationships xmlns=", "<p:Relationships xmlns:p=")
        .replaceAll("<Relationship ", "<p:Relationship ")
        .replace("</Relationships>", `<p:Relationship Id="h1" Type="${OFFICE}/image" ${evil}/></p:Relationships>`),
    ),
    refused: /liên kết ra ngoài/,
  },
  {
    name: "relationships of a footnote",
    make: (parts) =>
      put(
        parts,
        "word/_rels/footnotes.xml.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="${OFFICE}/image" ${evil}/></Relationships>`,
      ),
    refused: /liên kết ra ngoài/,
  },
  {
    name: "a target in other words for “outside”",
    make: relation(`Type="${OFFICE}/image" Target="http://evil.example/a" TargetMode="external"`),
    refused: /liên kết ra ngoài/,
  },
  {
    name: "an address that says it is inside",
    make: relation(`Type="${OFFICE}/image" Target="http://evil.example/a.png"`),
    refused: broken,
  },
  {
    name: "a share that says it is inside",
    make: relation(`Type="${OFFICE}/image" Target="\\\\evil\\a.png"`),
    refused: broken,
  },
  { name: "a part above the file", make: relation(`Type="${OFFICE}/image" Target="../../../a.png"`), refused: broken },
  { name: "a part that is not there", make: relation(`Type="${OFFICE}/image" Target="media/a.png"`), refused: broken },
  { name: "a part called ../", make: (parts) => put(parts, "word/../../a.xml", "<a/>"), refused: broken },
  { name: "a part called by a backslash", make: (parts) => put(parts, "word\\a.xml", "<a/>"), refused: broken },
  { name: "two parts of one name", make: (parts) => put(parts, "word/Document.xml", "<a/>"), refused: broken },
  {
    name: "an attached template",
    make: inSettings('<w:attachedTemplate r:id="rId1"/>'),
    refused: /mẫu khác \(Attached Template\)/,
  },
  {
    name: "a template attached by its relationship",
    make: relation(`Type="${OFFICE}/attachedTemplate" Target="styles.xml"`),
    refused: /không nhận được \(attachedTemplate\)/,
  },
  {
    name: "mail merge",
    make: inSettings('<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>'),
    refused: /Mail Merge/,
  },
  {
    name: "mail merge under another prefix",
    make: inSettings(`<q:mailMerge xmlns:q="${WORD}"/>`),
    refused: /Mail Merge/,
  },
  {
    name: "data of a mail merge",
    make: relation(`Type="${OFFICE}/mailMergeSource" Target="styles.xml"`),
    refused: /mailMergeSource/,
  },
  {
    name: "an embedded object under another name",
    make: both(
      (parts) => put(parts, "word/media/a.png", "x"),
      typed("word/media/a.png", "application/vnd.openxmlformats-officedocument.oleObject"),
    ),
    refused: /nhúng/,
  },
  { name: "an object in the text", make: inBody(run("<w:object/>")), refused: /nhúng/ },
  { name: "a control in the text", make: inBody(run('<w:control w:name="a"/>')), refused: /nhúng/ },
  {
    name: "an object of older programs",
    make: inBody(run('<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link"/>')),
    refused: /nhúng/,
  },
  { name: "a document within", make: inBody('<w:altChunk r:id="rId1"/>'), refused: /tệp khác/ },
  { name: "a chapter from elsewhere", make: inBody('<w:p><w:subDoc r:id="rId1"/></w:p>'), refused: /tệp khác/ },
  {
    name: "a picture by its address",
    make: inBody(
      run('<w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://evil.example/a.png"/></w:pict>'),
    ),
    refused: /tệp khác/,
  },
  { name: "a workbook within", make: (parts) => put(parts, "word/embeddings/a.xlsx", "x"), refused: /nhúng/ },
  {
    name: "a part of an unknown kind",
    make: both((parts) => put(parts, "word/a.xml", "<a/>"), typed("word/a.xml", "application/x-new+xml")),
    refused: /phần không nhận được \(word\/a\.xml\)/,
  },
  {
    name: "a part without a kind",
    make: (parts) => put(parts, "word/a.unknown", "x"),
    refused: /phần không nhận được/,
  },
  {
    name: "macros by their content type alone",
    make: both(
      (parts) => put(parts, "word/theme/theme2.xml", "<a/>"),
      typed("word/theme/theme2.xml", "application/vnd.ms-office.vbaProject"),
    ),
    refused: /macro/,
  },
  {
    name: "a macro of a form field",
    make: inBody(run('<w:ffData><w:entryMacro w:val="a"/></w:ffData>')),
    refused: /macro/,
  },
  { name: "a field that includes text", make: inBody(field(' INCLUDETEXT "c:\\\\a.docx"')), refused: /INCLUDETEXT/ },
  {
    name: "a field cut into runs",
    make: inBody(field(" IN", "CLUDE", 'PICTURE "http://evil/a"')),
    refused: /INCLUDEPICTURE/,
  },
  { name: "a field that starts a program", make: inBody(field(" ddeauto c:\\\\cmd.exe")), refused: /ddeauto/ },
  { name: "a link", make: inBody(field(" LINK Excel.Sheet.12 a.xlsx")), refused: /LINK/ },
  {
    name: "a field written by another",
    make: inBody(
      `<w:p>${fieldMark("begin")}${fieldMark("begin")}${piece(" QUOTE 68 68 69 ")}${fieldMark("end")}${piece(" c:\\\\cmd.exe")}${fieldMark("end")}</w:p>`,
    ),
    refused: /QUOTE|lồng nhau/,
  },
  {
    name: "a field that never ends",
    make: inBody(`<w:p>${fieldMark("begin")}${piece(" DATABASE ")}</w:p>`),
    refused: /DATABASE/,
  },
  {
    name: "a field in one piece",
    make: inBody('<w:p><w:fldSimple w:instr=" IMPORT a "/></w:p>'),
    refused: /IMPORT/,
  },
  {
    name: "a field under another prefix, in a footnote",
    make: edit("word/footnotes.xml", (xml) =>
      xml.replace(
        "</w:footnotes>",
        () =>
          `<w:footnote w:id="9"><q:fldSimple xmlns:q="${WORD}" q:instr="INCLUDEPICTURE a"/></w:footnote></w:footnotes>`,
      ),
    ),
    refused: /INCLUDEPICTURE/,
  },
  {
    name: "a field in a header",
    make: edit("word/header1.xml", (xml) => xml.replace("</w:hdr>", () => `${field(" INCLUDETEXT a")}</w:hdr>`)),
    refused: /INCLUDETEXT/,
  },
  { name: "a link in a field", make: inBody(field(' HYPERLINK "http://evil.example"')), refused: /HYPERLINK/ },
  {
    name: "entities in a part that nobody reads",
    make: edit("word/theme/theme1.xml", (xml) => xml.replace("<a:theme", '<!DOCTYPE a [<!ENTITY b "c">]><a:theme')),
    refused: broken,
  },
  {
    name: "another encoding",
    make: (parts) => ({ ...parts, [SETTINGS]: Buffer.from(`\ufeff${text(parts, SETTINGS)}`, "utf16le") }),
    refused: broken,
  },
]

/** What offices have in their templates and must go through. */
export const harmlessTemplates: { name: string; make: (parts: Parts) => Parts }[] = [
  { name: "page numbers", make: inBody(field(" PAGE  \\\\* MERGEFORMAT ")) },
  {
    name: "a table of contents",
    make: inBody(field(' TOC \\o "1-3" \\h ') + field(' HYPERLINK \\l "_Toc1" ') + field(" PAGEREF _Toc1 \\h ")),
  },
  {
    name: "a picture",
    make: both(
      (parts) => put(parts, "word/media/logo.png", "x"),
      relation(`Type="${OFFICE}/image" Target="media/logo.png"`),
    ),
  },
  {
    name: "names in other letters",
    make: both(
      (parts) => put(parts, "word/media/Logo.PNG", "x"),
      relation(`Type="${OFFICE}/image" Target="/word/media/logo.png"`),
    ),
  },
  {
    name: "data of a form",
    make: both(
      (parts) => put(parts, "customXml/item1.xml", "<data><object/></data>"),
      relation(`Type="${OFFICE}/customXml" Target="../customXml/item1.xml"`),
    ),
  },
]

/** The ready-made template changed by one of these. */
export async function changedTemplate({ make }: { make: (parts: Parts) => Parts }): Promise<Uint8Array> {
  return zipSync(make(unzipSync(await partyTemplate("committee"))))
}
