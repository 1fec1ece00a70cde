import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { exemplarKindNames } from "@/lib/glossary"
import type { RegisterStore } from "@/lib/register/register-types"
import { yearOfDay } from "@/lib/register/kept"
import { choicesOf } from "@/lib/register/field"
import { checkLives, lifeChoices } from "../capabilities/life-choices"
import {
  consentColumns,
  consentValues,
  lifeAwaited,
  lifeColumns,
  lifeList,
  lifeValues,
} from "@/lib/register/life-cycle/columns"
import { rowStore } from "@/lib/register/row-store"
import { countValue } from "@/lib/register/form-values"
import { themeFilter } from "../capabilities/theme"
import type { ExemplarInput } from "./schema"

export const exemplarStore: RegisterStore<ExemplarInput> = {
  ...rowStore({
    key: "exemplars",
    find: (scope, ids) => scope.tx.exemplar.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.exemplar.createMany({ data }),
    change: (scope, where, data) => scope.tx.exemplar.updateMany({ where, data }),
    columns: ({ unitId, kind, name, fieldKey, achievement, themeId, proposedOn, ...rest }: ExemplarInput) => ({
      unitId,
      kind,
      name,
      fieldKey,
      achievement,
      themeId,
      proposedOn: toDbDate(proposedOn),
      ...consentColumns(rest),
    }),
    first: lifeColumns,
    title: (row) => row.name,
    values: (row) => ({
      kind: row.kind,
      name: row.name,
      fieldKey: row.fieldKey,
      achievement: row.achievement,
      themeId: countValue(row.themeId),
      ...lifeValues(row),
      ...consentValues(row),
    }),
  }),
  on: Prisma.sql`coalesce(x.registered_on, x.proposed_on)`,
  words: { texts: { name: "gone", achievement: "blank" } },
  keeping: { year: yearOfDay(Prisma.sql`x.last_update_on`), namesPerson: true },
  awaited: lifeAwaited,
  list: {
    ...lifeList,
    from: Prisma.sql`exemplar x`,
    columns: { ...lifeList.columns, kind: Prisma.sql`x.kind::text` },
    filters: {
      ...lifeList.filters,
      ...themeFilter(Prisma.sql`x.theme_id`),
      kind: (value) => Prisma.sql`x.kind::text = ${value}`,
    },
    behind: { exemplars: Prisma.sql`r.id = x.id` },
  },
  check: async (scope, inputs, id) =>
    checkLives(scope, inputs, id === undefined ? null : await scope.tx.exemplar.findUnique({ where: { id } })),
  choices: async (scope) => ({ ...(await lifeChoices(scope)), kind: choicesOf(exemplarKindNames) }),
}
