import { Prisma } from "@/lib/db/generated/client"
import type { RegisterStore } from "../define-register"
import { rowStore } from "../row-store"
import { themeChoices } from "../theme-choices"
import type { ThemeInput } from "./schema"

export const themeStore: RegisterStore<ThemeInput> = {
  ...rowStore({
    table: "theme",
    find: (scope, ids) => scope.tx.theme.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.theme.createMany({ data }),
    change: (scope, where, data) => scope.tx.theme.updateMany({ where, data }),
    columns: ({ unitId, name, fromYear, toYear, themeId }: ThemeInput) => ({
      unitId,
      name,
      fromYear,
      toYear,
      parentId: themeId,
    }),
    title: (row) => row.name,
    values: (row) => ({
      name: row.name,
      fromYear: String(row.fromYear),
      toYear: String(row.toYear),
      themeId: row.parentId === null ? "" : String(row.parentId),
    }),
  }),
  list: {
    from: Prisma.sql`theme x LEFT JOIN theme whole ON whole.id = x.parent_id`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`x.from_year`,
    search: Prisma.sql`fold_text(x.name)`,
    columns: {
      name: Prisma.sql`x.name`,
      unit: Prisma.sql`unit_name_on(x.unit_id, make_date(x.from_year, 12, 31))`,
      years: Prisma.sql`CASE WHEN x.from_year = x.to_year THEN x.from_year::text ELSE x.from_year || '–' || x.to_year END`,
      whole: Prisma.sql`whole.name`,
    },
    filters: {},
    sorts: { name: Prisma.sql`x.name COLLATE "vi-x-icu"`, years: Prisma.sql`x.from_year` },
    behind: {},
    readsAbove: true,
  },
  /** A part lies within the years of its whole and is not the whole itself. */
  check: async (scope, inputs, id) => {
    const ids = inputs.flatMap(({ themeId }) => themeId ?? [])
    const wholes = new Map(
      (await scope.tx.theme.findMany({ where: { id: { in: ids } } })).map((theme) => [theme.id, theme]),
    )
    return inputs.map((input): Record<string, string> => {
      if (input.themeId === null) return {}
      if (input.themeId === id) return { themeId: "Chuyên đề không thể thuộc chính nó." }
      const whole = wholes.get(input.themeId)
      const within = whole && whole.fromYear <= input.fromYear && input.toYear <= whole.toYear
      return within ? {} : { themeId: "Chuyên đề rộng hơn phải bao gồm các năm của chuyên đề này." }
    })
  },
  choices: async (scope) => ({ themeId: await themeChoices(scope) }),
}
