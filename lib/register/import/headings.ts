import { headingKey } from "@/lib/format/heading-key"
import type { Cell } from "@/lib/office/cells"
import type { SheetColumn } from "../sheet"

/** Headings may stand below a title and a note. */
const deepestHeading = 15
const tallestHeadings = 3

/** Headings of a block of rows: one text for each column, and how many different columns of the register they name. */
export interface Headings {
  last: number
  texts: string[]
  named: number
}

/** A heading over several columns stands over each of them: until the next one, where something stands below. */
function spread(rows: Cell[][], width: number): string[][] {
  return rows.map((row, at) => {
    let over = ""
    return Array.from({ length: width }, (_, c) => {
      const text = String(row[c] ?? "").trim()
      if (text) over = text
      return text || (rows.slice(at + 1).some((below) => (below[c] ?? null) !== null) ? over : "")
    })
  })
}

/** Of what stands over a column, the lowest text that names a column of the register, alone or with those above it; else the lowest of all. */
function headingOf(stack: string[], known: ReadonlyMap<string, SheetColumn>): string {
  const texts = stack.filter((text, i) => text && text !== stack[i - 1])
  const lowest = texts.at(-1) ?? ""
  const joined = texts.flatMap((_, i) => [texts.slice(i).join(": "), texts.slice(i).join(" ")])
  return [lowest, ...joined, ...texts.toReversed()].find((text) => known.has(headingKey(text))) ?? lowest
}

function headingsOf(rows: Cell[][], first: number, height: number, known: ReadonlyMap<string, SheetColumn>): Headings {
  const block = rows.slice(first, first + height)
  const width = Math.max(0, ...block.map((row) => row.length))
  const stacks = spread(block, width)
  const texts = Array.from({ length: width }, (_, c) =>
    headingOf(
      stacks.map((row) => row[c] ?? ""),
      known,
    ),
  )
  const named = new Set(texts.map(headingKey).filter((text) => known.has(text))).size
  return { last: first + height - 1, texts, named }
}

/** The block of rows that names most columns; of several the one of fewest rows, then the first. */
export function findHeadings(rows: Cell[][], known: ReadonlyMap<string, SheetColumn>): Headings | null {
  const heights = Array.from({ length: tallestHeadings }, (_, i) => i + 1)
  const blocks = heights.flatMap((height) =>
    rows.slice(0, deepestHeading).map((_, first) => headingsOf(rows, first, height, known)),
  )
  const most = Math.max(0, ...blocks.map(({ named }) => named))
  return most < 2 ? null : (blocks.find(({ named }) => named === most) ?? null)
}
