import { Prisma } from "@/lib/db/generated/client"
import { tablesFor } from "./list-joins"
import type { ListSource } from "./list-source"

/** So many rows are sorted as they are found; of more, an index of the sort is followed until there is a page of them. */
const fewRows = 1000

/** Whether the rows of a list, so many in all, are taken along an index of what they are sorted by. */
export function followsIndex(source: ListSource, sort: string, total: number): boolean {
  return total > fewRows && indexFor(source, sort) !== undefined
}

/** SQL: what comes after a column in the index that a sort may follow; none where rows without a value would come first. */
function indexFor({ indexed, indexedUpwards }: ListSource, sort: string): Prisma.Sql | undefined {
  const name = sort.replace(/^-/, "")
  const usable = sort.startsWith("-") ? indexed : { ...indexed, ...indexedUpwards }
  return Object.hasOwn(usable ?? {}, name) ? usable![name] : undefined
}

interface Page {
  where: Prisma.Sql
  sort: string
  /** Whether an index is followed: see `followsIndex`. */
  follows: boolean
  limit: number
  offset: number
}

interface Term {
  value: Prisma.Sql
  direction: Prisma.Sql
}

const ascending = Prisma.sql`ASC`

/** What rows are sorted by, as terms of an ORDER BY; always an order of all rows. */
function orderOf(source: ListSource, { sort, follows }: Page): Term[] {
  const name = sort.replace(/^-/, "")
  const descending = sort.startsWith("-")
  const keys = (source.keys ?? []).map((value): Term => ({ value, direction: ascending }))
  const value = Object.hasOwn(source.sorts, name) ? source.sorts[name] : undefined
  if (!value) return [{ value: source.id, direction: Prisma.sql`DESC` }, ...keys]
  // An index holds no order of its own for rows without a value; those that it holds have one.
  const last = follows ? Prisma.empty : Prisma.sql`NULLS LAST`
  const direction = Prisma.sql`${descending ? Prisma.sql`DESC` : ascending} ${last}`
  const next = follows ? indexFor(source, sort)! : source.id
  return [{ value, direction }, { value: next, direction: ascending }, ...keys]
}

/** What keys and terms of an order are called inside the statement; no list has more. */
const keyNames = [Prisma.sql`k0`, Prisma.sql`k1`]
const sortNames = [Prisma.sql`s0`, Prisma.sql`s1`, Prisma.sql`s2`, Prisma.sql`s3`]

/** SQL: the rows of a page. Their keys come first, so that names and texts are worked out for these alone, however many come before them. */
export function pageSql(source: ListSource, page: Page): Prisma.Sql {
  const order = orderOf(source, page)
  const keys = source.keys ?? [source.id]
  const found = [
    ...keys.map((key, i) => Prisma.sql`${key} AS ${keyNames[i]!}`),
    ...order.map(({ value }, i) => Prisma.sql`${value} AS ${sortNames[i]!}`),
  ]
  const terms = (values: Prisma.Sql[]) =>
    Prisma.join(order.map(({ direction }, i) => Prisma.sql`${values[i]!} ${direction}`))
  const shown = Object.entries(source.columns).map(([name, sql]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`)
  const values = order.map(({ value }) => value)
  // The fence keeps the planner from walking a whole index for a few rows that it takes for many.
  return Prisma.sql`
    SELECT ${source.id} AS id, ${Prisma.join(shown)} FROM ${tablesFor(source, [source.id, ...shown, ...values])}
    WHERE (${Prisma.join(keys)}) IN (
      SELECT ${Prisma.join(keyNames.slice(0, keys.length))} FROM (
        SELECT ${Prisma.join(found)} FROM ${tablesFor(source, [page.where, ...found])} WHERE ${page.where}
        ${page.follows ? Prisma.empty : Prisma.sql`OFFSET 0`}
      ) found ORDER BY ${terms(sortNames)} LIMIT ${page.limit} OFFSET ${page.offset}
    ) ORDER BY ${terms(values)}`
}
