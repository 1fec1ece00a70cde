import type { Layout } from "./layout"
import type { Line } from "./lines"

/** A record of a sheet: the text of its own columns, and the lines it stands on. */
export interface SheetRecord {
  texts: string[]
  lines: Line[]
}

/** The place of each column that repeats, of each that does not, and of those of the latter that say which record it is. */
function placesOf({ columns }: Layout) {
  const places = columns.map(({ column }, place) => ({ place, column }))
  return {
    repeated: places.filter(({ column }) => column.rows).map(({ place }) => place),
    own: places.filter(({ column }) => !column.rows).map(({ place }) => place),
    naming: places.filter(({ column }) => !column.rows && column.required).map(({ place }) => place),
  }
}

/**
 * Puts lines together to records. A line goes on with the record above it when it has repeated columns and leaves the record's own columns
 * empty, or repeats all that a record must have and contradicts nothing else.
 */
export function groupLines(layout: Layout, lines: Line[]): SheetRecord[] {
  const { repeated, own, naming } = placesOf(layout)
  const records: SheetRecord[] = []
  for (const line of lines) {
    const { texts } = line
    const above = records.at(-1)
    const goesOn =
      above &&
      repeated.some((place) => texts[place]) &&
      (own.every((place) => !texts[place]) ||
        (naming.every((place) => texts[place] && texts[place] === above.texts[place]) &&
          own.every((place) => !texts[place] || !above.texts[place] || texts[place] === above.texts[place])))
    if (!goesOn) records.push({ texts: [...texts], lines: [line] })
    else {
      above.lines.push(line)
      for (const place of own) above.texts[place] ||= texts[place] ?? ""
    }
  }
  return records
}
