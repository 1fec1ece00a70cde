import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { RegisterStore } from "@/lib/register/register-types"
import { linkText } from "../capabilities/document-links"
import { checkDocuments, namesDocument } from "../capabilities/one-document"
import { rowStore } from "@/lib/register/row-store"
import { themeChoices } from "../capabilities/theme"
import { together } from "../capabilities/together"
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

async function checkParts(scope: Scope, inputs: ThemeInput[], id?: number): Promise<Record<string, string>[]> {
  const ids = inputs.flatMap(({ themeId }) => themeId ?? [])
  const found = await scope.tx.theme.findMany({ where: { id: { in: ids } } })
  const wholes = new Map(found.map((theme) => [theme.id, theme]))
  return inputs.map((input) => partError(input, wholes, id))
}

export const themeStore: RegisterStore<ThemeInput> = {
  ...rows,
  ...namesDocument(rows),
  on: Prisma.sql`make_date(x.from_year, 12, 31)`,
  workDays: { fromYear: Prisma.sql`make_date(x.from_year, 1, 1)` },
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
    sorts: { name: Prisma.sql`x.name COLLATE vi_natural`, years: Prisma.sql`x.from_year` },
    behind: {},
    readsAbove: true,
  },
  check: together<ThemeInput>({ check: checkParts }, { check: checkDocuments }).check,
  choices: async (scope) => ({ themeId: await themeChoices(scope) }),
}
