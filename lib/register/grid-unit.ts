import { readable } from "@/lib/access/readable"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import type { Role } from "@/lib/access/roles"
import { Prisma } from "@/lib/db/generated/client"
import { chosenUnit } from "@/lib/units/search-units"
import { unitOptions, type UnitOption } from "@/lib/units/unit-options"

/** Whose grid is shown; no unit when one must be chosen first. */
export interface GridUnit {
  unit: UnitOption | null
  mayWrite: boolean
  /** A code that was typed without JavaScript and that the branch does not have. */
  unknownCode?: string
}

interface GridRequest {
  search: Record<string, string>
  year: number
  writers: readonly Role[]
  /** The unit when the URL names none. */
  fallback: number | null
}

/** Whether the actor may read the records a unit made in a year. */
export async function readsYear(scope: Scope, unitId: number, year: number): Promise<boolean> {
  const visible = await readable(scope, Prisma.sql`${unitId}::int`, Prisma.sql`${year}::int`)
  const rows = await scope.tx.$queryRaw<unknown[]>`SELECT 1 WHERE ${visible}`
  return rows.length > 0
}

/** The unit that a grid's URL names, by id or by a typed code; null when the actor may not read that unit's records of the year. */
export async function loadGridUnit(
  scope: Scope,
  { search, year, writers, fallback }: GridRequest,
): Promise<GridUnit | null> {
  const [id, code] = [search["don-vi"] ?? "", search["don-viMa"]?.trim() ?? ""]
  const unitId = id || code ? await chosenUnit(scope, id, code) : fallback
  if (unitId === null) return id && !code ? null : { unit: null, mayWrite: false, unknownCode: code || undefined }
  if (!(await readsYear(scope, unitId, year))) return null
  const [unit] = await unitOptions(scope, [unitId])
  if (!unit) return null
  return { unit, mayWrite: writers.includes(scope.actor.role) && (await holdsUnit(scope, unitId)) }
}
