import {
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  TemplatePlugin,
  type XmlGeneralNode,
  type XmlNode,
  type XmlTextNode,
  xml,
} from "easy-template-x"
import { type HeadingStyles, setStyle } from "@/lib/office/word/heading-styles"
import { addBold, keepWithNext, newRun, propertiesOf, takeSection } from "@/lib/office/word/word-nodes"

/** A line of the text; a heading has a level, of which 3 is not bold. */
export interface Line {
  text: string
  heading: 0 | 1 | 2 | 3
}

/** What a field of text is filled with. */
export interface Lines {
  _type: "lines"
  lines: Line[]
  [key: string]: unknown
}

/** Lines as a field's content. */
export function asLines(texts: string[]): Lines {
  return { _type: "lines", lines: texts.map((text) => ({ text, heading: 0 })) }
}

/**
 * Fills a field with lines: the first takes the field's place, each other one a paragraph of the same form below. A field without
 * lines goes away with its paragraph, so that an unused line of a template leaves no gap.
 */
export class LinesPlugin extends TemplatePlugin {
  readonly contentType = "lines"

  constructor(private readonly headings: HeadingStyles) {
    super()
  }

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== TagPlacement.TextNode) throw new Error(`field ${tag.rawText} outside of text`)
    const { lines } = data.getScopeData<Lines>()
    const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode)
    if (lines.length === 0) {
      officeMarkup.modify.removeTag(tag)
      removeIfEmpty(paragraph)
      return
    }
    const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
    const section = lines.length > 1 ? takeSection(paragraph) : null
    const below = lines.slice(1).map((line) => paragraphLike(paragraph, run, line, this.headings))
    fillInPlace(tag.xmlTextNode, paragraph, run, lines[0]!, this.headings)
    below.toReversed().forEach((node) => xml.modify.insertAfter(node, paragraph))
    if (section) xml.modify.appendChild(propertiesOf(below.at(-1)!, "w:pPr"), section)
  }
}

function fillInPlace(node: XmlTextNode, paragraph: XmlGeneralNode, run: XmlNode, line: Line, headings: HeadingStyles) {
  node.textContent = line.text
  officeMarkup.modify.setSpacePreserveAttribute(officeMarkup.query.containingTextNode(node))
  dress(paragraph, run, line, headings)
}

function paragraphLike(paragraph: XmlNode, run: XmlNode, line: Line, headings: HeadingStyles): XmlGeneralNode {
  const copy = xml.create.generalNode(paragraph.nodeName)
  xml.modify.appendChild(copy, xml.create.cloneNode(propertiesOf(paragraph, "w:pPr"), true))
  const filled = newRun(xml.create.cloneNode(propertiesOf(run, "w:rPr"), true), line.text)
  xml.modify.appendChild(copy, filled)
  dress(copy, filled, line, headings)
  return copy
}

function dress(paragraph: XmlNode, run: XmlNode, { heading }: Line, headings: HeadingStyles): void {
  if (heading === 0) return
  if (heading < 3) addBold(run)
  const style = headings[heading - 1]
  if (style) setStyle(propertiesOf(paragraph, "w:pPr"), style)
  keepWithNext(paragraph)
}

function removeIfEmpty(paragraph: XmlGeneralNode): void {
  const isParagraph = (node: XmlNode | undefined) => node?.nodeName === "w:p"
  const siblings = paragraph.parentNode?.childNodes ?? []
  const at = siblings.indexOf(paragraph)
  const isEmpty = (paragraph.childNodes ?? []).every(({ nodeName }) => nodeName === "w:pPr")
  const holdsSection = propertiesOf(paragraph, "w:pPr").childNodes?.some(({ nodeName }) => nodeName === "w:sectPr")
  // A cell must end with a paragraph, and two tables with none between them would become one.
  const isSpare = isParagraph(siblings[at + 1]) || (at === siblings.length - 1 && isParagraph(siblings[at - 1]))
  if (isEmpty && !holdsSection && isSpare) xml.modify.remove(paragraph)
}
