import { listed } from "@/lib/format/listed"
import { cellName, type CellPlace, type SheetPart } from "@/lib/office/cells"
import type { Layout, PlacedColumn } from "./layout"
import type { Findings } from "./findings"

const mostNamed = 6

/** An area of several rows below the headings, in a column that is read. */
interface MergedArea {
  from: CellPlace
  to: CellPlace
  placed: PlacedColumn
}

const nameOf = ([from, to]: SheetPart["merges"][number]) => `${cellName(...from)}:${cellName(...to)}`

function mergedAreas(part: SheetPart, { headingRow, columns }: Layout): MergedArea[] {
  return part.merges.flatMap(([from, to]) => {
    const placed = columns.find(({ at }) => at === from[1])
    return placed && from[0] > headingRow && to[0] > from[0] ? [{ from, to, placed }] : []
  })
}

/** Areas over several columns that are read, beside others with content: only the first of them has the text. A group's heading has a row of its own. */
function tellWide({ merges, rows }: SheetPart, { headingRow, columns }: Layout, findings: Findings): void {
  const wide = merges.filter(([[row, left], [, right]]) => {
    const inside = columns.filter(({ at }) => at >= left && at <= right)
    const beside = columns.some(({ at }) => (at < left || at > right) && (rows[row]?.[at] ?? null) !== null)
    return row > headingRow && inside.length > 1 && beside
  })
  const named = listed(wide.map(nameOf), { most: mostNamed, others: "vùng khác", between: ", " })
  if (wide.length > 0) findings.tell(`Ô gộp ngang ${named}: nội dung chỉ được đọc cho cột đầu của vùng gộp.`)
}

/**
 * The rows with the value of each merged area in all its rows, which is what whoever merged them means; named once. A number would be counted
 * several times, so merged numbers are errors.
 */
export function withoutMerges(part: SheetPart, layout: Layout, findings: Findings): SheetPart["rows"] {
  tellWide(part, layout, findings)
  const areas = mergedAreas(part, layout)
  if (areas.length === 0) return part.rows
  const rows = part.rows.map((row) => [...row])
  for (const area of areas) {
    const [first, column] = area.from
    if (area.placed.column.field.kind === "count")
      findings.add(first + 1, area.placed, `Ô gộp ${nameOf([area.from, area.to])}: hãy bỏ gộp và ghi số ở từng dòng.`)
    else
      for (let row = first + 1; row <= area.to[0]; row++)
        if (rows[row]) rows[row]![column] = rows[first]?.[column] ?? null
  }
  const told = areas
    .filter(({ placed }) => placed.column.field.kind !== "count")
    .map(({ from, to }) => nameOf([from, to]))
  const named = listed(told, { most: mostNamed, others: "vùng khác", between: ", " })
  if (told.length > 0) findings.tell(`Ô gộp ${named}: nội dung được dùng cho mọi dòng của vùng gộp.`)
  return rows
}
