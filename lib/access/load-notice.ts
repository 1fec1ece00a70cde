import type { Scope } from "./scope"

interface Contact {
  fullName: string
  unitName: string
}

/** Whom to ask about personal data: the administrators of the nearest unit, upwards from the actor's own, that has any. */
async function contacts({ actor, tx }: Scope): Promise<Contact[]> {
  return tx.$queryRaw<Contact[]>`
    WITH above AS (
      SELECT a.unit_id, a.nth FROM roll_up.tree_node n, unnest(n.path) WITH ORDINALITY a (unit_id, nth)
      WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int
    ), found AS (
      SELECT DISTINCT a.full_name, above.unit_id, above.nth FROM above
      JOIN role_assignment r ON r.unit_id = above.unit_id AND r.role = 'admin' AND r.ended_at IS NULL
      JOIN account a ON a.id = r.account_id AND a.locked_at IS NULL
    )
    SELECT full_name AS "fullName", unit_name_on(unit_id, roll_up.today()) AS "unitName" FROM found
    WHERE nth = (SELECT max(nth) FROM found) ORDER BY full_name LIMIT 5`
}

/** The notice on personal data as it concerns the actor. */
export async function loadNotice(scope: Scope) {
  const { acknowledgedAt } = await scope.tx.account.findUniqueOrThrow({ where: { id: scope.actor.accountId } })
  return { contacts: await contacts(scope), acknowledgedAt, waiting: scope.actor.mustAcknowledge }
}

export type NoticeData = Awaited<ReturnType<typeof loadNotice>>
