import { holdsUnit, type Scope } from "@/lib/access/scope"
import { chosenUnit } from "./search-units"
import { unitOptionsById, type UnitOption } from "./unit-options"

export interface FilterUnit {
  /** Undefined = the actor's whole branch. */
  unitId?: number
  units: Record<string, UnitOption>
  /** A typed code that no unit of the branch has. */
  unknownCode?: string
}

/** The unit a list is narrowed to (`donVi`, or `donViMa` typed without JavaScript); null when it lies outside the branch. */
export async function filterUnit(scope: Scope, search: Record<string, string>): Promise<FilterUnit | null> {
  const code = search.donViMa?.trim() ?? ""
  const unitId = await chosenUnit(scope, search.donVi ?? "", code)
  if (unitId === null) return { units: {}, unknownCode: code || undefined }
  if (!(await holdsUnit(scope, unitId))) return null
  return { unitId, units: await unitOptionsById(scope, [unitId]) }
}
