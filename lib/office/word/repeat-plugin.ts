import {
  LoopPlugin,
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  type TemplateContext,
  type TextNodeTag,
  xml,
  type XmlGeneralNode,
  type XmlNode,
} from "easy-template-x"

/**
 * Repeats as a person who types `{#muc}` expects: whole paragraphs where the two tags enclose whole paragraphs, and a tag alone on
 * its line leaves no empty line behind. Tags inside of a line or in cells of a row go the library's own way.
 */
export class RepeatPlugin extends LoopPlugin {
  override async containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const open = tags[0]
    const close = tags.at(-1)
    if (open && close && inText(open) && inText(close) && areSiblings(open, close)) {
      moveInto(open, "next")
      moveInto(close, "previous")
      const isWhole = textsOf(paragraphOf(open))[0] === open.xmlTextNode
      const endsWhole = textsOf(paragraphOf(close)).at(-1) === close.xmlTextNode
      if (isWhole && endsWhole) open.options = { loopOver: "paragraph" }
    }
    await super.containerTagReplacements(tags, data, context)
  }
}

const inText = (tag: Tag): tag is TextNodeTag => tag.placement === TagPlacement.TextNode
const paragraphOf = (tag: TextNodeTag): XmlGeneralNode => officeMarkup.query.containingParagraphNode(tag.xmlTextNode)

function areSiblings(open: TextNodeTag, close: TextNodeTag): boolean {
  return paragraphOf(open).parentNode === paragraphOf(close).parentNode
}

/** Moves a tag that stands alone in its paragraph to the paragraph beside it. */
function moveInto(tag: TextNodeTag, side: "next" | "previous"): void {
  const paragraph = paragraphOf(tag)
  const siblings = paragraph.parentNode?.childNodes ?? []
  const beside = siblings[siblings.indexOf(paragraph) + (side === "next" ? 1 : -1)]
  if (beside?.nodeName !== "w:p" || !standsAlone(tag)) return
  const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
  xml.modify.remove(run)
  const first = beside.childNodes?.[0]?.nodeName === "w:pPr" ? 1 : 0
  xml.modify.insertChild(beside, run, side === "next" ? first : (beside.childNodes?.length ?? 0))
  xml.modify.remove(paragraph)
}

function standsAlone(tag: TextNodeTag): boolean {
  const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
  const paragraph = paragraphOf(tag)
  const others = (paragraph.childNodes ?? []).filter((node) => node !== run && node.nodeName !== "w:pPr")
  const properties = paragraph.childNodes?.find(({ nodeName }) => nodeName === "w:pPr")
  const endsSection = properties?.childNodes?.some(({ nodeName }) => nodeName === "w:sectPr") ?? false
  return run.parentNode === paragraph && textsOf(paragraph).length === 1 && !endsSection && others.every(isTrifle)
}

/** What Word strews between runs; nothing of it is seen. */
function isTrifle({ nodeName, childNodes }: XmlNode): boolean {
  if (nodeName === "w:r") return (childNodes ?? []).every((child) => ["w:rPr", "w:t"].includes(child.nodeName))
  return ["w:proofErr", "w:bookmarkStart", "w:bookmarkEnd"].includes(nodeName)
}

function textsOf(node: XmlNode): XmlNode[] {
  if (xml.query.isTextNode(node)) return (node.textContent ?? "").trim() === "" ? [] : [node]
  return (node.childNodes ?? []).flatMap(textsOf)
}
