import { attributeOf, walkXml } from "@/lib/office/opc/walk-xml"

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"

/** The part that says what every other part of an Office file is. */
export const CONTENT_TYPES = "[Content_Types].xml"

/** Gives the content type of a part, or "" for one without. Names are the same in other letter case: programs take them so. */
export type TypeOf = (part: string) => string

/** Reads the list of content types; throws for what is not one, and where a name stands twice. */
export function readContentTypes(list: Uint8Array): TypeOf {
  const [byName, byEnding] = [new Map<string, string>(), new Map<string, string>()]
  walkXml(list, {
    open: (element) => {
      if (element.namespace !== NAMESPACE) throw new RangeError(`no ${element.name} here`)
      const text = (name: string) => attributeOf(element, name) ?? ""
      if (element.name === "Default") addOnce(byEnding, text("Extension"), text("ContentType"))
      if (element.name === "Override") addOnce(byName, text("PartName").replace(/^\//, ""), text("ContentType"))
    },
  })
  return (part) =>
    byName.get(part.toLowerCase()) ?? byEnding.get(/\.([^./]+)$/.exec(part.toLowerCase())?.[1] ?? "") ?? ""
}

function addOnce(types: Map<string, string>, name: string, type: string): void {
  const key = name.toLowerCase()
  if (types.has(key)) throw new RangeError(`${name} stands twice`)
  types.set(key, type)
}
