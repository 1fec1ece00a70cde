import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { previewHref } from "@/lib/addresses/reorganisations"
import { compilePlan } from "../reorganise/compile-plan"
import type { Reorganisation } from "../reorganise/reorganisation"
import { findDraft } from "./drafts"
import type { AssignInput } from "./inputs"

/** Parents chosen for units below, beside what else changes for them; none chosen = they go along. */
function withParents(changed: Reorganisation["changed"], children: AssignInput["children"]): Reorganisation["changed"] {
  const asked = new Set(children.map(({ unit }) => unit))
  const others = changed.flatMap(({ parent, ...change }) => {
    if (!asked.has(change.unitId)) return [{ parent, ...change }]
    return change.name === undefined && change.typeKey === undefined ? [] : [change]
  })
  const parents = children.flatMap(({ unit, to }) => (to === null ? [] : [{ unitId: unit, parent: to }]))
  return [...others, ...parents]
}

/** People chosen for beside those that the form did not ask about; none chosen = they go as the rules say. */
function withPeople(members: Reorganisation["members"], people: AssignInput["people"]): Reorganisation["members"] {
  const asked = new Set(people.map(({ person }) => person))
  const others = members.filter(({ personId }) => !asked.has(personId))
  return [...others, ...people.flatMap(({ person, to }) => (to === null ? [] : [{ personId: person, unit: to }]))]
}

/** The same for roles. */
function withRoles(roles: Reorganisation["roles"], chosen: AssignInput["roles"]): Reorganisation["roles"] {
  const asked = new Set(chosen.map(({ role }) => role))
  const others = roles.filter(({ assignmentId }) => !asked.has(assignmentId))
  return [...others, ...chosen.flatMap(({ role, to }) => (to === null ? [] : [{ assignmentId: role, unit: to }]))]
}

/** Keeps in a draft where units below, people and roles go. Null when the actor has no such draft. */
export async function assignDraft(scope: Scope, input: AssignInput): Promise<Outcome | null> {
  const draft = await findDraft(scope, input.draft)
  if (!draft) return null
  const wish: Reorganisation = {
    ...draft.wish,
    changed: withParents(draft.wish.changed, input.children),
    members: withPeople(draft.wish.members, input.people),
    roles: withRoles(draft.wish.roles, input.roles),
  }
  const { problems } = await compilePlan(scope, wish)
  if (problems.length > 0) return refuse(problems.map(({ message }) => message).join(" "))
  await scope.tx.unitEventDraft.update({ where: { id: draft.id }, data: { input: wish } })
  return { ok: true, events: [], to: previewHref(draft.id, { flash: { chosen: true } }) }
}
