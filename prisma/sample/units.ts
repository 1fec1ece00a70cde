import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { restructure } from "@/lib/roll-up/restructure"
import { beginning } from "./calendar"
import { inPortions, withIds } from "./rows"
import type { SampleUnit } from "./unit-draft"
import { buildUnits, rootCode } from "./unit-tree"

/** The last placement of a dissolved unit is the one under its heir: its name and type ended the day before. */
function lifetime({ placements }: SampleUnit) {
  const end = placements.find((placement) => placement.relation === "successor")?.from
  return { validFrom: toDbDate(placements[0]!.from), validTo: end ? toDbDate(end) : null }
}

function placementRows(unit: SampleUnit, idOf: Map<string, number>) {
  return unit.placements.map(({ parent, relation, from }, index) => {
    const next = unit.placements[index + 1]?.from
    return {
      unitId: unit.id,
      parentId: parent === null ? null : idOf.get(parent)!,
      relation,
      validFrom: toDbDate(from),
      validTo: next ? toDbDate(next) : null,
    }
  })
}

/** Inserts both provinces' units with their history and brings the trees up to date: records may follow. */
export async function insertUnits(tx: Tx): Promise<SampleUnit[]> {
  const units = await withIds(tx, "unit", buildUnits())
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]))
  const names = units.map((unit) => ({ unitId: unit.id, name: unit.name, ...lifetime(unit) }))
  const kinds = units.map((unit) => ({ unitId: unit.id, typeKey: unit.typeKey, ...lifetime(unit) }))
  const placements = units.flatMap((unit) => placementRows(unit, idOf))
  await tx.unit.createMany({ data: units.map(({ id, code }) => ({ id, code })) })
  await inPortions(names, (data) => tx.unitName.createMany({ data }))
  await inPortions(kinds, (data) => tx.unitKind.createMany({ data }))
  await inPortions(placements, (data) => tx.unitPlacement.createMany({ data }))
  await restructure(tx, [idOf.get(rootCode)!], beginning)
  return units
}
