import { SaxesParser } from "saxes"

const DEEPEST = 150

/** An element by its parsed name: whatever prefix a file gives its namespace. */
export interface XmlElement {
  namespace: string
  name: string
  attributes: { namespace: string; name: string; value: string }[]
}

interface XmlVisitor {
  open: (element: XmlElement) => void
  close?: (element: XmlElement) => void
  text?: (text: string) => void
}

/**
 * Reads a part strictly, element by element, without recursion. Throws for whatever is not well-formed UTF-8 XML nested at most 150 deep, and
 * for declarations of a document type: they can make few bytes mean millions.
 */
export function walkXml(xml: Uint8Array, { open, close, text }: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true })
  const way: XmlElement[] = []
  parser.on("doctype", () => {
    throw new RangeError("document type declared")
  })
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-8$/i.test(encoding)) throw new RangeError("not UTF-8")
  })
  parser.on("opentag", ({ uri, local, attributes }) => {
    const typed = Object.values(attributes).map((one) => ({ namespace: one.uri, name: one.local, value: one.value }))
    const element = { namespace: uri, name: local, attributes: typed }
    way.push(element)
    if (way.length > DEEPEST) throw new RangeError("nested too deep")
    open(element)
  })
  parser.on("closetag", () => {
    const element = way.pop()!
    close?.(element)
  })
  if (text) {
    parser.on("text", text)
    parser.on("cdata", text)
  }
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(xml)).close()
}

/** The value of an attribute without namespace, or null. */
export function attributeOf({ attributes }: XmlElement, name: string): string | null {
  return attributes.find((one) => one.name === name && one.namespace === "")?.value ?? null
}
