import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { shownVersion } from "../../factories/settings"
import { keepers, type Acts, type Case } from "../matrix"
import type { Fields } from "../questions"
import { nextNumber, shownAt } from "./form-values"

/** A kind of the target's own, made for the act. */
async function ownKind({ target }: Case): Promise<Fields> {
  const key = `loai-${nextNumber()}`
  const columns = { unitId: target.id, name: `Báo cáo ${key}`, rhythm: "month", sortOrder: 500 } as const
  await db().reportKind.create({ data: { key, ...columns } })
  return { unitId: String(target.id), kind: key }
}

const cutOffDay = "2099-01-01"

/** Kinds of report and their cut-offs. */
export const reportKindActs = {
  "lib/reports/kinds/actions.ts setCutOffAction": [
    {
      ok: keepers,
      from: "/bao-cao/ky",
      fields: async ({ target }) => ({
        unitId: String(target.id),
        kind: "year",
        fromOn: `01/01/${2030 + (nextNumber() % 60)}`,
        cutOff: "15/11",
        version: await shownAt("staff", target.id, (scope) => shownVersion.cutOff(scope, target.id, "year")),
      }),
    },
  ],
  "lib/reports/kinds/actions.ts removeCutOffAction": [
    {
      ok: keepers,
      from: "/bao-cao/ky",
      fields: async ({ target: { id: unitId } }) => {
        const key = { unitId, kindKey: "year", fromOn: toDbDate(cutOffDay) }
        await db().reportCutOff.upsert({
          where: { unitId_kindKey_fromOn: key },
          create: { ...key, day: 15 },
          update: {},
        })
        return { unitId: String(unitId), kind: "year", fromOn: cutOffDay }
      },
    },
  ],
  "lib/reports/kinds/actions.ts addKindAction": [
    {
      ok: keepers,
      from: "/bao-cao/ky",
      fields: ({ target }) => ({ unitId: String(target.id), name: `Báo cáo riêng ${nextNumber()}`, rhythm: "month" }),
    },
  ],
  "lib/reports/kinds/actions.ts endKindAction": [{ ok: keepers, from: "/bao-cao/ky", fields: ownKind }],
  "lib/reports/kinds/actions.ts removeKindAction": [{ ok: keepers, from: "/bao-cao/ky", fields: ownKind }],
} satisfies Acts
