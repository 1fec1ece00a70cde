import { Prisma } from "@/lib/db/generated/client"

/** What stands where a text must be. */
const gone = "(đã hủy)"

/** What is left of a text when its record is disposed of: nothing, a word where something must stand, or no value at all. */
type Left = "blank" | "gone" | "none"

/** Free texts by their columns, with what is left of each. */
export type Texts = Readonly<Record<string, Left>>

/** Rows `p` that hang on a record and have texts of their own. */
export interface PartWords {
  table: string
  /** SQL: the id of the record. */
  record: Prisma.Sql
  /** SQL: a row between the two, and how the part names it. */
  through?: { row: Prisma.Sql; on: Prisma.Sql }
  /** SQL: which rows of the table are meant. */
  where?: Prisma.Sql
  texts: Texts
  /** Nothing of such a row is left. */
  removed?: true
  /** Deleted ones stay in the table. */
  undoable?: true
}

/** Where the words of a record `x` stand: what disposal empties, and what is searched for the name of who is pseudonymised. */
export interface Words {
  texts: Texts
  /** Text columns, of parts as `table.column`, that are no free text and stay: symbols, keys of a list. */
  kept?: readonly string[]
  parts?: readonly PartWords[]
  /** They are their writer's own: a search for names does not read them. */
  own?: true
}

function leftOf(column: Prisma.Sql, left: Left): Prisma.Sql {
  if (left === "none") return Prisma.sql`NULL`
  return left === "blank" ? Prisma.sql`''` : Prisma.sql`CASE WHEN ${column} <> '' THEN ${gone} ELSE ${column} END`
}

/** SQL: a SET list that empties the texts. */
export function emptied(texts: Texts): Prisma.Sql {
  const columns = Object.entries(texts).map(([name, left]) => ({ column: Prisma.raw(name), left }))
  return Prisma.join(columns.map(({ column, left }) => Prisma.sql`${column} = ${leftOf(column, left)}`))
}

/** SQL: the texts of a record `x`, or of a part `p`, in one. */
export function allTexts(row: "x" | "p", texts: Texts): Prisma.Sql {
  const columns = Object.entries(texts).map(([name]) => Prisma.raw(row === "x" ? `x.${name}` : `p.${name}`))
  return Prisma.sql`concat_ws(' ', ${Prisma.join(columns)})`
}

/** SQL: the statement that takes the texts from the parts of records. */
export function emptyParts({ table, record, through, where, texts, removed }: PartWords, ids: number[]): Prisma.Sql {
  const conditions = [Prisma.sql`${record} = ANY (${ids}::int[])`, ...(where ? [where] : [])]
  if (through) conditions.push(through.on)
  const part = Prisma.raw(table)
  if (removed) {
    const using = through ? Prisma.sql`USING ${through.row}` : Prisma.empty
    return Prisma.sql`DELETE FROM ${part} p ${using} WHERE ${Prisma.join(conditions, " AND ")}`
  }
  const from = through ? Prisma.sql`FROM ${through.row}` : Prisma.empty
  const all = [...conditions, Prisma.sql`${allTexts("p", texts)} <> ''`]
  return Prisma.sql`UPDATE ${part} p SET ${emptied(texts)} ${from} WHERE ${Prisma.join(all, " AND ")}`
}
