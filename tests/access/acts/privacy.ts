import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { shownVersion } from "../../factories/settings"
import { adminAtHome, home, writers, type Act, type Acts, type Case } from "../matrix"
import { plantPerson, plantRequest } from "../planted"
import type { Fields } from "../questions"
import { day, nextNumber, seen, shownAt, year } from "./form-values"

const requestPage = "/du-lieu-ca-nhan/moi"

/** A step of a request about the data of a new person of the target. */
function requestAct(
  kind: Parameters<typeof plantRequest>[1],
  more: (request: Awaited<ReturnType<typeof plantRequest>>) => Promise<Fields> | Fields,
): Act[] {
  const fields = async ({ target }: Case) => {
    const request = await plantRequest(target, kind)
    return { ...seen(request), ...(await more(request)) }
  }
  return [{ ok: writers, from: requestPage, fields }]
}

/** Requests about a person's data. */
export const privacyActs = {
  "lib/privacy/actions.ts setRequestTermsAction": [
    {
      ok: adminAtHome,
      only: home,
      from: "/thoi-han-bao-quan",
      fields: async ({ home: { id } }) => ({
        version: await shownAt("admin", id, shownVersion.requestTerms),
        "days.copy": String(1 + (nextNumber() % 364)),
        "days.correction": "10",
        "days.restriction": "10",
        "days.pseudonymisation": "20",
      }),
    },
  ],
  "lib/privacy/actions.ts receiveRequestAction": [
    {
      ok: writers,
      from: requestPage,
      fields: async ({ target }) => ({
        personId: String((await plantPerson(target)).id),
        kind: "copy",
        receivedOn: day,
      }),
    },
  ],
  "lib/privacy/actions.ts closeRequestAction": requestAct("copy", () => ({ doneOn: day, outcome: "Đã trả lời" })),
  "lib/privacy/actions.ts restrictPersonAction": requestAct("restriction", () => ({ decision: "Theo nghị quyết" })),
  "lib/privacy/actions.ts liftRestrictionAction": [
    {
      ok: writers,
      from: requestPage,
      fields: async ({ target }) => {
        const { id, person } = await plantRequest(target, "restriction")
        const on = toDbDate(`${year}-04-02`)
        await db().person.update({ where: { id: person.id }, data: { restrictedAt: on } })
        const data = { doneOn: on, doneBy: "Người thử", restrictedOn: on }
        return { ...seen(await db().dataRequest.update({ where: { id }, data })), decision: "Theo nghị quyết" }
      },
    },
  ],
  "lib/privacy/actions.ts pseudonymisePersonAction": requestAct("pseudonymisation", async ({ person }) => {
    // A name without a planted word: a refused form shows again what was typed.
    await db().person.update({ where: { id: person.id }, data: { fullName: "Trần Văn Thử" } })
    return { typedName: "Trần Văn Thử", basis: "Theo nghị quyết" }
  }),
} satisfies Acts
