import { formatNumber } from "@/lib/format/numbers"
import { cellName } from "@/lib/office/cells"
import { legacyColumn, toUnicode, type LegacyKind } from "@/lib/office/legacy-text"
import type { Register } from "../register-types"
import { isPrivate } from "../sheet"
import { columnTitle, type Layout } from "./layout"

const legacyNames = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI (VNI-Times)" }
const mostShown = 3

/** A column whose texts seem to be of an old font, with both readings of some of them. */
export interface OldFont {
  column: string
  font: string
  readings: { cell: string; asIs: string; unicode: string }[]
}

/** A cell's text as the file has it: the old fonts use signs that are cleaned away later. */
export interface RawLine {
  row: number
  raw: string[]
}

/** The fonts of a sheet's columns by their place in the layout, and which cells are of them. */
export function findOldFonts(lines: RawLine[], places: number): Map<number, { kind: LegacyKind; cells: Set<RawLine> }> {
  const fonts = new Map<number, { kind: LegacyKind; cells: Set<RawLine> }>()
  for (let place = 0; place < places; place++) {
    const found = legacyColumn(lines.map(({ raw }) => raw[place] ?? ""))
    if (found) fonts.set(place, { kind: found.kind, cells: new Set(found.cells.map((index) => lines[index]!)) })
  }
  return fonts
}

/** What is asked about old fonts; texts of private columns are not repeated. */
export function tellOldFonts(
  register: Register,
  { columns }: Layout,
  fonts: ReturnType<typeof findOldFonts>,
): OldFont[] {
  return [...fonts].map(([place, { kind, cells }]) => {
    const placed = columns[place]!
    const shown = isPrivate(register, placed.column) ? [] : [...cells].slice(0, mostShown)
    return {
      column: columnTitle(placed),
      font: `${legacyNames[kind]}, ${formatNumber(cells.size)} ô`,
      readings: shown.map((line) => ({
        cell: cellName(line.row - 1, placed.at),
        asIs: line.raw[place]!,
        unicode: toUnicode(line.raw[place]!, kind),
      })),
    }
  })
}
