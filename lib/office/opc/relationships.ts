import { attributeOf, walkXml } from "@/lib/office/opc/walk-xml"

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"

/** A line of a .rels part: what one part of an Office file has to do with another, or with something outside. */
export interface Relationship {
  id: string
  /** An address; `kindOf` gives its last word. */
  type: string
  target: string
  isExternal: boolean
}

/** The relationships of a .rels part. Throws for what is not one. */
export function readRelationships(part: Uint8Array): Relationship[] {
  const found: Relationship[] = []
  walkXml(part, {
    open: (element) => {
      const { namespace, name } = element
      if (namespace !== NAMESPACE || !["Relationships", "Relationship"].includes(name))
        throw new RangeError(`no ${name} here`)
      if (name === "Relationships") return
      const text = (attribute: string) => attributeOf(element, attribute) ?? ""
      const mode = text("TargetMode")
      const isExternal = mode !== "" && mode !== "Internal"
      found.push({ id: text("Id"), type: text("Type"), target: text("Target"), isExternal })
    },
  })
  return found
}

/** Where the relationships of a part stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The part that a target names, seen from the part that has the relationship; null when it leads out of the file. */
export function resolveTarget(source: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|\\|^\/\//i.test(target)) return null
  const way = target.startsWith("/") ? [] : source.split("/").slice(0, -1)
  for (const step of target.split("/").filter((one) => one !== "" && one !== ".")) {
    if (step !== "..") way.push(step)
    else if (way.pop() === undefined) return null
  }
  return way.join("/")
}
