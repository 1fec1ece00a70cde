import { type XmlGeneralNode, type XmlNode, xml } from "easy-template-x"

/** The properties of a paragraph (`w:pPr`) or run (`w:rPr`); made when there are none. They come first. */
export function propertiesOf(node: XmlNode, name: "w:pPr" | "w:rPr"): XmlNode {
  const found = childNamed(node, name)
  if (found) return found
  const made = xml.create.generalNode(name)
  xml.modify.insertChild(node, made, 0)
  return made
}

/** A child by its name, or null. */
export function childNamed(node: XmlNode, name: string): XmlNode | null {
  return node.childNodes?.find(({ nodeName }) => nodeName === name) ?? null
}

/** Takes the section that ends with this paragraph out of it, or null. */
export function takeSection(paragraph: XmlNode): XmlNode | null {
  const section = childNamed(propertiesOf(paragraph, "w:pPr"), "w:sectPr")
  if (section) xml.modify.remove(section)
  return section
}

/** A run of text with these properties. */
export function newRun(properties: XmlNode, text: string): XmlGeneralNode {
  const words = xml.create.generalNode("w:t", {
    attributes: { "xml:space": "preserve" },
    childNodes: [xml.create.textNode(text)],
  })
  return xml.create.generalNode("w:r", { childNodes: [properties, words] })
}

/** Makes a run bold. The order of properties is fixed by the format: style and fonts come before. */
export function addBold(run: XmlNode): void {
  setFlag(propertiesOf(run, "w:rPr"), "w:b", ["w:rStyle", "w:rFonts"])
}

/** Keeps a heading on the page of what follows. */
export function keepWithNext(paragraph: XmlNode): void {
  setFlag(propertiesOf(paragraph, "w:pPr"), "w:keepNext", ["w:pStyle"])
}

function setFlag(properties: XmlNode, name: string, before: string[]): void {
  const old = childNamed(properties, name)
  if (old) xml.modify.remove(old)
  const at = (properties.childNodes ?? []).findLastIndex(({ nodeName }) => before.includes(nodeName)) + 1
  xml.modify.insertChild(properties, xml.create.generalNode(name), at)
}
