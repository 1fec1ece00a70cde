import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { shownVersion } from "../../factories/settings"
import { adminAtHome, home, type Act, type Acts } from "../matrix"
import { plantDisposal, plantDocument, refusal } from "../planted"
import { day, nextNumber, seen, shownAt } from "./form-values"

/** A list of one old document of the target; an administrator decides only where the unit has no leader, and none of these has. */
const decision = (words: string): Act[] => [
  {
    ok: { leader: home, admin: ["descendant"] },
    from: "/huy-ho-so",
    fields: async ({ target }) => ({ ...seen(await plantDisposal(target)), [words]: "05-QĐ/ĐU" }),
  },
]

/** How long records are kept, and how they go. */
export const disposalActs = {
  "lib/disposal/actions.ts setTermAction": [
    {
      ok: adminAtHome,
      only: home,
      from: "/thoi-han-bao-quan",
      fields: async ({ home: { id } }) => ({
        register: "models",
        version: await shownAt("admin", id, (scope) => shownVersion.term(scope, "models")),
        years: String(1 + (nextNumber() % 199)),
        basis: "Bảng thời hạn",
        validFrom: day,
      }),
    },
  ],
  "lib/disposal/actions.ts drawListAction": [
    {
      ok: { staff: home },
      only: home,
      from: "/huy-ho-so",
      fields: async ({ home: { id } }) => {
        await db().disposalList.updateMany({ where: { unitId: id, status: "drawn" }, data: refusal })
        const { id: documentId } = await plantDocument({ key: "a1", id })
        await db().document.update({ where: { id: documentId }, data: { deletedAt: toDbDate("2020-01-01") } })
        return {}
      },
    },
  ],
  "lib/disposal/actions.ts approveListAction": decision("decision"),
  "lib/disposal/actions.ts refuseListAction": decision("reason"),
} satisfies Acts
