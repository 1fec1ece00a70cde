import { checkFields, refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { previewHref } from "@/lib/addresses/reorganisations"
import type { IsoDate } from "@/lib/format/dates"
import { readDecision } from "../decision"
import { compilePlan } from "../reorganise/compile-plan"
import type { PlanProblem } from "../reorganise/plan"
import { emptyReorganisation, type EnteredKind, type Reorganisation } from "../reorganise/reorganisation"
import { chosenUnit } from "../search-units"
import { findUnit, type Unit } from "../unit-store"
import { keepDraft } from "./drafts"
import type { DissolveInput, MergeInput, MoveInput, SplitInput } from "./inputs"
import type { DecisionInput } from "../schema"

/** What a form asks for, but for day and decision. */
type Wish = Omit<Reorganisation, "on" | "decision" | "decidedOn" | "documentId" | "note">

const nothing: Wish = emptyReorganisation

/** A unit of the form; 0, which no unit has, where none was chosen: then it is "not in the branch". */
const chosen = async (scope: Scope, id: string, code: string) => (await chosenUnit(scope, id, code)) ?? 0

async function chosenUnits(scope: Scope, rows: MoveInput["units"]): Promise<number[]> {
  const units: number[] = []
  for (const { unit, unitMa } of rows) if (unit || unitMa) units.push(await chosen(scope, unit, unitMa))
  return units
}

/** Keeps what was typed as a draft and leads to its preview; what cannot be is said at its field, and nothing is kept. */
async function start(
  scope: Scope,
  kind: EnteredKind,
  input: DecisionInput,
  wish: Wish,
  fieldOf: (problem: PlanProblem) => string,
): Promise<Outcome> {
  const decided = await readDecision(scope, input)
  if ("errors" in decided) return refuse(checkFields, decided.errors)
  const whole = { ...wish, ...decided }
  const { problems } = await compilePlan(scope, whole)
  if (problems.length > 0) {
    const errors = problems.map((problem) => [fieldOf(problem), problem.message] as const)
    return refuse(checkFields, Object.fromEntries(errors.reverse()))
  }
  return { ok: true, events: [], to: previewHref(await keepDraft(scope, kind, whole)) }
}

const noUnits = { units: "Hãy chọn ít nhất một đơn vị." }

/** Begins to put units with all below them under another. */
export async function startMove(scope: Scope, input: MoveInput): Promise<Outcome> {
  const units = await chosenUnits(scope, input.units)
  if (units.length === 0) return refuse(checkFields, noUnits)
  const parent = await chosen(scope, input.parentId, input.parentIdMa)
  const wish = { ...nothing, changed: units.map((unitId) => ({ unitId, parent })) }
  return start(scope, "move", input, wish, ({ about, unitId }) => {
    if (about === "on") return "from"
    return about === "parent" && unitId !== parent ? "parentId" : "units"
  })
}

const newUnitFields = { name: "name", code: "code", type: "typeKey", parent: "parentId" } as const

function mergeField({ about, unitId }: PlanProblem, into: number): string {
  if (about === "on") return "from"
  if (unitId === -1 && about in newUnitFields) return newUnitFields[about as keyof typeof newUnitFields]
  if (about === "successor") return into === -1 ? "parentId" : "intoId"
  return "units"
}

/** What all of the units have in common on the day: what a new unit is like when nothing else is said. */
async function alike(scope: Scope, ids: number[], day: IsoDate): Promise<{ typeKey: string; parent: number }> {
  const units: (Unit | null)[] = []
  for (const id of ids) units.push(await findUnit(scope, id, day))
  const common = <T>(of: (unit: Unit) => T) => {
    const values = new Set(units.map((unit) => unit && of(unit)))
    return values.size === 1 ? [...values][0] : null
  }
  return { typeKey: common(({ typeKey }) => typeKey) ?? "", parent: common(({ parentId }) => parentId) ?? 0 }
}

/** Begins to merge units into a new one or into one that is there. */
export async function startMerge(scope: Scope, input: MergeInput): Promise<Outcome> {
  const chosenOnes = await chosenUnits(scope, input.units)
  const isNew = input.into === "new"
  const into = isNew ? -1 : await chosen(scope, input.intoId, input.intoIdMa)
  const units = chosenOnes.filter((unit) => unit !== into)
  if (units.length < (isNew ? 2 : 1)) {
    const message = isNew
      ? "Hãy chọn ít nhất hai đơn vị sáp nhập thành đơn vị mới."
      : "Hãy chọn ít nhất một đơn vị sáp nhập vào."
    return refuse(checkFields, { units: message })
  }
  const common = await alike(scope, units, input.from)
  const above = input.parentId || input.parentIdMa
  const newUnit = {
    name: input.name,
    code: input.code,
    typeKey: input.typeKey || common.typeKey,
    parent: above ? await chosen(scope, input.parentId, input.parentIdMa) : common.parent,
  }
  const wish: Wish = {
    ...nothing,
    newUnits: isNew ? [newUnit] : [],
    ended: units.map((unitId) => ({ unitId, to: [{ unit: into, extent: "whole" }] })),
  }
  return start(scope, "merge", input, wish, (problem) => mergeField(problem, into))
}

const partFields = { name: "name", code: "code", type: "typeKey" } as const

function splitField({ about, unitId }: PlanProblem): string {
  if (about === "on") return "from"
  const part = unitId !== null && unitId < 0 ? -1 - unitId : null
  if (part !== null && about in partFields) return `parts.${part}.${partFields[about as keyof typeof partFields]}`
  return "unitId"
}

/** Begins to split a unit into new ones beside it; it ends, or goes on with what stays. */
export async function startSplit(scope: Scope, input: SplitInput): Promise<Outcome> {
  const unitId = await chosen(scope, input.unitId, input.unitIdMa)
  const unit = await findUnit(scope, unitId, input.from)
  const parent = unit?.parentId
  if (!unit || parent === null || parent === undefined)
    return refuse(checkFields, { unitId: "Hãy chọn một đơn vị có cấp trên trong phạm vi của bạn." })
  const refs = input.parts.map((_, index) => -1 - index)
  const wish: Wish = {
    ...nothing,
    newUnits: input.parts.map(({ typeKey, ...part }) => ({ ...part, typeKey: typeKey || unit.typeKey, parent })),
    ended: input.old === "ends" ? [{ unitId, to: refs.map((ref) => ({ unit: ref, extent: "part" as const })) }] : [],
    shared: input.old === "stays" ? [{ unitId, to: refs }] : [],
  }
  return start(scope, "split", input, wish, splitField)
}

/** Begins to dissolve units; an heir takes over numbers, people and units below, else the unit above. */
export async function startDissolve(scope: Scope, input: DissolveInput): Promise<Outcome> {
  const units = await chosenUnits(scope, input.units)
  if (units.length === 0) return refuse(checkFields, noUnits)
  const named = input.heirId !== "" || input.heirIdMa !== ""
  const to = named ? [{ unit: await chosen(scope, input.heirId, input.heirIdMa), extent: "whole" as const }] : []
  const wish = { ...nothing, ended: units.map((unitId) => ({ unitId, to })) }
  return start(scope, "dissolve", input, wish, ({ about }) => {
    if (about === "on") return "from"
    return about === "successor" && named ? "heirId" : "units"
  })
}
