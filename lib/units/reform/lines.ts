import type { IsoDate } from "@/lib/format/dates"
import { fold } from "@/lib/format/fold"
import type { Cell } from "@/lib/office/cells"
import { decisionNumber, unitCodeText, unitName } from "../schema"
import { CellReader, type UnitType } from "../sheet/cell-reader"
import type { Layout } from "../sheet/layout"
import { extentNames, type ReformColumn, type ReformErrors } from "./columns"

/** One line: an old unit goes to a new one, or a unit goes on or begins with other attributes. */
export interface ReformLine {
  row: number
  /** Empty = the new unit takes over nobody by this line. */
  old: string
  /** Empty = the old unit ends into the one above it. */
  new: string
  extent: "whole" | "part"
  on: IsoDate
  decision: string
  name: string
  typeKey: string | null
  /** Empty = not said. */
  parent: string
}

const extents = new Map<string, ReformLine["extent"]>([
  [fold(extentNames.whole), "whole"],
  [fold(extentNames.part), "part"],
  ["whole", "whole"],
  ["part", "part"],
  ["", "whole"],
])

const coded: ReadonlySet<ReformColumn> = new Set(["old", "new", "parent"])

function readLine(
  reader: CellReader<ReformColumn>,
  errors: ReformErrors,
  row: number,
  cells: Cell[],
): ReformLine | null {
  const text = (column: ReformColumn) => (coded.has(column) ? reader.code(cells, column) : reader.text(cells, column))
  const codes = (["old", "new", "parent"] as const).map(
    (column) => text(column) === "" || reader.fits(row, column, text(column), unitCodeText),
  )
  const extent = extents.get(fold(text("extent")))
  const on = reader.day(row, "on", text("on"))
  const nameFits = text("name") === "" || reader.fits(row, "name", text("name"), unitName)
  const decisionFits = text("decision") === "" || reader.fits(row, "decision", text("decision"), decisionNumber)
  const type = text("type") === "" ? undefined : reader.type(row, "type", text("type"))
  if (!extent) errors.add(row, "extent", `Hãy ghi “${extentNames.whole}” hoặc “${extentNames.part}”.`)
  if (on === null) reader.missing(row, "on")
  if (text("old") === "" && text("new") === "") reader.missing(row, "old")
  if (
    !codes.every(Boolean) ||
    !extent ||
    !on ||
    !nameFits ||
    !decisionFits ||
    type === null ||
    (text("old") === "" && text("new") === "")
  )
    return null
  return {
    row,
    old: text("old"),
    new: text("new"),
    extent,
    on,
    decision: text("decision"),
    name: text("name"),
    typeKey: type?.key ?? null,
    parent: text("parent"),
  }
}

/** The lines below the headings that read well; empty rows are passed over. */
export function readLines(
  rows: Cell[][],
  layout: Layout<ReformColumn>,
  types: UnitType[],
  errors: ReformErrors,
): ReformLine[] {
  const reader = new CellReader(layout, types, errors)
  return reader.filled(rows).flatMap(({ row, cells }) => readLine(reader, errors, row, cells) ?? [])
}
