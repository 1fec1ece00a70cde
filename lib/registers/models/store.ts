import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import type { RegisterStore } from "../define-register"
import { checkFields, lifeChoices } from "../life-cycle/choices"
import { lifeColumns, lifeList, lifeValues } from "../life-cycle/columns"
import { reserveIds } from "../reserve-ids"
import type { ModelInput } from "./schema"

function columnsOf(input: ModelInput) {
  const { unitId, name, fieldKey, content, goal, leader } = input
  return { unitId, name, fieldKey, content, goal, leader }
}

export const modelStore: RegisterStore<ModelInput> = {
  table: "practice_model",
  list: {
    ...lifeList,
    from: Prisma.sql`practice_model x JOIN practice_field f ON f.key = x.field_key`,
    behind: { models: Prisma.sql`r.id = x.id` },
  },
  load: async (scope, ids) =>
    (await scope.tx.practiceModel.findMany({ where: { id: { in: ids } } })).map((row) => ({
      id: row.id,
      version: row.version,
      unitId: row.unitId,
      title: row.name,
      values: {
        unitId: String(row.unitId),
        name: row.name,
        fieldKey: row.fieldKey,
        content: row.content,
        goal: row.goal,
        leader: row.leader,
        ...lifeValues(row),
      },
    })),
  create: async (scope: Scope, inputs, importId) => {
    const ids = await reserveIds(scope, "practice_model", inputs.length)
    const data = inputs.map((input, i) => ({ ...columnsOf(input), ...lifeColumns(input), id: ids[i]!, importId }))
    await scope.tx.practiceModel.createMany({ data })
    return ids
  },
  update: async (scope, id, version, input) => {
    const data = { ...columnsOf(input), proposedOn: toDbDate(input.proposedOn), version: { increment: 1 } }
    return (await scope.tx.practiceModel.updateMany({ where: { id, version }, data })).count === 1
  },
  remove: async (scope, id, version) => {
    const data = { deletedAt: new Date(), version: { increment: 1 } }
    return (await scope.tx.practiceModel.updateMany({ where: { id, version }, data })).count === 1
  },
  check: checkFields,
  choices: lifeChoices,
}
