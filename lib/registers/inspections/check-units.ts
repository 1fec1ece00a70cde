import { heldUnits, type Scope } from "@/lib/access/scope"
import type { InspectionInput } from "./schema"

const notYours = "Không có đơn vị này trong phạm vi của bạn. Hãy chọn đơn vị khác, hoặc ghi tên tổ chức."

/** The units a record names already: they stay, even when they have left the branch since. */
async function namedBefore(scope: Scope, id: number | undefined): Promise<number[]> {
  if (id === undefined) return []
  const where = { inspectionId: id }
  const visits = await scope.tx.inspectionVisit.findMany({ where })
  const recommendations = await scope.tx.inspectionRecommendation.findMany({ where })
  return [...visits.map((line) => line.visitedUnitId), ...recommendations.map((line) => line.toUnitId)].filter(
    (unitId) => unitId !== null,
  )
}

/** Units that were visited, or are to follow a recommendation, lie in the actor's branch. */
export async function checkUnits(
  scope: Scope,
  inputs: InspectionInput[],
  id?: number,
): Promise<Record<string, string>[]> {
  const lines = inputs.map(({ visits, recommendations }) => [
    ...visits.map(({ visitedUnitId, place }) => ({ unitId: visitedUnitId, path: `visits.${place}.visitedUnitId` })),
    ...recommendations.map(({ toUnitId, place }) => ({ unitId: toUnitId, path: `recommendations.${place}.toUnitId` })),
  ])
  const named = lines.flat().flatMap(({ unitId }) => unitId ?? [])
  const known = new Set([...(await heldUnits(scope, named)), ...(await namedBefore(scope, id))])
  return lines.map((all) =>
    Object.fromEntries(
      all.flatMap(({ unitId, path }) => (unitId === null || known.has(unitId) ? [] : [[path, notYours]])),
    ),
  )
}
