import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import type { RegisterStore } from "@/lib/register/register-types"
import { yearOfDay } from "@/lib/register/kept"
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
import type { ModelInput } from "./schema"

export const modelStore: RegisterStore<ModelInput> = {
  ...rowStore({
    key: "models",
    find: (scope, ids) => scope.tx.practiceModel.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.practiceModel.createMany({ data }),
    change: (scope, where, data) => scope.tx.practiceModel.updateMany({ where, data }),
    columns: ({ unitId, name, fieldKey, content, goal, leader, themeId, proposedOn, ...rest }: ModelInput) => ({
      unitId,
      name,
      fieldKey,
      content,
      goal,
      leader,
      themeId,
      proposedOn: toDbDate(proposedOn),
      ...consentColumns(rest),
    }),
    first: lifeColumns,
    title: (row) => row.name,
    values: (row) => ({
      name: row.name,
      fieldKey: row.fieldKey,
      content: row.content,
      goal: row.goal,
      leader: row.leader,
      themeId: countValue(row.themeId),
      ...lifeValues(row),
      ...consentValues(row),
    }),
  }),
  on: Prisma.sql`coalesce(x.registered_on, x.proposed_on)`,
  words: { texts: { name: "gone", content: "blank", goal: "blank", leader: "blank" } },
  keeping: { year: yearOfDay(Prisma.sql`x.last_update_on`) },
  awaited: lifeAwaited,
  list: {
    ...lifeList,
    from: Prisma.sql`practice_model x`,
    filters: { ...lifeList.filters, ...themeFilter(Prisma.sql`x.theme_id`) },
    behind: { models: Prisma.sql`r.id = x.id` },
  },
  check: async (scope, inputs, id) =>
    checkLives(scope, inputs, id === undefined ? null : await scope.tx.practiceModel.findUnique({ where: { id } })),
  choices: lifeChoices,
}
