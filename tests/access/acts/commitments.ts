import { db } from "@/lib/db/client"
import { cellOnly, type Act, type Acts, type Case } from "../matrix"
import { plantCommitment, plantPerson } from "../planted"
import type { Fields } from "../questions"
import { day, seen, year } from "./form-values"

/** A step of a commitment that stands at the status before it. */
function commitmentStep(status: Parameters<typeof plantCommitment>[1], more: () => Promise<Fields> | Fields): Act[] {
  const fields = async ({ target }: Case) => ({
    ...seen(await plantCommitment(target, status)),
    ...(await more()),
  })
  return [{ ok: cellOnly, from: `/cam-ket/nam/${year}`, fields }]
}

const grade = async () => String((await db().resultGrade.findFirstOrThrow()).id)

/** The steps of commitments. */
export const commitmentActs = {
  "lib/registers/commitments/step-actions.ts submitCommitment": commitmentStep("draft", () => ({ on: day })),
  "lib/registers/commitments/step-actions.ts approveCommitment": commitmentStep("submitted", () => ({ on: day })),
  "lib/registers/commitments/step-actions.ts returnCommitment": commitmentStep("approved", () => ({
    reason: "Chưa cụ thể",
  })),
  "lib/registers/commitments/step-actions.ts reportCommitment": commitmentStep("approved", () => ({
    on: day,
    selfReport: "Đã làm",
  })),
  "lib/registers/commitments/step-actions.ts concludeCommitment": commitmentStep("reported", async () => ({
    on: day,
    gradeId: await grade(),
    remark: "Nhất trí",
  })),
  "lib/registers/commitments/step-actions.ts reopenCommitment": commitmentStep("reported", () => ({})),
  "lib/registers/commitments/step-actions.ts approveCommitments": [
    {
      ok: cellOnly,
      from: `/cam-ket/nam/${year}`,
      fields: async ({ target }) => {
        const { id, version } = await plantCommitment(target, "submitted")
        return { unitId: String(target.id), year, on: day, chosen: `${id}:${version}` }
      },
    },
  ],
  "lib/registers/commitments/step-actions.ts draftCommitments": [
    {
      ok: cellOnly,
      from: `/cam-ket/nam/${year}`,
      fields: async ({ target }) => {
        const { id } = await plantPerson(target)
        return { unitId: String(target.id), year, personId: String(id) }
      },
    },
  ],
} satisfies Acts
