import { Prisma } from "@/lib/db/generated/client"
import { exemplarKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { lifeColumns, livedColumns, livedValues } from "@/lib/register/life-cycle/columns"
import { shownValues } from "@/lib/register/form-values"
import { rowStore } from "@/lib/register/row-store"
import { oneOfWords } from "../capabilities/chosen"
import { hasLife } from "../capabilities/life"
import { together } from "../capabilities/together"
import type { ExemplarInput } from "./schema"

const life = hasLife("exemplars", (scope, id) => scope.tx.exemplar.findUnique({ where: { id } }))
const kind = oneOfWords("kind", Prisma.sql`x.kind`, exemplarKindNames)

export const exemplarStore: RegisterStore<ExemplarInput> = {
  ...life,
  ...rowStore({
    key: "exemplars",
    find: (scope, ids) => scope.tx.exemplar.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.exemplar.createMany({ data }),
    change: (scope, where, data) => scope.tx.exemplar.updateMany({ where, data }),
    columns: ({ kind, achievement, ...lived }: ExemplarInput) => ({ kind, achievement, ...livedColumns(lived) }),
    first: lifeColumns,
    title: (row) => row.name,
    values: (row) => ({ ...shownValues(row, "kind", "achievement"), ...livedValues(row) }),
  }),
  words: { texts: { name: "gone", achievement: "blank" } },
  keeping: { ...life.keeping, namesPerson: true },
  list: {
    ...life.list,
    columns: { ...life.list.columns, kind: Prisma.sql`x.kind::text` },
    filters: { ...life.list.filters, ...kind.filters },
  },
  choices: together(life, kind).choices,
}
