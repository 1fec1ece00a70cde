import { headingKey } from "@/lib/format/heading-key"
import { columnLetter, type Cell } from "@/lib/office/cells"

/** A column of a file about units. */
interface SheetColumn {
  heading: string
  width: number
  kind: "text" | "date"
  /** Other headings it is known by, as `headingKey` has them. */
  also: readonly string[]
  /** May be missing from a file altogether. */
  optional?: boolean
}

export type SheetColumns<Key extends string> = Record<Key, SheetColumn>

/** Which row holds the headings and where each column stands, both counted from 0. */
export interface Layout<Key extends string> {
  columns: SheetColumns<Key>
  headingRow: number
  at: Partial<Record<Key, number>>
}

/** Above the headings may stand instructions and a title of several lines. */
const headingSearchRows = 15

function isHeading({ heading, also }: SheetColumn, cell: Cell | undefined): boolean {
  const text = typeof cell === "string" ? headingKey(cell) : ""
  return text === headingKey(heading) || also.includes(text)
}

/** Finds the headings among a file's first rows, or says which are missing. */
export function findLayout<Key extends string>(
  columns: SheetColumns<Key>,
  rows: Cell[][],
): Layout<Key> | { refusal: string } {
  const keys = Object.keys(columns) as Key[]
  const layouts = rows.slice(0, headingSearchRows).map((row, headingRow): Layout<Key> => {
    const found = keys.map((key) => [key, row.findIndex((cell) => isHeading(columns[key], cell))] as const)
    return { columns, headingRow, at: Object.fromEntries(found.filter(([, at]) => at >= 0)) as Layout<Key>["at"] }
  })
  const best = layouts.sort((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)[0]
  const missing = keys.filter((key) => !columns[key].optional && best?.at[key] === undefined)
  if (best && missing.length === 0) return best
  const named = missing.map((key) => `“${columns[key].heading}”`).join(", ")
  return { refusal: `Tệp thiếu cột ${named}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.` }
}

/** A column as Excel shows it: cột B “Tên đơn vị”. */
export function columnTitle<Key extends string>({ columns, at }: Layout<Key>, key: Key): string {
  const place = at[key]
  const heading = `“${columns[key].heading}”`
  return place === undefined ? heading : `${columnLetter(place)} ${heading}`
}
