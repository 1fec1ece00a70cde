import { cellMembers, endings, members, sharings } from "./check-endings"
import { children, days, parents } from "./check-places"
import { newUnits, reach, targets, unchanged } from "./check-wish"
import type { PlanBasis } from "./plan-basis"
import type { CompiledPlan, Plan } from "./plan"
import { foreignUnit, PlanCheck } from "./plan-check"
import type { Reorganisation } from "./reorganisation"
import type { TreeAfter } from "./tree-after"

/** What keeps the reorganisation from being carried out (`problems`), what must be chosen first (`choices`), and what is carried out by rule but should be looked at (`notices`). */
export function checkPlan(
  wish: Reorganisation,
  plan: Plan,
  basis: PlanBasis,
  tree: TreeAfter,
): Pick<CompiledPlan, "problems" | "choices" | "notices"> {
  const check = new PlanCheck(wish, plan, basis, tree)
  for (const rule of [newUnits, reach]) rule(check)
  // Of units of others nothing more is told than that they are not here.
  if (check.problems.some(({ message }) => message === foreignUnit))
    return { problems: check.problems, choices: [], notices: [] }
  for (const rule of [targets, unchanged, days, parents, endings, sharings, children, members, cellMembers]) rule(check)
  return { problems: check.problems, choices: check.choices, notices: check.notices }
}
