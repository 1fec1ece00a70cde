import { Prisma } from "@/lib/db/generated/client"
import { roleHolds } from "@/lib/access/active-role"
import type { Scope } from "@/lib/access/scope"

/** Whose administrators to ask about personal data: the nearest unit, upwards from the actor's own, that has any. */
async function askedUnit({ actor, tx }: Scope): Promise<string | null> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT unit_name_on(above.unit_id, roll_up.today()) AS name
    FROM roll_up.tree_node n, unnest(n.path) WITH ORDINALITY above (unit_id, nth)
    WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int AND EXISTS (
      SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.locked_at IS NULL
      WHERE r.unit_id = above.unit_id AND r.role = 'admin' AND ${roleHolds(Prisma.sql`r`)})
    ORDER BY above.nth DESC LIMIT 1`
  return rows[0]?.name ?? null
}

/** The notice on personal data as it concerns the actor. */
export async function loadNotice(scope: Scope) {
  const { acknowledgedAt } = await scope.tx.account.findUniqueOrThrow({ where: { id: scope.actor.accountId } })
  return { askedUnit: await askedUnit(scope), acknowledgedAt, waiting: scope.actor.mustAcknowledge }
}

export type NoticeData = Awaited<ReturnType<typeof loadNotice>>
