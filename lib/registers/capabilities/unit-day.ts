import { Prisma } from "@/lib/db/generated/client"
import type { ListSource } from "@/lib/register/list-source"
import { registerNames } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"

/** "Is a row of a unit on a day": what a list reads of rows `x` of a register's table, which are counted themselves; a list that joins more says `from` itself. */
export function ofUnitOn(key: RegisterKey, day: Prisma.Sql) {
  return {
    from: Prisma.sql`${Prisma.raw(registerNames[key].table)} x`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`extract(year FROM ${day})::int`,
    day,
    search: Prisma.sql`x.folded`,
    behind: { [key]: Prisma.sql`r.id = x.id` },
  } satisfies Partial<ListSource>
}

/** SQL: what the unit of a row `x` was called on a day. */
export const unitNameOn = (day: Prisma.Sql) => Prisma.sql`unit_name_on(x.unit_id, ${day})`

/** What a search finds rows `x` by: a free text, which few have, and the names that their units ever bore; these are looked up once, not worked out for each row. */
export function searchedByUnit(text: Prisma.Sql, ...more: ((fits: (text: Prisma.Sql) => Prisma.Sql) => Prisma.Sql)[]) {
  return (fits: (text: Prisma.Sql) => Prisma.Sql): Prisma.Sql => {
    const name = fits(Prisma.sql`fold_words(n.name)`)
    const ways = [
      Prisma.sql`(${text} <> '' AND ${fits(Prisma.sql`fold_words(${text})`)})`,
      Prisma.sql`x.unit_id IN (SELECT n.unit_id FROM unit_name n WHERE ${name})`,
      ...more.map((way) => way(fits)),
    ]
    return Prisma.sql`(${Prisma.join(ways, " OR ")})`
  }
}
