import { walkXml, type XmlElement } from "@/lib/office/opc/walk-xml"
import { FURTHEST_COLUMN, FURTHEST_ROW } from "@/lib/office/sheet/limits"

const valueOf = ({ attributes }: XmlElement, name: string) => attributes.find((one) => one.name === name)?.value

/** What LibreOffice hides of a sheet; rows and columns from 0. */
export interface HiddenParts {
  isHidden: boolean
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** A run of rows or columns of one element, of which no more are named than may have content. */
class Runs {
  readonly hidden: number[] = []
  private next = 0

  constructor(private readonly furthest: number) {}

  add(element: XmlElement, repeated: string): void {
    const end = this.next + Math.max(1, Number(valueOf(element, repeated)) || 1)
    const isHidden = ["collapse", "filter"].includes(valueOf(element, "visibility") ?? "")
    if (isHidden) for (let at = this.next; at < Math.min(end, this.furthest); at++) this.hidden.push(at)
    this.next = end
  }
}

/** What a spreadsheet of LibreOffice hides, sheet by sheet in their order; the library that reads its cells does not say. */
export function hiddenInOds(content: Uint8Array): HiddenParts[] {
  const hiddenStyles = new Set<string>()
  const sheets: { isHidden: boolean; rows: Runs; columns: Runs }[] = []
  let style = ""
  walkXml(content, {
    open: (element) => {
      const { name } = element
      const sheet = sheets.at(-1)
      if (name === "style") style = valueOf(element, "name") ?? ""
      else if (name === "table-properties" && valueOf(element, "display") === "false") hiddenStyles.add(style)
      else if (name === "table") {
        const isHidden = hiddenStyles.has(valueOf(element, "style-name") ?? "")
        sheets.push({ isHidden, rows: new Runs(FURTHEST_ROW), columns: new Runs(FURTHEST_COLUMN) })
      } else if (name === "table-column") sheet?.columns.add(element, "number-columns-repeated")
      else if (name === "table-row") sheet?.rows.add(element, "number-rows-repeated")
    },
  })
  return sheets.map(({ isHidden, rows, columns }) => ({
    isHidden,
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
  }))
}
