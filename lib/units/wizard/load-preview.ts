import type { Scope } from "@/lib/access/scope"
import type { PlanBasis } from "../reorganise/plan-basis"
import { flashParams } from "@/lib/addresses/flash"
import { compilePlan } from "../reorganise/compile-plan"
import type { Plan, PlanProblem } from "../reorganise/plan"
import type { Reorganisation, UnitRef } from "../reorganise/reorganisation"
import { findDraft, fingerprintOf } from "./drafts"
import { balanceOf } from "./moved-figures"
import { findTargets, type BelowSplit, type Target } from "./targets"
import { treesOf } from "./tree-view"
import { findUnfinished, type UnfinishedWork } from "./unfinished"

/** One who must go somewhere: a unit below, a person or a role, and where to as things stand. */
export interface Assignee {
  id: number
  label: string
  /** The unit it comes from. */
  from: string
  to: UnitRef | null
  /** Whether it can go to cells only. */
  cellsOnly: boolean
}

/** So many are listed of each; a page with more would not load. */
const mostListed = 300

const nameIn =
  ({ units }: PlanBasis) =>
  (id: number) =>
    units.get(id)?.name ?? ""

/** Units below those that are split; they go along, or stay, where nothing is chosen. */
function childrenOf(wish: Reorganisation, below: BelowSplit[]): Assignee[] {
  const chosen = new Map(wish.changed.flatMap(({ unitId, parent }) => (parent === undefined ? [] : [[unitId, parent]])))
  return below.map(({ id, name, parentName }) => ({
    id,
    label: name,
    from: parentName,
    to: chosen.get(id) ?? null,
    cellsOnly: false,
  }))
}

/** People who have no place yet come first. */
function peopleOf(plan: Plan, basis: PlanBasis, targets: Target[]): Assignee[] {
  const goes = new Map(plan.members.map(({ membershipId, unitId }) => [membershipId, unitId]))
  const notCells = new Set(targets.flatMap(({ ref, isCell }) => (isCell ? [] : ref)))
  const nameOf = nameIn(basis)
  const people = basis.members.flatMap(({ membershipId, personId, fullName, unitId, deleted }): Assignee[] => {
    if (deleted) return []
    const cellsOnly = basis.units.get(unitId)?.isCell === true
    const to = goes.get(membershipId) ?? null
    const open = to !== null && cellsOnly && notCells.has(to)
    return [{ id: personId, label: fullName, from: nameOf(unitId), to: open ? null : to, cellsOnly }]
  })
  const open = people.filter(({ to }) => to === null)
  return [...open, ...people.filter(({ to }) => to !== null)]
}

function rolesOf(plan: Plan, basis: PlanBasis): (Assignee & { role: PlanBasis["roles"][number]["role"] })[] {
  const goes = new Map(plan.roles.map(({ assignmentId, unitId }) => [assignmentId, unitId]))
  const nameOf = nameIn(basis)
  return basis.roles.map(({ assignmentId, username, fullName, unitId, role }) => ({
    id: assignmentId,
    label: `${fullName} (${username})`,
    from: nameOf(unitId),
    to: goes.get(assignmentId) ?? null,
    cellsOnly: role === "cell",
    role,
  }))
}

function listed<T>(all: T[]): { shown: T[]; more: number } {
  return { shown: all.slice(0, mostListed), more: Math.max(0, all.length - mostListed) }
}

const inWords = (problems: PlanProblem[]) => problems.map(({ message }) => message)

/**
 * What carrying out a draft would do, worked out anew from what is stored now, with what it meets unfinished; null when the actor has no such
 * draft.
 */
export async function loadPreview(
  scope: Scope,
  id: string | undefined,
  search: Record<string, string>,
  works: readonly UnfinishedWork[],
) {
  const draft = await findDraft(scope, id)
  if (!draft) return null
  const { wish } = draft
  const compiled = await compilePlan(scope, wish)
  // For a reform from a file nothing can be chosen here.
  const problems = inWords([...compiled.problems, ...(draft.kind === "reform" ? compiled.choices : [])])
  // What cannot be carried out is not shown either: a unit may have left the branch since the draft was made.
  if (problems.length > 0) return { draft, problems, plan: null }
  const { plan, basis } = compiled
  const { targets, below } = await findTargets(scope, draft, compiled)
  return {
    draft,
    problems,
    plan: {
      draft,
      fingerprint: fingerprintOf(compiled),
      choices: inWords(compiled.choices),
      notices: inWords(compiled.notices),
      counts: {
        founded: plan.founded.length,
        ended: wish.ended.length,
        shared: new Set(wish.shared.map(({ unitId }) => unitId)).size,
        moved: plan.placed.filter(({ relation }) => relation === "child").length,
        renamed: plan.renamed.length,
        people: plan.members.length,
        roles: plan.roles.length,
      },
      trees: treesOf(wish, plan, basis),
      balance: await balanceOf(scope, wish, plan, basis),
      affected: await findUnfinished(scope, plan, basis, works),
      targets: listed(targets),
      children: listed(childrenOf(wish, below)),
      people: listed(targets.length > 0 ? peopleOf(plan, basis, targets) : []),
      roles: listed(targets.length > 0 ? rolesOf(plan, basis) : []),
      saved: search[flashParams.chosen] === "1",
    },
  }
}

export type PreviewData = NonNullable<Awaited<ReturnType<typeof loadPreview>>>
/** A plan that can be carried out, as it is shown before. */
export type ShownPlan = NonNullable<PreviewData["plan"]>
