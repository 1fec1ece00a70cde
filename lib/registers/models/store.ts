import type { RegisterStore } from "@/lib/register/register-types"
import { lifeColumns, livedColumns, livedValues } from "@/lib/register/life-cycle/columns"
import { shownValues } from "@/lib/register/form-values"
import { rowStore } from "@/lib/register/row-store"
import { hasLife } from "../capabilities/life"
import type { ModelInput } from "./schema"

export const modelStore: RegisterStore<ModelInput> = {
  ...hasLife("models", (scope, id) => scope.tx.practiceModel.findUnique({ where: { id } })),
  ...rowStore({
    key: "models",
    find: (scope, ids) => scope.tx.practiceModel.findMany({ where: { id: { in: ids } } }),
    insert: (scope, data) => scope.tx.practiceModel.createMany({ data }),
    change: (scope, where, data) => scope.tx.practiceModel.updateMany({ where, data }),
    columns: ({ content, goal, leader, ...lived }: ModelInput) => ({ content, goal, leader, ...livedColumns(lived) }),
    first: lifeColumns,
    title: (row) => row.name,
    values: (row) => ({ ...shownValues(row, "content", "goal", "leader"), ...livedValues(row) }),
  }),
  words: { texts: { name: "gone", content: "blank", goal: "blank", leader: "blank" } },
}
