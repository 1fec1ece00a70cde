import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { shownVersion } from "../../factories/settings"
import { writers, type Acts, type Case } from "../matrix"
import { year as numberOfYear } from "../planted"
import type { Fields } from "../questions"
import { makeAccount } from "../world"
import { nextNumber, shownAt, year } from "./form-values"

/** Nothing to report in January, in the register of models. */
async function nothing({ target }: Case): Promise<Fields> {
  return { unitId: String(target.id), year, period: "t1", registers: "models" }
}

/** Deadlines, and who has nothing to report. */
export const calendarActs = {
  "lib/calendar/actions.ts setDeadlinesAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        year,
        version: await shownAt("staff", target.id, (scope) => shownVersion.deadlines(scope, target.id, numberOfYear)),
        "days.commitments": `${1 + (nextNumber() % 28)}/04/${year}`,
      }),
    },
  ],
  "lib/calendar/actions.ts addOwnDeadlineAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: ({ target }) => ({
        unitId: String(target.id),
        name: `Việc riêng ${nextNumber()}`,
        dueOn: `31/12/${new Date().getFullYear() + 1}`,
      }),
    },
  ],
  "lib/calendar/actions.ts removeOwnDeadlineAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/lich?nam=${year}`,
      fields: async ({ target }) => {
        const data = { unitId: target.id, name: `Việc riêng ${nextNumber()}`, dueOn: toDbDate("2099-12-31") }
        return { id: String((await db().ownDeadline.create({ data })).id) }
      },
    },
  ],
  "lib/completeness/actions.ts sayNothingAction": [{ ok: writers, from: `/day-du?nam=${year}`, fields: nothing }],
  "lib/completeness/actions.ts mailReminderAction": [
    {
      ok: { staff: ["own", "descendant"] },
      from: `/day-du?nam=${year}`,
      fields: async ({ target }) => {
        const { id } = await makeAccount("staff", target.key, target.id)
        await db().account.update({ where: { id }, data: { email: `${target.key}@example.vn` } })
        await db().reminderMail.deleteMany({ where: { unitId: target.id } })
        return { unitId: String(target.id), year, period: "t1", register: "" }
      },
    },
  ],
  "lib/completeness/actions.ts takeBackNothingAction": [
    {
      ok: writers,
      from: `/day-du?nam=${year}`,
      fields: async (about) => {
        const month = toDbDate(`${year}-01-01`)
        await db().nothingToReport.createMany({
          data: { unitId: about.target.id, register: "models", month },
          skipDuplicates: true,
        })
        return nothing(about)
      },
    },
  ],
} satisfies Acts
