import { type XmlNode, xml } from "easy-template-x"
import type { WordFile } from "@/lib/office/word/word-file"

/** `{name}`, `{#name}` or `{/name}` as it stands in a template. */
export interface TemplateTag {
  raw: string
  name: string
  kind: "single" | "open" | "close"
  /** The text of its paragraph. */
  context: string
  /** Alone in a paragraph of the document itself, with no text below it. */
  isLastLine: boolean
  part: number
}

interface Paragraph {
  text: string
  isLastLine: boolean
}

/** Every tag of a template in the order of reading, and the braces that belong to none. */
export function findTags({ texts }: WordFile): { tags: TemplateTag[]; problems: string[] } {
  const tags: TemplateTag[] = []
  const problems: string[] = []
  texts.forEach(({ root }, part) => {
    for (const { text, isLastLine } of paragraphsOf(root)) {
      const context = text.replace(/\s+/g, " ").trim().slice(0, 80)
      const stray = text.replace(/\{[^{}]*\}/g, "")
      if (stray.includes("{")) problems.push(`Thiếu dấu } trong “${context}”.`)
      if (stray.includes("}")) problems.push(`Thừa dấu } hoặc thiếu dấu { trong “${context}”.`)
      for (const [raw] of text.matchAll(/\{[^{}]*\}/g)) tags.push({ ...readTag(raw), context, isLastLine, part })
    }
  })
  return { tags, problems }
}

function readTag(raw: string): Pick<TemplateTag, "raw" | "name" | "kind"> {
  const inner = raw.slice(1, -1).trim()
  const kind = inner.startsWith("#") ? "open" : inner.startsWith("/") ? "close" : "single"
  return { raw, name: kind === "single" ? inner : inner.slice(1).trim(), kind }
}

/** The texts of all paragraphs. Word may cut a text into many runs; a text box has paragraphs of its own inside of one. */
function paragraphsOf(root: XmlNode): Paragraph[] {
  const last = lastLineOf(root)
  const found: Paragraph[] = []
  const visit = (node: XmlNode, into: Paragraph | null) => {
    let current = into
    if (node.nodeName === "w:p") found.push((current = { text: "", isLastLine: node === last }))
    if (xml.query.isTextNode(node) && node.parentNode?.nodeName === "w:t" && current) current.text += node.textContent
    for (const child of node.childNodes ?? []) visit(child, current)
  }
  visit(root, null)
  return found
}

/** The last child of the body that shows anything. */
function lastLineOf(root: XmlNode): XmlNode | null {
  const body = root.childNodes?.find(({ nodeName }) => nodeName === "w:body")
  return body?.childNodes?.findLast((node) => node.nodeName !== "w:sectPr" && hasText(node)) ?? null
}

function hasText(node: XmlNode): boolean {
  if (xml.query.isTextNode(node)) return (node.textContent ?? "").trim() !== ""
  return node.nodeName === "w:tbl" || (node.childNodes ?? []).some(hasText)
}
