import { z } from "zod"
import { readable } from "@/lib/access/readable"
import { above, type Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { searchWords } from "@/lib/format/search-words"
import { figureSources, type CountedFigure } from "@/lib/roll-up/figures"
import { tablesFor } from "./list-joins"
import { followsIndex, pageSql } from "./list-page"
import type { ListQuery } from "./list-query"
import type { ListSource } from "./list-source"

const cell = z.union([z.string(), z.number(), z.bigint(), z.boolean(), z.date(), z.null()])
const rowSchema = z.record(z.string(), cell)
export type ListRow = z.infer<typeof rowSchema> & { id: number | null }

export const pageSize = 50

function placed(unit: Prisma.Sql, year: Prisma.Sql, query: ListQuery): Prisma.Sql {
  if (query.unitId === undefined) return Prisma.sql`true`
  if (query.own) return Prisma.sql`${unit} = ${query.unitId}::int`
  if (query.restated) {
    return Prisma.sql`${unit} IN (SELECT n.unit_id FROM roll_up.tree_node n WHERE n.tree = 0 AND n.path @> ARRAY[${query.unitId}::int])`
  }
  return Prisma.sql`(${unit}, ${year}) IN (
    SELECT n.unit_id, n.tree FROM roll_up.tree_node n WHERE n.tree <> 0 AND n.path @> ARRAY[${query.unitId}::int])`
}

function within({ year, day }: Pick<ListSource, "year" | "day">, { years }: ListQuery): Prisma.Sql {
  if (!years) return Prisma.sql`true`
  const { from, to, months } = years
  if (months && day) {
    return Prisma.sql`${day} >= make_date(${from}::int, ${months.first}::int, 1) AND ${day} < make_date(${from}::int, ${months.last}::int, 1) + interval '1 month'`
  }
  // Only of a single value does the planner know that it holds for whatever is joined by the year, too.
  if (from === to) return Prisma.sql`${year} = ${from}::int`
  return Prisma.sql`${year} BETWEEN ${from}::int AND ${to}::int`
}

/** Exactly the rows a figure counts: the catalogue's own table, date and condition. */
function behindFigure(figure: CountedFigure, join: Prisma.Sql, query: ListQuery): Prisma.Sql {
  const source = figureSources[figure.source]
  const day = Prisma.raw(`(${figure.on})::date`)
  const year = Prisma.raw(`extract(year FROM ${figure.on})::int`)
  const unit = Prisma.raw(source.unit)
  return Prisma.sql`FROM ${Prisma.raw(source.table)} r WHERE ${join}
    AND ${Prisma.raw(source.live)} AND ${Prisma.raw(figure.on)} IS NOT NULL AND ${Prisma.raw(figure.where)}
    AND ${within({ year, day }, query)} AND ${placed(unit, year, query)}`
}

/** Every word somewhere in the text, in any order; a number as a whole one, whatever zeros stand before it. */
function found({ search }: ListSource, text: string): Prisma.Sql[] {
  if (text.trim() === "") return []
  const { letters, numbers } = searchWords(text)
  if (letters.length + numbers.length === 0) return [Prisma.sql`false`]
  const fits = [
    ...letters.map((word) => (searched: Prisma.Sql) => Prisma.sql`${searched} LIKE ${`%${word}%`}`),
    ...numbers.map(
      (number) => (searched: Prisma.Sql) => Prisma.sql`${searched} ~ ${`(^|[^0-9])0*${number}([^0-9]|$)`}`,
    ),
  ]
  return fits.map((one) => (typeof search === "function" ? search(one) : one(search)))
}

/** Records that a rule about their unit would refuse today. */
function unsettled({ id, unsettled: rules = [] }: ListSource): Prisma.Sql {
  const everywhere = Prisma.sql`SELECT u.id FROM unit u`
  const parts = rules.map((records) => records(everywhere))
  return parts.length > 0 ? Prisma.sql`${id} IN (${Prisma.join(parts, " UNION ")})` : Prisma.sql`false`
}

function matching(source: ListSource, query: ListQuery): Prisma.Sql[] {
  const join = query.figure && source.behind[query.figure.source]
  return [
    join
      ? Prisma.sql`EXISTS (SELECT 1 ${behindFigure(query.figure!, join, query)})`
      : Prisma.sql`${within(source, query)} AND ${placed(source.unit, source.year, query)}`,
    ...(query.unsettled ? [unsettled(source)] : []),
    ...found(source, query.search),
    ...Object.entries(query.filters).flatMap(([name, value]) => source.filters[name]?.(value) ?? []),
  ]
}

/** SQL: what the actor may read of this register. */
export async function visible(
  scope: Scope,
  source: Pick<ListSource, "unit" | "year" | "readsAbove">,
  how?: "ofAll" | "ofEach",
): Promise<Prisma.Sql> {
  const inBranch = await readable(scope, source.unit, source.year, how)
  return source.readsAbove ? Prisma.sql`(${inBranch} OR ${above(scope, source.unit)})` : inBranch
}

/** SQL: what one record `r` counts for. */
function amountOf(figure: CountedFigure): Prisma.Sql {
  return Prisma.raw(figure.amount ? figure.amount : "1")
}

/** What the rows count for together, and in which unit: those behind the asked figure, or of one kind; null when neither is asked for. */
function amountSql({ sum, behind }: ListSource, query: ListQuery): { amount: Prisma.Sql; unitOfCount: Prisma.Sql } {
  const { figure, filters } = query
  const join = figure && behind[figure.source]
  if (figure && join) {
    const amount = Prisma.sql`sum((SELECT coalesce(sum(${amountOf(figure)}), 0) ${behindFigure(figure, join, query)}))`
    return { amount, unitOfCount: Prisma.sql`${figure.unitOfCount}` }
  }
  return sum && filters[sum.filter] ? sum : { amount: Prisma.sql`NULL`, unitOfCount: Prisma.sql`NULL` }
}

/** The rows of one page (or, for an export, all of them up to a limit) and how many there are in all. */
export async function listRows(scope: Scope, source: ListSource, query: ListQuery, limit = pageSize) {
  if (query.problems.length > 0) return { total: 0, amount: null, unitOfCount: null, rows: [] }
  const whole = (allowed: Prisma.Sql) => Prisma.join([source.live, allowed, ...matching(source, query)], " AND ")
  const counting = whole(await visible(scope, source))
  const { amount, unitOfCount } = amountSql(source, query)
  const counted = await scope.tx.$queryRaw<{ total: bigint; amount: bigint | null; unitOfCount: string | null }[]>`
    SELECT count(*) AS total, (${amount})::bigint AS amount, (${unitOfCount})::text AS "unitOfCount"
    FROM ${tablesFor(source, [counting, amount, unitOfCount])} WHERE ${counting}`
  const total = Number(counted[0]?.total ?? 0)
  if (total === 0) return { total, amount: null, unitOfCount: null, rows: [] }
  const offset =
    limit === pageSize ? (Math.min(query.page, Math.max(1, Math.ceil(total / pageSize))) - 1) * pageSize : 0
  const follows = followsIndex(source, query.sort, total)
  const where = whole(await visible(scope, source, follows ? "ofEach" : "ofAll"))
  const rows = await scope.tx.$queryRaw<
    unknown[]
  >`${pageSql(source, { where, sort: query.sort, follows, limit, offset })}`
  const added = counted[0]?.amount ?? null
  return {
    total,
    amount: added === null ? null : Number(added),
    unitOfCount: counted[0]?.unitOfCount ?? null,
    rows: z.array(rowSchema).parse(rows) as ListRow[],
  }
}

/** Those of the given records that the actor may read; what is no id of a record is none of them. */
export async function readableIds(scope: Scope, source: ListSource, wanted: number[]): Promise<number[]> {
  const ids = wanted.filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)
  const where = Prisma.sql`${source.id} = ANY (${ids}::int[]) AND ${source.live} AND ${await visible(scope, source)}`
  const rows = await scope.tx.$queryRaw<{ id: number }[]>`
    SELECT ${source.id} AS id FROM ${tablesFor(source, [source.id, where])} WHERE ${where}`
  return rows.map((row) => row.id)
}

/** The name that the unit of a record bore on the record's day; null where the register has no such day. */
export async function unitNameThen({ tx }: Scope, source: ListSource, id: number): Promise<string | null> {
  const name = source.unitName ?? source.columns.unit
  if (!name) return null
  const from = tablesFor(source, [name, source.id])
  const rows = await tx.$queryRaw<
    { name: string }[]
  >`SELECT ${name} AS name FROM ${from} WHERE ${source.id} = ${id}::int LIMIT 1`
  return rows[0]?.name ?? null
}
