import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { handsBehind, inReach } from "@/lib/access/second-person/confirmers"
import { Prisma } from "@/lib/db/generated/client"
import type { WaitCause } from "@/lib/db/generated/enums"

/** A role that waits for a second person. */
export interface WaitingRole {
  assignmentId: number
  /** The last thing that made it wait: whoever confirms has seen it. */
  seen: number
  accountId: number
  fullName: string
  username: string
  role: Role
  unitId: number
  unitName: string
  /** Nobody has used the account with a password of its own yet. */
  mustChangePassword: boolean
  causes: { cause: WaitCause; byName: string; at: Date }[]
  since: Date
  /** When it holds by itself; null = only when somebody confirms it. */
  opensAt: Date | null
  /** The actor may decide it; else the account, or whoever asked, may be in one hand with the actor's. */
  decidable: boolean
}

type Row = Omit<WaitingRole, "causes"> & { causes: { cause: WaitCause; byName: string; at: string }[] }

const waits = Prisma.sql`role_wait w ON w.assignment_id = r.id AND w.decision IS NULL AND ${roleLasts(Prisma.sql`r`)}`

function decidable({ actor }: Scope): Prisma.Sql {
  return Prisma.sql`(r.account_id <> ${actor.accountId}::int AND NOT (SELECT account_hands(${actor.accountId}::int)) && ${handsBehind})`
}

/** SQL: the roles that wait where the actor may confirm, each with the last thing that made it wait. */
export function waitingRoles(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT r.id, max(w.id) AS seen FROM role_assignment r JOIN ${waits} WHERE ${inReach(scope)} GROUP BY r.id`
}

/** Roles that wait where the actor may confirm, longest first; all, or those that the condition on `r` names. */
export async function findWaiting(scope: Scope, limit: number, wanted = Prisma.sql`true`): Promise<WaitingRole[]> {
  const rows = await scope.tx.$queryRaw<Row[]>`
    WITH waiting AS (
      SELECT r.id, max(w.id) AS seen, min(w.asked_at) AS since, CASE WHEN bool_and(w.opens_at IS NOT NULL) THEN max(w.opens_at) END AS opens_at,
        jsonb_agg(jsonb_build_object('cause', w.cause, 'byName', b.full_name, 'at', w.asked_at) ORDER BY w.id) AS causes
      FROM role_assignment r JOIN ${waits} JOIN account b ON b.id = w.asked_by_id WHERE ${inReach(scope)} AND ${wanted}
      GROUP BY r.id ORDER BY since, r.id LIMIT ${limit}::int)
    SELECT r.id AS "assignmentId", x.seen, r.account_id AS "accountId", a.full_name AS "fullName", a.username, r.role::text, r.unit_id AS "unitId",
      unit_name_on(r.unit_id, roll_up.today()) AS "unitName", a.must_change_password AS "mustChangePassword", x.causes, x.since,
      x.opens_at AS "opensAt", ${decidable(scope)} AS decidable
    FROM waiting x JOIN role_assignment r ON r.id = x.id JOIN account a ON a.id = r.account_id ORDER BY x.since, r.id`
  return rows.map((row) => ({ ...row, causes: row.causes.map((one) => ({ ...one, at: new Date(one.at) })) }))
}

/** How many roles wait for the actor, and since when; `all` counts those as well that somebody else must confirm. */
export async function countWaiting(scope: Scope): Promise<{ all: number; decidable: number; since: Date | null }> {
  const rows = await scope.tx.$queryRaw<{ all: number; decidable: number; since: Date | null }[]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE x.decidable))::int AS decidable, min(x.since) FILTER (WHERE x.decidable) AS since
    FROM (SELECT ${decidable(scope)} AS decidable, min(w.asked_at) AS since
      FROM role_assignment r JOIN ${waits} WHERE ${inReach(scope)} GROUP BY r.id) x`
  return rows[0]!
}

/** Of the given roles those that lie where the actor may confirm, whether they wait or not. */
export async function countInReach(scope: Scope, ids: number[]): Promise<number> {
  const rows = await scope.tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM role_assignment r WHERE r.id = ANY (${ids}::int[]) AND ${inReach(scope)}`
  return rows[0]!.n
}
