import { listed } from "@/lib/format/listed"
import { cellName, type SheetPart } from "@/lib/office/cells"

const mostNamed = 6

type Area = SheetPart["merges"][number]

/** A column of a sheet that is read, from 0. A number of a merged cell would be counted several times. */
export interface ReadColumn {
  at: number
  isCount: boolean
}

/** The rows of a sheet as whoever merged cells means them, merged numbers that nobody can mean, and what is told. */
export interface WithoutMerges {
  rows: SheetPart["rows"]
  counts: { row: number; at: number; message: string }[]
  told: string[]
}

const nameOf = ([from, to]: Area) => `${cellName(...from)}:${cellName(...to)}`
const namesOf = (areas: Area[]) => listed(areas.map(nameOf), { most: mostNamed, others: "vùng khác", between: ", " })

/** Areas over several columns that are read, beside others with content: only the first has the text. A group's heading has a row of its own. */
function isWide({ rows }: SheetPart, columns: ReadColumn[], [[row, left], [, right]]: Area): boolean {
  const inside = columns.filter(({ at }) => at >= left && at <= right)
  return inside.length > 1 && columns.some(({ at }) => (at < left || at > right) && (rows[row]?.[at] ?? null) !== null)
}

/** Puts the value of each merged area below the headings into all its rows, which is what whoever merged them means. */
export function withoutMerges(part: SheetPart, headingRow: number, columns: ReadColumn[]): WithoutMerges {
  const below = part.merges.filter(([[row]]) => row > headingRow)
  const tall = below.filter(([from, to]) => to[0] > from[0] && columns.some(({ at }) => at === from[1]))
  const counted = tall.filter(([from]) => columns.some(({ at, isCount }) => isCount && at === from[1]))
  const filled = tall.filter((area) => !counted.includes(area))
  const rows = filled.length > 0 ? part.rows.map((row) => [...row]) : part.rows
  for (const [[first, column], [last]] of filled)
    for (let row = first + 1; row <= last; row++) if (rows[row]) rows[row]![column] = rows[first]?.[column] ?? null
  const wide = below.filter((area) => isWide(part, columns, area))
  return {
    rows,
    counts: counted.map((area) => ({
      row: area[0][0],
      at: area[0][1],
      message: `Ô gộp ${nameOf(area)}: hãy bỏ gộp và ghi số ở từng dòng.`,
    })),
    told: [
      ...(wide.length > 0 ? [`Ô gộp ngang ${namesOf(wide)}: nội dung chỉ được đọc cho cột đầu của vùng gộp.`] : []),
      ...(filled.length > 0 ? [`Ô gộp ${namesOf(filled)}: nội dung được dùng cho mọi dòng của vùng gộp.`] : []),
    ],
  }
}
