import type { Scope } from "@/lib/access/scope"
import { flashParams } from "@/lib/addresses/flash"
import { today } from "@/lib/format/dates"
import { settingsVersion } from "@/lib/settings/shown-settings"
import { filterUnit } from "@/lib/units/filter-unit"
import { findUnit } from "@/lib/units/unit-store"
import { findKinds } from "./find-kinds"
import { kindRoles } from "./kind-roles"
import { shownCutOffs } from "./shown-cut-offs"

/** The kinds of report of a unit, and the one whose form is asked for (`sua`), or a new one (`them`); null when the unit lies outside the branch. */
export async function loadKinds(scope: Scope, search: Record<string, string>) {
  const filter = await filterUnit(scope, search)
  const unit = filter && (await findUnit(scope, filter.unitId ?? scope.actor.unitId, today()))
  if (!filter || !unit) return null
  const kinds = await findKinds(scope, unit.id)
  const edited = kinds.find(({ key }) => key === search.sua) ?? null
  return {
    unit,
    units: { ...filter.units, [String(unit.id)]: { id: unit.id, name: unit.name, path: "" } },
    kinds,
    edited,
    version: edited && settingsVersion(shownCutOffs(edited, unit.id)),
    adding: "them" in search,
    mayChange: kindRoles.includes(scope.actor.role),
    saved: flashParams.saved in search,
  }
}

export type KindsData = NonNullable<Awaited<ReturnType<typeof loadKinds>>>
