import type { Scope } from "@/lib/access/scope"
import { toDbDate } from "@/lib/db/days"
import { droppedLine, lineName } from "@/lib/register/dropped-line"
import { matchRows } from "@/lib/register/match-rows"
import type { InspectionInput } from "./schema"

type Typed = InspectionInput["recommendations"][number]

const maybeDay = (day: string | null) => (day === null ? null : toDbDate(day))

function placeOf(id: number, { unitId, startedOn }: InspectionInput) {
  return { inspectionId: id, unitId, startedOn: toDbDate(startedOn) }
}

function recommended({ content, toUnitId, organisation, deadline, doneOn, evidence }: Typed, i: number) {
  const days = { deadline: maybeDay(deadline), doneOn: maybeDay(doneOn) }
  return { content, toUnitId, organisation, ...days, evidence, sortOrder: i + 1 }
}

async function createVisits(scope: Scope, id: number, input: InspectionInput): Promise<void> {
  const visits = input.visits.map(({ visitedUnitId, organisation, heads }, i) => {
    return { visitedUnitId, organisation, heads, ...placeOf(id, input), sortOrder: i + 1 }
  })
  await scope.tx.inspectionVisit.createMany({ data: visits })
}

/** Where a new round went and what it recommended. */
export async function createParts(scope: Scope, id: number, input: InspectionInput): Promise<void> {
  await createVisits(scope, id, input)
  const data = input.recommendations.map((one, i) => ({ ...recommended(one, i), ...placeOf(id, input) }))
  await scope.tx.inspectionRecommendation.createMany({ data })
}

const isSame = (stored: Pick<Typed, "content">, typed: Typed) => stored.content === typed.content

function storedLines(scope: Scope, id: number) {
  return scope.tx.inspectionRecommendation.findMany({ where: { inspectionId: id }, orderBy: { sortOrder: "asc" } })
}

/** The same for a round that is there: each recommendation stays the row it is, because the unit it was made to answers it. */
export async function updateParts(scope: Scope, id: number, input: InspectionInput): Promise<void> {
  await scope.tx.inspectionVisit.deleteMany({ where: { inspectionId: id } })
  await createVisits(scope, id, input)
  const { recommendations } = input
  const matched = matchRows(await storedLines(scope, id), recommendations, isSame)
  const kept = matched.flatMap((line) => line?.id ?? [])
  await scope.tx.inspectionRecommendation.deleteMany({ where: { inspectionId: id, id: { notIn: kept } } })
  for (const [i, typed] of recommendations.entries()) {
    const lineId = matched[i]?.id
    const data = recommended(typed, i)
    if (lineId === undefined) {
      await scope.tx.inspectionRecommendation.create({ data: { ...data, ...placeOf(id, input) } })
    } else await scope.tx.inspectionRecommendation.update({ where: { id: lineId }, data })
  }
}

/** Refuses to take out a recommendation that was followed: the day and the evidence are the answer of the unit it was made to. */
export async function checkKept(
  scope: Scope,
  id: number,
  { recommendations }: InspectionInput,
): Promise<Record<string, string>> {
  const stored = await storedLines(scope, id)
  const dropped = droppedLine(stored, recommendations, isSame, ({ doneOn }) => doneOn !== null)
  if (!dropped) return {}
  const why = "đã được ghi là đã thực hiện nên không bỏ khỏi đợt kiểm tra được"
  return { recommendations: `${lineName(dropped)} ${why}. Hãy giữ lại kiến nghị này.` }
}
