import { TooMany, type ElementCounter } from "@/lib/office/sheet/count-elements"
import { FURTHEST_COLUMN, FURTHEST_ROW } from "@/lib/office/sheet/limits"

const [GREATER, QUOTE, APOSTROPHE, REFERENCE, SPACE, EQUALS] = [0x3e, 0x22, 0x27, 0x72, 0x20, 0x3d]
const CONTENT = new Set(["v", "is", "f"])

/** How far the cells with content of a sheet reach, counted; `far` is the first that lies too far off. All from 0. */
export interface SheetMeasure {
  filledRows: number
  lastRow: number
  lastColumn: number
  far: { row: number; column: number } | null
}

/** What `TooMany` names when there are more rows with content than may be read. */
export const FILLED_ROW = "row with content"

/** Measures a worksheet's raw XML. Throws what the counter throws, and at more rows with content than `hopeless`. */
export function measureSheet(xml: Uint8Array, counter: ElementCounter, hopeless: number): SheetMeasure {
  const found: SheetMeasure = { filledRows: 0, lastRow: -1, lastColumn: -1, far: null }
  let [row, column] = [-1, -1]
  let counted = true
  const fill = () => {
    if (row >= FURTHEST_ROW || column >= FURTHEST_COLUMN) found.far ??= { row, column }
    if (!counted && ++found.filledRows > hopeless) throw new TooMany(FILLED_ROW)
    counted = true
    found.lastRow = Math.max(found.lastRow, row)
    found.lastColumn = Math.max(found.lastColumn, column)
  }
  counter.count(xml, (name, at) => {
    if (name === "row") {
      row = readReference(xml, at)?.row ?? row + 1
      column = -1
      counted = false
    } else if (name === "c") {
      const cell = readReference(xml, at)
      column = cell?.column ?? column + 1
      if (cell && cell.row >= 0) row = cell.row
    } else if (CONTENT.has(name)) fill()
  })
  return found
}

/** The place that the attribute `r` names: "B7" of a cell, "7" of a row, whose column is null. Null when there is no such attribute. */
function readReference(xml: Uint8Array, from: number): { row: number; column: number | null } | null {
  for (let at = from; at < xml.length && xml[at] !== GREATER; at++) {
    if (xml[at] !== REFERENCE || xml[at - 1]! > SPACE) continue
    const equals = skipBlanks(xml, at + 1)
    if (xml[equals] !== EQUALS) continue
    const quote = skipBlanks(xml, equals + 1)
    if (xml[quote] === QUOTE || xml[quote] === APOSTROPHE) return placeAt(xml, quote + 1)
  }
  return null
}

function skipBlanks(xml: Uint8Array, from: number): number {
  let at = from
  while (at < xml.length && xml[at]! <= SPACE) at++
  return at
}

function placeAt(xml: Uint8Array, from: number): { row: number; column: number | null } {
  let [at, column, row] = [from, 0, 0]
  for (; isLetter(xml[at]) && at - from < 8; at++) column = column * 26 + (xml[at]! & 31)
  for (; isDigit(xml[at]) && at - from < 20; at++) row = row * 10 + xml[at]! - 0x30
  return { row: row - 1, column: column === 0 ? null : column - 1 }
}

const isLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39
