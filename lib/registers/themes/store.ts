import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { checkDocuments, withDocuments } from "../capabilities/one-document"
import { rowStore } from "@/lib/register/row-store"
import { themeChoices } from "../capabilities/theme"
import type { ThemeInput } from "./schema"

type Years = { fromYear: number; toYear: number }
type Placed = ThemeInput & { documentId: number | null }

const rows = rowStore({
  key: "themes",
  find: (scope, ids) => scope.tx.theme.findMany({ where: { id: { in: ids } }, include: { document: true } }),
  insert: (scope, data) => scope.tx.theme.createMany({ data }),
  change: (scope, where, data) => scope.tx.theme.updateMany({ where, data }),
  columns: ({ unitId, name, fromYear, toYear, themeId, documentId }: Placed) => ({
    unitId,
    name,
    fromYear,
    toYear,
    parentId: themeId,
    documentId,
  }),
  title: (row) => row.name,
  values: (row) => ({
    name: row.name,
    fromYear: String(row.fromYear),
    toYear: String(row.toYear),
    themeId: row.parentId === null ? "" : String(row.parentId),
    document: row.document ? linkText(row.document) : "",
  }),
})

/** A part lies within the years of its whole and is not the whole itself. */
function partError(input: ThemeInput, wholes: Map<number, Years>, id?: number): Record<string, string> {
  if (input.themeId === null) return {}
  if (input.themeId === id) return { themeId: "Chuyên đề không thể thuộc chính nó." }
  const whole = wholes.get(input.themeId)
  const within = whole && whole.fromYear <= input.fromYear && input.toYear <= whole.toYear
  return within ? {} : { themeId: "Chuyên đề rộng hơn phải bao gồm các năm của chuyên đề này." }
}

async function check(scope: Scope, inputs: ThemeInput[], id?: number): Promise<Record<string, string>[]> {
  const ids = inputs.flatMap(({ themeId }) => themeId ?? [])
  const found = await scope.tx.theme.findMany({ where: { id: { in: ids } } })
  const wholes = new Map(found.map((theme) => [theme.id, theme]))
  const documents = await checkDocuments(scope, inputs)
  return inputs.map((input, i) => ({ ...partError(input, wholes, id), ...documents[i] }))
}

export const themeStore: RegisterStore<ThemeInput> = {
  ...rows,
  create: async (scope, inputs, importId) => rows.create(scope, await withDocuments(scope, inputs), importId),
  update: async (scope, id, version, input) =>
    rows.update(scope, id, version, (await withDocuments(scope, [input]))[0]!),
  on: Prisma.sql`make_date(x.from_year, 12, 31)`,
  words: { texts: { name: "gone" } },
  keeping: { year: Prisma.sql`x.to_year` },
  list: {
    from: Prisma.sql`theme x LEFT JOIN theme whole ON whole.id = x.parent_id`,
    live: Prisma.sql`x.deleted_at IS NULL`,
    id: Prisma.sql`x.id`,
    unit: Prisma.sql`x.unit_id`,
    year: Prisma.sql`x.from_year`,
    search: Prisma.sql`x.folded`,
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
  check,
  choices: async (scope) => ({ themeId: await themeChoices(scope) }),
}
