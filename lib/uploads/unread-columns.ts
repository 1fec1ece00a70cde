import { headingKey } from "@/lib/format/heading-key"
import { nearestName } from "@/lib/format/nearest-name"
import { columnLetter, type Cell } from "@/lib/office/cells"

const numbering = ["tt", "stt", "so tt", "so thu tu", "#"]

/** One wrong letter in so many is a slip; more is another word. */
const lettersOfSlip = 5

/** The headings of a sheet, as it has them, and the rows below. */
interface Sheet {
  headings: string[]
  below: Cell[][]
}

/** What of a sheet is read: whether a heading (as `headingKey` has it) is one of ours, and which of ours it lacks. */
interface Ours {
  isKnown: (key: string) => boolean
  lacking: string[]
}

interface Unread {
  /** Columns that hold something and stand under no heading of ours, in words; null where there are none. */
  told: string | null
  /** Why the sheet is not read: one of them seems to be a column of ours that it lacks, its heading misspelt, and what stands in it would be lost. */
  misspelt: string | null
}

const titled = (at: number, heading: string) =>
  heading ? `${columnLetter(at)} “${heading}”` : `${columnLetter(at)} (không có tiêu đề)`

/** What of a sheet is not read. Columns that only number the rows are none. */
export function unreadColumns({ headings, below }: Sheet, { isKnown, lacking }: Ours): Unread {
  const width = Math.max(headings.length, ...below.map((row) => row.length))
  const unread = Array.from({ length: width }, (_, at) => ({ at, heading: headings[at] ?? "" })).filter((column) => {
    const key = headingKey(column.heading)
    return !isKnown(key) && !numbering.includes(key) && below.some((row) => (row[column.at] ?? null) !== null)
  })
  if (unread.length === 0) return { told: null, misspelt: null }
  const [slip] = unread.flatMap(({ at, heading }) => {
    const meant = heading && nearestName(heading, lacking, lettersOfSlip)
    return meant ? [`Cột ${titled(at, heading)} không có trong mẫu, có phải là “${meant}”?`] : []
  })
  const names = unread.map(({ at, heading }) => titled(at, heading)).join(", ")
  return {
    told: `Không đọc cột ${names}: mẫu không có. Cần nhập thì chép sang cột đúng của tệp mẫu.`,
    misspelt: slip ? `${slip} Hãy sửa tiêu đề cho đúng; nếu là cột khác, hãy xóa cột này.` : null,
  }
}
