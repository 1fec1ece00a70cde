import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/** A part of a Word file as text; empty when it is not there. */
export function partOf(file: Uint8Array, name = "word/document.xml"): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array())
}

/** The same file with one part rewritten, or added. */
export function withPart(file: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file)
  return zipSync({ ...parts, [name]: strToU8(rewrite(partOf(file, name))) })
}

/** The same template with its document rewritten. */
export function withDocument(file: Uint8Array, rewrite: (xml: string) => string): Uint8Array {
  return withPart(file, "word/document.xml", rewrite)
}

/** The same template with more at the end of the text, before the annex. */
export function withParagraphs(template: Uint8Array, ...texts: string[]): Uint8Array {
  const more = texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join("")
  return withDocument(template, (xml) => xml.replace("<w:body>", () => `<w:body>${more}`))
}

/** The innermost paragraphs, as XML. */
export function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/gs) ?? []
}

/** What a reader sees of some XML. */
export function textOf(xml: string): string {
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? "")
  return unescape(runs.join(""))
}

function unescape(text: string): string {
  const names: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'" }
  const decoded = text.replace(/&(lt|gt|quot|apos);/g, (_, name: string) => names[name] ?? "")
  return decoded.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("&amp;", "&")
}

/** The paragraphs' texts, in the order of reading. */
export function linesIn(file: Uint8Array): string[] {
  return paragraphsOf(partOf(file)).map(textOf)
}

/** The XML of the paragraph that reads so. */
export function paragraphThatReads(xml: string, text: string): string {
  const found = paragraphsOf(xml).find((paragraph) => textOf(paragraph) === text)
  if (!found) throw new Error(`no paragraph “${text}”`)
  return found
}
