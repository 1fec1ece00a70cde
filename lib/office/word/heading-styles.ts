import { type XmlGeneralNode, type XmlNode, xml } from "easy-template-x"
import { childNamed } from "@/lib/office/word/word-nodes"

/** The ids of the heading styles of a file, that of level 1 first. */
export type HeadingStyles = readonly string[]

const LEVELS = [1, 2, 3]

const attribute = (node: XmlNode | null, name: string): string =>
  (node && xml.query.isGeneralNode(node) && node.attributes?.[name]) || ""

/** What reads so in the names of styles: Word writes "heading 1", other programs "Heading 1". */
function headingStyle(styles: XmlNode[], level: number): XmlNode | undefined {
  return styles.find((style) => attribute(childNamed(style, "w:name"), "w:val").toLowerCase() === `heading ${level}`)
}

function nodesNamed(node: XmlNode, name: string): XmlNode[] {
  const below = (node.childNodes ?? []).flatMap((child) => nodesNamed(child, name))
  return node.nodeName === name ? [node, ...below] : below
}

const textOf = (node: XmlNode): string =>
  xml.query.isTextNode(node) ? (node.textContent ?? "") : (node.childNodes ?? []).map(textOf).join("")

const styleOf = (paragraph: XmlNode) =>
  attribute(childNamed(childNamed(paragraph, "w:pPr") ?? paragraph, "w:pStyle"), "w:val")

/** The style of the paragraph that the text is put in; the usual one where it has none. */
function bodyStyle(document: XmlNode, styles: XmlNode[]): string {
  const home = nodesNamed(document, "w:p").find((node) => /\{(noi_dung|tieu_de)\}/.test(textOf(node)))
  const usual = styles.find(
    (style) => attribute(style, "w:type") === "paragraph" && /^(1|true|on)$/.test(attribute(style, "w:default")),
  )
  return (home && styleOf(home)) || (usual ? attribute(usual, "w:styleId") : "")
}

/** A heading that looks like the text around it: what is bold or in capitals in it stands in the paragraph itself. */
function plainHeading(id: string, level: number, basedOn: string): XmlNode {
  const base = basedOn ? `<w:basedOn w:val="${basedOn}"/><w:next w:val="${basedOn}"/>` : ""
  const place = `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr>`
  return xml.parser.parse(
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/>${base}<w:qFormat/>${place}</w:style>`,
  )
}

/**
 * Sees to it that a template has Word's heading styles, by which readers move about and tables of contents are made. One that the office itself uses in
 * the template stays as it made it; any other is set to the look of the text, so that no program's usual blue comes in.
 */
export function provideHeadings(stylesRoot: XmlNode, document: XmlNode): HeadingStyles {
  const styles = (stylesRoot.childNodes ?? []).filter(({ nodeName }) => nodeName === "w:style")
  const used = new Set(nodesNamed(document, "w:p").map(styleOf))
  const basedOn = bodyStyle(document, styles)
  return LEVELS.map((level) => {
    const found = headingStyle(styles, level)
    const id = (found && attribute(found, "w:styleId")) || `Heading${level}`
    if (found && (used.has(id) || id === basedOn)) return id
    if (found) xml.modify.remove(found)
    xml.modify.appendChild(stylesRoot, plainHeading(id, level, basedOn))
    return id
  })
}

/** Makes a paragraph a heading of this style; the style comes first among its properties. */
export function setStyle(properties: XmlNode, id: string): void {
  const old = childNamed(properties, "w:pStyle")
  if (old) xml.modify.remove(old)
  const style: XmlGeneralNode = xml.create.generalNode("w:pStyle", { attributes: { "w:val": id } })
  xml.modify.insertChild(properties, style, 0)
}
