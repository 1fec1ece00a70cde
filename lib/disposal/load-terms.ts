import type { Scope } from "@/lib/access/scope"
import { settingsVersion } from "@/lib/settings/shown-settings"
import { disposables } from "./disposables"
import { shownTerm, type Term } from "./shown-term"

/** A term as it holds at the actor's unit. */
interface TermRow extends Term {
  register: string
  /** Whose term it is; null = the default of the installation. */
  setBy: string | null
  own: boolean
}

/** The terms as they hold at the actor's unit: its own, else those of the nearest unit above, else as installed. */
export async function findTerms({ tx, actor }: Scope): Promise<TermRow[]> {
  return tx.$queryRaw<TermRow[]>`
    SELECT DISTINCT ON (t.register) t.register, t.years, t.basis, t.valid_from::text AS "validFrom",
      unit_name_on(t.unit_id, roll_up.today()) AS "setBy", coalesce(t.unit_id = ${actor.unitId}::int, false) AS own
    FROM retention_term t JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = ${actor.unitId}::int
    WHERE t.unit_id IS NULL OR t.unit_id = ANY (n.path)
    ORDER BY t.register, array_position(n.path, t.unit_id) DESC NULLS LAST`
}

/** How long each register's records are kept in the actor's branch, and the one whose term is to be changed. */
export async function loadTerms(scope: Scope, search: Record<string, string>) {
  const terms = await findTerms(scope)
  const rows = disposables.flatMap(({ key, name }) => {
    const found = terms.find(({ register }) => register === key)
    return found ? [{ ...found, name, version: settingsVersion(shownTerm(found)) }] : []
  })
  const chosen = scope.actor.role === "admin" ? rows.find(({ register }) => register === search.so) : undefined
  return { rows, chosen, mayEdit: scope.actor.role === "admin", unitName: scope.actor.unitName }
}

export type TermsData = Awaited<ReturnType<typeof loadTerms>>
