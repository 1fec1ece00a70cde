import type { Scope } from "@/lib/access/scope"
import { today } from "@/lib/format/dates"
import { keepsUnit } from "../reach"
import { unitOptionsById } from "../unit-options"
import { findUnit, unitTypes } from "../unit-store"

/** What a form of a reorganisation starts with: the unit of `?donVi=`, if it may be changed. */
export async function loadStart(scope: Scope, search: Record<string, string>) {
  const id = /^\d{1,9}$/.test(search.donVi ?? "") ? Number(search.donVi) : null
  const unit = id !== null && (await keepsUnit(scope, id)) ? await findUnit(scope, id, today()) : null
  return {
    unit,
    types: (await unitTypes(scope)).map(({ key, name }) => ({ value: key, label: name })),
    units: await unitOptionsById(scope, unit ? [unit.id] : []),
  }
}

export type StartData = Awaited<ReturnType<typeof loadStart>>
