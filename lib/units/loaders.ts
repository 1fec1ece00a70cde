import { holdsUnit, type Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { flashParams } from "@/lib/addresses/flash"
import { today, type IsoDate } from "@/lib/format/dates"
import { keepsUnit } from "./reach"
import { loadLineage } from "./lineage/load-lineage"
import { searchUnits } from "./search-units"
import { accountsOf } from "./unit-history"
import { unitOptionsById } from "./unit-options"
import { ancestorsOf, childrenOf, findUnit, unitTypes } from "./unit-store"

type Search = Record<string, string>

/** The parts of a unit's page; the first stands without `muc`. */
const unitTabs = ["truc-thuoc", "lich-su", "tai-khoan"] as const
export type UnitTab = (typeof unitTabs)[number]

const mostFound = 50

/** The day a page shows the structure of, `?ngay=`, else today; and the part of it that is asked for. */
function shownOf(search: Search): { day: IsoDate; tab: UnitTab } {
  const asked = new Asked(search)
  const shown = { day: asked.day("ngay") ?? today(), tab: asked.one("muc", unitTabs) ?? unitTabs[0] }
  asked.done()
  return shown
}

/** The actor's own unit with its children, and what the search box found. */
export async function loadUnits(scope: Scope, search: Search) {
  const { day } = shownOf(search)
  const unit = await findUnit(scope, scope.actor.unitId, day)
  const text = search.tim?.trim() ?? ""
  if (!unit) return null
  return {
    unit,
    day,
    text,
    found: text ? await searchUnits(scope, text, { limit: mostFound, inherited: true }) : null,
    children: await childrenOf(scope, unit.id, day),
    imported: search[flashParams.imported],
  }
}

export type UnitsData = NonNullable<Awaited<ReturnType<typeof loadUnits>>>

async function findByParam(scope: Scope, id: string | undefined, day: IsoDate) {
  return /^\d{1,9}$/.test(id ?? "") ? findUnit(scope, Number(id), day) : null
}

/** Whether the actor may change the structure here; a closed unit is changed no more. */
async function mayChange(scope: Scope, unit: { id: number; closedFrom: IsoDate | null }): Promise<boolean> {
  if (scope.actor.role !== "admin" || (unit.closedFrom !== null && unit.closedFrom <= today())) return false
  return keepsUnit(scope, unit.id)
}

/** One unit as at a day, with the part of its page that is asked for; null when the actor may not see it. */
export async function loadUnit(scope: Scope, id: string | undefined, search: Search) {
  const { day, tab } = shownOf(search)
  const unit = await findByParam(scope, id, day)
  if (!unit) return null
  return {
    unit,
    day,
    tab,
    mayChange: await mayChange(scope, unit),
    held: await holdsUnit(scope, unit.id),
    ancestors: await ancestorsOf(scope, unit, day),
    children: tab === "truc-thuoc" ? await childrenOf(scope, unit.id, day) : [],
    lineage: tab === "lich-su" ? await loadLineage(scope, unit.id) : null,
    accounts: tab === "tai-khoan" && (await keepsUnit(scope, unit.id)) ? await accountsOf(scope, unit.id) : [],
    saved: search[flashParams.saved],
  }
}

export type UnitData = NonNullable<Awaited<ReturnType<typeof loadUnit>>>

/** What the forms that change a unit start with; null when the actor may not change it. */
export async function loadUnitForm(scope: Scope, id: string | undefined) {
  const unit = await findByParam(scope, id, today())
  if (!unit || !(await mayChange(scope, unit))) return null
  const children = await childrenOf(scope, unit.id, today())
  return {
    unit,
    ancestors: await ancestorsOf(scope, unit, today()),
    activeChildren: children.filter((child) => child.active),
    types: (await unitTypes(scope)).map(({ key, name }) => ({ value: key, label: name })),
    units: await unitOptionsById(scope, unit.parentId === null ? [] : [unit.parentId]),
  }
}

export type UnitFormData = NonNullable<Awaited<ReturnType<typeof loadUnitForm>>>

/** What the form of a new unit starts with: the parent of `?cap-tren=`, else the actor's own unit. */
export async function loadNewUnit(scope: Scope, search: Search) {
  const parent = await findByParam(scope, search["cap-tren"] ?? String(scope.actor.unitId), today())
  if (!parent || !(await mayChange(scope, parent))) return null
  return {
    parent,
    ancestors: await ancestorsOf(scope, parent, today()),
    types: (await unitTypes(scope)).map(({ key, name }) => ({ value: key, label: name })),
    units: { [String(parent.id)]: { id: parent.id, name: parent.name, path: "" } },
  }
}

export type NewUnitData = NonNullable<Awaited<ReturnType<typeof loadNewUnit>>>
