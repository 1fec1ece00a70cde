import { readRelationships, relationshipsOf, resolveTarget, type Relationship } from "@/lib/office/opc/relationships"
import { attributeOf, walkXml } from "@/lib/office/opc/walk-xml"

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  name: string
  isHidden: boolean
  /** The part that holds its cells. */
  part: string
}

/** What a workbook says it consists of. */
export interface WorkbookOutline {
  sheets: SheetEntry[]
  /** The parts that were read to know this. */
  read: string[]
  /** Parts that every sheet needs: shared texts, styles. */
  shared: string[]
  /** Its days are counted from 1904. */
  from1904: boolean
}

type Part = (name: string) => Uint8Array | undefined

const isOf = (kind: string) => (one: Relationship) => one.type.endsWith(`/${kind}`) && !one.isExternal
const ROOT = "_rels/.rels"

/** Reads the outline of an .xlsx file from its small parts; throws when they do not fit together. */
export function openWorkbook(part: Part): WorkbookOutline {
  const demand = (name: string) => {
    const bytes = part(name)
    if (!bytes) throw new RangeError(`no part ${name}`)
    return bytes
  }
  const workbook = resolved("", readRelationships(demand(ROOT)).find(isOf("officeDocument")))
  const links = relationshipsOf(workbook)
  const relationships = readRelationships(demand(links))
  const shared = [isOf("sharedStrings"), isOf("styles")]
    .flatMap((is) => relationships.find(is) ?? [])
    .map((one) => resolved(workbook, one))
  const { sheets, from1904 } = readList(demand(workbook))
  return {
    from1904,
    sheets: sheets.flatMap(({ name, isHidden, id }) => {
      const target = relationships.find((one) => one.id === id && isOf("worksheet")(one))
      return target ? [{ name, isHidden, part: resolved(workbook, target) }] : []
    }),
    read: [ROOT, workbook, links],
    shared,
  }
}

function resolved(source: string, relationship: Relationship | undefined): string {
  const part = relationship && resolveTarget(source, relationship.target)
  if (!part) throw new RangeError("a relationship leads nowhere")
  return part
}

/** Sheets in their order (one of macros or of a chart alone has no worksheet behind it), and from when days are counted. */
function readList(workbook: Uint8Array) {
  const sheets: { name: string; isHidden: boolean; id: string }[] = []
  let from1904 = false
  walkXml(workbook, {
    open: (element) => {
      if (element.name === "workbookPr") from1904 = ["1", "true"].includes(attributeOf(element, "date1904") ?? "")
      if (element.name !== "sheet") return
      const id = element.attributes.find(({ namespace, name }) => name === "id" && namespace !== "")?.value ?? ""
      const isHidden = !["visible", null].includes(attributeOf(element, "state"))
      sheets.push({ name: attributeOf(element, "name") ?? "", isHidden, id })
    },
  })
  return { sheets, from1904 }
}
