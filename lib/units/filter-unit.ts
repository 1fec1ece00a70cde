import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { chosenUnit } from "./search-units"
import { unitOptionsById, type UnitOption } from "./unit-options"

export interface FilterUnit {
  /** Undefined = the actor's whole branch. */
  unitId?: number
  units: Record<string, UnitOption>
}

/** The unit a list is narrowed to (`donVi`, or `donViMa` typed without JavaScript); null when it lies outside the branch. */
export async function filterUnit(scope: Scope, search: Record<string, string>): Promise<FilterUnit | null> {
  const asked = new Asked(search)
  const [id, code] = [asked.id("donVi"), search.donViMa?.trim() ?? ""]
  const unitId = await chosenUnit(scope, String(id ?? ""), code)
  if (unitId === null && code) asked.problems.push(`Không có đơn vị nào trong phạm vi của bạn mang mã “${code}”.`)
  asked.done()
  if (unitId === null) return { units: {} }
  if (!(await holdsUnit(scope, unitId))) return null
  return { unitId, units: await unitOptionsById(scope, [unitId]) }
}
