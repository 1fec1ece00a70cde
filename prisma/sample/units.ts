import type { Tx } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { restructure } from "@/lib/roll-up/restructure"
import { beginning } from "./calendar"
import { carryOutReform } from "./reform"
import { inPortions, withIds } from "./rows"
import type { SampleUnit, UnitDraft } from "./unit-draft"
import { buildUnits, rootCode } from "./unit-tree"

/** The units of before the merger, each where it stood from the beginning. */
async function insertOldUnits(tx: Tx, drafts: UnitDraft[]): Promise<SampleUnit[]> {
  const units = await withIds(tx, "unit", drafts)
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]))
  const validFrom = toDbDate(beginning)
  const names = units.map(({ id, name }) => ({ unitId: id, name, validFrom }))
  const kinds = units.map(({ id, typeKey }) => ({ unitId: id, typeKey, validFrom }))
  const placements = units.map(({ id, placements: [first] }) => {
    return { unitId: id, parentId: first!.parent === null ? null : idOf.get(first!.parent)!, validFrom }
  })
  await tx.unit.createMany({ data: units.map(({ id, code }) => ({ id, code })) })
  await inPortions(names, (data) => tx.unitName.createMany({ data }))
  await inPortions(kinds, (data) => tx.unitKind.createMany({ data }))
  await inPortions(placements, (data) => tx.unitPlacement.createMany({ data }))
  await restructure(tx, [idOf.get(rootCode)!], beginning)
  return units
}

/** Inserts both provinces' units as they were and carries out the reform of 1/7/2025 as the event it was: records may follow. */
export async function insertUnits(tx: Tx): Promise<SampleUnit[]> {
  const drafts = buildUnits()
  const old = await insertOldUnits(
    tx,
    drafts.filter(({ level }) => level !== "newCommune"),
  )
  const founded = await carryOutReform(
    tx,
    old,
    drafts.filter(({ level }) => level === "newCommune"),
  )
  const made = new Map([...old, ...founded].map((unit) => [unit.code, unit]))
  return drafts.map(({ code }) => made.get(code)!)
}
