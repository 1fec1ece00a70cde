import { Prisma } from "@/lib/db/generated/client"
import { toDbDate } from "@/lib/db/days"
import { exemplarKindNames } from "@/lib/glossary"
import type { RegisterStore } from "../define-register"
import { choicesOf } from "../field"
import { checkFields, lifeChoices } from "../life-cycle/choices"
import { lifeColumns, lifeList, lifeValues } from "../life-cycle/columns"
import { reserveIds } from "../reserve-ids"
import type { ExemplarInput } from "./schema"

function columnsOf(input: ExemplarInput) {
  const { unitId, kind, name, fieldKey, achievement } = input
  return { unitId, kind, name, fieldKey, achievement }
}

export const exemplarStore: RegisterStore<ExemplarInput> = {
  table: "exemplar",
  list: {
    ...lifeList,
    from: Prisma.sql`exemplar x JOIN practice_field f ON f.key = x.field_key`,
    columns: { ...lifeList.columns, kind: Prisma.sql`x.kind::text` },
    filters: { ...lifeList.filters, kind: (value) => Prisma.sql`x.kind::text = ${value}` },
    behind: { exemplars: Prisma.sql`r.id = x.id` },
  },
  load: async (scope, ids) =>
    (await scope.tx.exemplar.findMany({ where: { id: { in: ids } } })).map((row) => ({
      id: row.id,
      version: row.version,
      unitId: row.unitId,
      title: row.name,
      values: {
        unitId: String(row.unitId),
        kind: row.kind,
        name: row.name,
        fieldKey: row.fieldKey,
        achievement: row.achievement,
        ...lifeValues(row),
      },
    })),
  create: async (scope, inputs, importId) => {
    const ids = await reserveIds(scope, "exemplar", inputs.length)
    const data = inputs.map((input, i) => ({ ...columnsOf(input), ...lifeColumns(input), id: ids[i]!, importId }))
    await scope.tx.exemplar.createMany({ data })
    return ids
  },
  update: async (scope, id, version, input) => {
    const data = { ...columnsOf(input), proposedOn: toDbDate(input.proposedOn), version: { increment: 1 } }
    return (await scope.tx.exemplar.updateMany({ where: { id, version }, data })).count === 1
  },
  remove: async (scope, id, version) => {
    const data = { deletedAt: new Date(), version: { increment: 1 } }
    return (await scope.tx.exemplar.updateMany({ where: { id, version }, data })).count === 1
  },
  check: checkFields,
  choices: async (scope) => ({ ...(await lifeChoices(scope)), kind: choicesOf(exemplarKindNames) }),
}
