import {
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  TemplatePlugin,
  xml,
  type XmlGeneralNode,
  type XmlNode,
} from "easy-template-x"
import { type HeadingStyles, setStyle } from "@/lib/office/word/heading-styles"
import { childNamed, propertiesOf, takeSection } from "@/lib/office/word/word-nodes"

/** What the annex's field is filled with: Word's own XML; empty when the letter has no annex. */
export interface AnnexContent {
  _type: "annex"
  xml: string
  isWide: boolean
  [key: string]: unknown
}

/** Puts the annex on pages of its own at the end, turned when it is wide; without an annex those pages are not there. */
export class AnnexPlugin extends TemplatePlugin {
  readonly contentType = "annex"

  constructor(private readonly headings: HeadingStyles) {
    super()
  }

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== TagPlacement.TextNode) throw new Error("the annex's field outside of text")
    const content = data.getScopeData<AnnexContent>()
    const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode)
    officeMarkup.modify.removeTag(tag)
    clearAbove(paragraph)
    const section = lastSection(paragraph)
    const before = section && endOfSectionBefore(paragraph)
    if (content.xml === "") return before ? joinSections(paragraph, section, before) : shrink(paragraph)
    if (section) beginSection(paragraph, section, before !== null, content.isWide)
    const nodes = xml.parser.parse(content.xml).childNodes ?? []
    const [title] = nodes
    const [style] = this.headings
    if (title && style) setStyle(propertiesOf(title, "w:pPr"), style)
    for (const node of [...nodes]) xml.modify.insertBefore(node, paragraph)
    shrink(paragraph)
  }
}

/** Empty lines and page breaks above the annex, which begins a page anyhow: they would be an empty page before it. */
function clearAbove(paragraph: XmlNode): void {
  const siblings = paragraph.parentNode?.childNodes ?? []
  for (let above = siblings[siblings.indexOf(paragraph) - 1]; above && isEmptyLine(above);) {
    xml.modify.remove(above)
    above = siblings[siblings.indexOf(paragraph) - 1]
  }
}

const BLANK_NODES = new Set([
  "w:r",
  "w:rPr",
  "w:t",
  "w:br",
  "w:lastRenderedPageBreak",
  "w:proofErr",
  "w:bookmarkStart",
  "w:bookmarkEnd",
])

function isEmptyLine(node: XmlNode): boolean {
  const isBlank = (child: XmlNode): boolean =>
    xml.query.isTextNode(child)
      ? (child.textContent ?? "").trim() === ""
      : BLANK_NODES.has(child.nodeName) && (child.nodeName === "w:rPr" || (child.childNodes ?? []).every(isBlank))
  if (node.nodeName !== "w:p") return false
  const properties = childNamed(node, "w:pPr")
  if (properties && childNamed(properties, "w:sectPr")) return false
  return (node.childNodes ?? []).every((child) => child === properties || isBlank(child))
}

/** The section that ends with the document; null when the field lies in a table or header. */
function lastSection(paragraph: XmlNode): XmlNode | null {
  return paragraph.parentNode?.nodeName === "w:body" ? childNamed(paragraph.parentNode, "w:sectPr") : null
}

/** The paragraph just above, when a section ends with it: the annex's field then has a section of its own. */
function endOfSectionBefore(paragraph: XmlNode): XmlNode | null {
  const siblings = paragraph.parentNode?.childNodes ?? []
  const above = siblings[siblings.indexOf(paragraph) - 1]
  const properties = above?.nodeName === "w:p" ? childNamed(above, "w:pPr") : null
  return properties && childNamed(properties, "w:sectPr") ? (above ?? null) : null
}

/** Without an annex its section would be an empty page: the text's section becomes the last. */
function joinSections(paragraph: XmlNode, last: XmlNode, before: XmlNode): void {
  const section = takeSection(before)
  if (!section) return
  xml.modify.insertBefore(section, last)
  xml.modify.remove(last)
  xml.modify.remove(paragraph)
}

function beginSection(paragraph: XmlNode, section: XmlNode, isBegun: boolean, isWide: boolean): void {
  if (!isBegun) {
    const end = xml.create.generalNode("w:p")
    shrink(end)
    xml.modify.appendChild(propertiesOf(end, "w:pPr"), xml.create.cloneNode(section, true))
    xml.modify.insertBefore(end, paragraph)
    const titlePage = childNamed(section, "w:titlePg")
    if (titlePage) xml.modify.remove(titlePage)
  }
  const size = childNamed(section, "w:pgSz")
  if (size && xml.query.isGeneralNode(size)) turn(size, isWide)
}

function turn(size: XmlGeneralNode, isWide: boolean): void {
  const { "w:w": width = "", "w:h": height = "", ...rest } = size.attributes ?? {}
  const [short, long] = [width, height].sort((a, b) => Number(a) - Number(b)) as [string, string]
  delete rest["w:orient"]
  size.attributes = isWide
    ? { ...rest, "w:w": long, "w:h": short, "w:orient": "landscape" }
    : { ...rest, "w:w": short, "w:h": long, "w:orient": "portrait" }
}

/** Word wants a paragraph after a table; one of full height or with a page break could stand on a page of its own. */
function shrink(paragraph: XmlGeneralNode): void {
  const form = `<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>`
  paragraph.childNodes = []
  xml.modify.appendChild(paragraph, xml.parser.parse(form))
}
