import { Prisma } from "@/lib/db/generated/client"

/** Where the rows of a list are, and what may be joined to them. */
interface JoinedTables {
  /** Exactly one row for each row of the list. */
  from: Prisma.Sql
  /**
   * By alias, what shows, filters or sorts rows without adding or taking away any: each may use the aliases before it, and is left out where nothing
   * asks for it.
   */
  joins?: Record<string, Prisma.Sql>
}

/** Whether a piece of SQL uses an alias: a column of it, or its whole row as an argument. */
function uses(sql: Prisma.Sql, alias: string): boolean {
  return new RegExp(`\\b${alias}[.)]`).test(sql.text)
}

/** SQL: the tables that the given pieces of SQL ask for. */
export function tablesFor({ from, joins = {} }: JoinedTables, asking: Prisma.Sql[]): Prisma.Sql {
  const wanted: Prisma.Sql[] = []
  for (const [alias, join] of Object.entries(joins).reverse()) {
    if ([...asking, ...wanted].some((sql) => uses(sql, alias))) wanted.unshift(join)
  }
  return Prisma.sql`${from} ${wanted.length > 0 ? Prisma.join(wanted, " ") : Prisma.empty}`
}
