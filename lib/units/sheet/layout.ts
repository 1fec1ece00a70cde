import { headingKey } from "@/lib/format/heading-key"
import { columnLetter, type Cell, type SheetPart } from "@/lib/office/cells"
import { unreadColumns } from "@/lib/uploads/unread-columns"

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
  /** What is told of columns that are not read. */
  unread: string | null
  /** See `SheetPart`. */
  from1904: boolean
}

/** Above the headings may stand instructions and a title of several lines. */
const headingSearchRows = 15

const isHeading = ({ heading, also }: SheetColumn, key: string) => key === headingKey(heading) || also.includes(key)

const textOf = (cell: Cell | undefined) => (typeof cell === "string" ? cell.trim() : "")

/** What of a file's rows its headings leave unread. */
function unreadOf<Key extends string>(columns: SheetColumns<Key>, rows: Cell[][], headingRow: number, missing: Key[]) {
  const ours = Object.values<SheetColumn>(columns)
  return unreadColumns(
    { headings: (rows[headingRow] ?? []).map(textOf), below: rows.slice(headingRow + 1) },
    {
      isKnown: (key) => ours.some((column) => isHeading(column, key)),
      lacking: missing.map((key) => columns[key].heading),
    },
  )
}

/** Finds the headings among a file's first rows, or says which are missing or misspelt. */
export function findLayout<Key extends string>(
  columns: SheetColumns<Key>,
  { rows, from1904 }: Pick<SheetPart, "rows" | "from1904">,
): Layout<Key> | { refusal: string } {
  const keys = Object.keys(columns) as Key[]
  const placed = rows.slice(0, headingSearchRows).map((row, headingRow) => {
    const found = keys.map(
      (key) => [key, row.findIndex((cell) => isHeading(columns[key], headingKey(textOf(cell))))] as const,
    )
    return { headingRow, at: Object.fromEntries(found.filter(([, at]) => at >= 0)) as Layout<Key>["at"] }
  })
  const [best] = placed.sort((a, b) => Object.keys(b.at).length - Object.keys(a.at).length)
  const missing = keys.filter((key) => best?.at[key] === undefined)
  const unread = unreadOf(columns, rows, best?.headingRow ?? 0, missing)
  if (best && Object.keys(best.at).length > 1 && unread.misspelt) return { refusal: unread.misspelt }
  const needed = missing.filter((key) => !columns[key].optional)
  if (best && needed.length === 0) return { ...best, columns, unread: unread.told, from1904 }
  const named = needed.map((key) => `“${columns[key].heading}”`).join(", ")
  return { refusal: `Tệp thiếu cột ${named}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.` }
}

/** A column as Excel shows it: cột B “Tên đơn vị”. */
export function columnTitle<Key extends string>({ columns, at }: Layout<Key>, key: Key): string {
  const place = at[key]
  const heading = `“${columns[key].heading}”`
  return place === undefined ? heading : `${columnLetter(place)} ${heading}`
}
