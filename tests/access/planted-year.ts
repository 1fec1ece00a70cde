import { db } from "@/lib/db/client"
import { canary } from "./canary"
import { year, type Spot } from "./planted"

/** A plan with one task that was told of. */
export async function plantPlan({ key, id: unitId }: Spot) {
  const word = canary("model", key)
  const task = { unitId, year, sortOrder: 1, kind: "key" as const, content: word, duty: word, owner: word }
  const plan = await db().plan.create({ data: { unitId, year, name: word } })
  const { id: taskId } = await db().planTask.create({ data: { ...task, planId: plan.id } })
  await db().planTaskNote.create({ data: { taskId, notedOn: new Date(`${year}-02-06`), who: word, text: word } })
  return { ...plan, taskId }
}

export function plantConference({ key, id: unitId }: Spot, closed = false) {
  const heldOn = new Date(`${year}-03-02`)
  const numbers = { convenedMembers: 20, attendedMembers: 19, convenedOfficials: 0, convenedOthers: 0 }
  const closedOn = closed ? heldOn : null
  return db().conference.create({
    data: { unitId, name: canary("model", key), heldOn, form: "inPerson", ...numbers, closedOn },
  })
}

/** A round of the unit above with an open recommendation to the unit; `by` is the unit that inspected. */
export async function plantRecommendation({ key, id: toUnitId }: Spot, by: number) {
  const startedOn = new Date(`${year}-03-02`)
  const { id } = await db().inspection.create({ data: { unitId: by, name: "Đợt kiểm tra", startedOn } })
  const line = { inspectionId: id, unitId: by, startedOn, sortOrder: 1, toUnitId, content: canary("model", key) }
  return db().inspectionRecommendation.create({ data: line })
}
