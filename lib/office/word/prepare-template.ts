import { type XmlNode, xml } from "easy-template-x"
import { CONTENT_TYPES, readContentTypes } from "@/lib/office/opc/content-types"
import { MAIN_TYPE } from "@/lib/office/word/allowed-parts"
import { escapeXml, oneLine } from "@/lib/office/word/clean-text"
import { type HeadingStyles, provideHeadings } from "@/lib/office/word/heading-styles"
import type { PartyLetter } from "@/lib/office/word/party-letter"
import { childNamed } from "@/lib/office/word/word-nodes"

type Parts = Map<string, Uint8Array>

const STYLES_TYPE = MAIN_TYPE.replace("document.main", "styles")
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const encode = (text: string) => new TextEncoder().encode(text)

/** What the file says it is called: "Báo cáo Kết quả học tập … năm 2026", not the name of the template. */
function letterTitle({ title, subject }: PartyLetter): string {
  const kind = oneLine(title)
  return `${kind.charAt(0)}${kind.slice(1).toLocaleLowerCase("vi")} ${oneLine(subject)}`.trim()
}

function withTitle(core: string, title: string): string {
  const element = `<dc:title>${escapeXml(title)}</dc:title>`
  const bare = core.replace(/<dc:title(\s[^>]*)?(\/>|>[^]*?<\/dc:title>)/, "")
  return bare.replace(/<\/(\w+:)?coreProperties>\s*$/, (end) => element + end)
}

/** The label above the letter, small and in the middle. */
function labelParagraph(label: string): XmlNode {
  const run = `<w:rPr><w:i/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>`
  const place = `<w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>${run}</w:pPr>`
  return xml.parser.parse(`<w:p>${place}<w:r>${run}<w:t>${escapeXml(oneLine(label))}</w:t></w:r></w:p>`)
}

function setLabel(document: XmlNode, label: string): void {
  const body = childNamed(document, "w:body")
  if (body) xml.modify.insertChild(body, labelParagraph(label), 0)
}

/** A template made ready for one letter: with heading styles, under the letter's title, and under its label where it has one. Returns its heading styles. */
export function prepareTemplate(parts: Parts, letter: PartyLetter): HeadingStyles {
  const typeOf = readContentTypes(parts.get(CONTENT_TYPES)!)
  const nameOf = (type: string) => [...parts.keys()].find((name) => name !== CONTENT_TYPES && typeOf(name) === type)
  const [main, styles, core] = [nameOf(MAIN_TYPE), nameOf(STYLES_TYPE), nameOf(CORE_TYPE)]
  const read = (name: string) => xml.parser.parse(decode(parts.get(name)!))
  const write = (name: string, root: XmlNode) => parts.set(name, encode(xml.parser.serializeFile(root)))
  if (core) parts.set(core, encode(withTitle(decode(parts.get(core)!), letterTitle(letter))))
  if (!main) return []
  const document = read(main)
  if (letter.label !== null) {
    setLabel(document, letter.label)
    write(main, document)
  }
  if (!styles) return []
  const root = read(styles)
  const headings = provideHeadings(root, document)
  write(styles, root)
  return headings
}
