import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { writers, type Acts } from "../matrix"
import { plantConference, plantPlan, plantRecommendation } from "../planted-year"
import { day, nextNumber, seen, year } from "./form-values"

/** The version of a grid: everything that was ever saved in its months. */
async function versionsOf(table: "meeting" | "outreach_count", unitId: number, from: string, to: string) {
  const [row] = await db().$queryRaw<{ version: number }[]>`
    SELECT coalesce(sum(version), 0)::int AS version FROM ${Prisma.raw(table)}
    WHERE unit_id = ${unitId} AND month BETWEEN ${from}::date AND ${to}::date`
  return String(row!.version)
}

/** What is done to the records of a year beside writing them. */
/** How many were present in January, other than is stored; few, since more people than a cell has are asked about. */
async function otherPresence(unitId: number): Promise<string> {
  const month = new Date(`${year}-01-01`)
  const stored = await db().meeting.findFirst({ where: { unitId, month, kind: "regular", deletedAt: null } })
  return stored?.present === 2 ? "1" : "2"
}

export const yearRecordActs = {
  "lib/work/actions.ts followRecommendationAction": [
    {
      ok: writers,
      from: "/kien-nghi",
      fields: async ({ target }) => {
        const root = await db().unitPlacement.findFirstOrThrow({ where: { parentId: null } })
        const { id } = await plantRecommendation(target, root.unitId)
        return { id: String(id), doneOn: day, evidence: "Đã bổ sung" }
      },
    },
  ],
  "lib/registers/conferences/actions.ts closeConference": [
    {
      ok: writers,
      from: "/hoi-nghi/1",
      fields: async ({ target }) => ({ ...seen(await plantConference(target)), on: day }),
    },
  ],
  "lib/registers/conferences/actions.ts reopenConference": [
    {
      ok: writers,
      from: "/hoi-nghi/1",
      fields: async ({ target }) => ({ ...seen(await plantConference(target, true)), reason: "Thiếu một chi bộ" }),
    },
  ],
  "lib/registers/plans/actions.ts recordTaskProgress": [
    {
      ok: writers,
      from: "/ke-hoach/1",
      fields: async ({ target }) => {
        const { id, taskId } = await plantPlan(target)
        return { id: String(id), taskId: String(taskId), on: day, text: "Đã họp" }
      },
    },
  ],
  "lib/registers/plans/actions.ts copyPlanAction": [
    {
      ok: writers,
      from: "/ke-hoach/1",
      fields: async ({ target }) => {
        const { id } = await plantPlan(target)
        await db().plan.update({ where: { id }, data: { year: 2024, name: `Kế hoạch ${nextNumber()}` } })
        return { id: String(id) }
      },
    },
  ],
  "lib/registers/outreach/actions.ts saveOutreachMonth": [
    {
      ok: writers,
      from: `/tuyen-truyen/thang/${year}-01`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        month: `01/${year}`,
        version: await versionsOf("outreach_count", target.id, `${year}-01-01`, `${year}-01-31`),
        "counts.tin-bai.value": String(nextNumber()),
        "counts.tin-bai.qualifier": "over",
      }),
    },
  ],
  "lib/registers/meetings/actions.ts saveMeetings": [
    {
      ok: writers,
      from: `/sinh-hoat/nam/${year}`,
      fields: async ({ target }) => ({
        unitId: String(target.id),
        year,
        version: await versionsOf("meeting", target.id, `${year}-01-01`, `${year}-12-31`),
        "months.m1.present": await otherPresence(target.id),
        "months.m1.absent": "",
        "months.m1.themeId": "",
      }),
    },
  ],
} satisfies Acts
