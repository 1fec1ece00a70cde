import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { fold } from "@/lib/format/fold"
import type { IsoDate } from "@/lib/format/dates"
import type { HistoryEvent } from "./load-history"
import { readChanges } from "./read-changes"

export interface EventFilter {
  /** Part of the name of who did it. */
  who?: string
  /** The last part of an action: "update". */
  verb?: string
  subject?: string
  recordId?: number
  /** A unit the actor's branch holds; its own branch is meant. */
  unitId?: number
  from?: IsoDate
  to?: IsoDate
  /** Only older events than this one. */
  before?: bigint
}

export interface FoundEvent extends HistoryEvent {
  id: bigint
  subject: string
  recordId: number | null
  unitName: string | null
}

const pageSize = 50

/**
 * SQL condition: what happened at a unit of the branch; what happened nowhere, by an account that holds or held a role in the branch;
 * for the administrator of the topmost unit also what nobody known did.
 */
function visible({ actor }: Scope): Prisma.Sql {
  const branch = branchUnits(actor.unitId)
  return Prisma.sql`(e.unit_id IN (${branch})
    OR (e.unit_id IS NULL AND e.account_id IN (SELECT r.account_id FROM role_assignment r WHERE r.unit_id IN (${branch})))
    OR (e.unit_id IS NULL AND e.account_id IS NULL AND EXISTS (
      SELECT 1 FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = ${actor.unitId}::int AND cardinality(n.path) = 1)))`
}

/** A day in Vietnam begins seven hours before the same day in UTC. */
const startOf = (day: IsoDate, plusDays: number) =>
  Prisma.sql`((${day}::date + ${plusDays}::int)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`

const like = (text: string) => text.replace(/[\\%_]/g, "\\$&")

function conditions(scope: Scope, filter: EventFilter): Prisma.Sql {
  const { who, verb, subject, recordId, unitId, from, to, before } = filter
  const wanted = [visible(scope)]
  if (who) wanted.push(Prisma.sql`fold_words(e.actor_name) LIKE ${`%${like(fold(who))}%`}`)
  if (verb) wanted.push(Prisma.sql`e.action LIKE ${`%.${like(verb)}`}`)
  if (subject) wanted.push(Prisma.sql`e.subject = ${subject}`)
  if (recordId !== undefined) wanted.push(Prisma.sql`e.record_id = ${recordId}::int`)
  if (unitId !== undefined) wanted.push(Prisma.sql`e.unit_id IN (${branchUnits(unitId)})`)
  if (from) wanted.push(Prisma.sql`e.at >= ${startOf(from, 0)}`)
  if (to) wanted.push(Prisma.sql`e.at < ${startOf(to, 1)}`)
  if (before !== undefined) wanted.push(Prisma.sql`e.id < ${before}::bigint`)
  return Prisma.join(wanted, " AND ")
}

/** The newest events that match and that the actor may see, at most fifty; `older` = there are more before them. */
export async function findEvents(scope: Scope, filter: EventFilter): Promise<{ events: FoundEvent[]; older: boolean }> {
  const rows = await scope.tx.$queryRaw<(Omit<FoundEvent, "changes"> & { changes: unknown })[]>`
    SELECT e.id, e.at, e.actor_name AS "actorName", e.role::text, e.action, e.subject, e.record_id AS "recordId", e.changes,
      unit_name_on(e.unit_id, roll_up.today()) AS "unitName"
    FROM audit_event e WHERE ${conditions(scope, filter)} ORDER BY e.id DESC LIMIT ${pageSize + 1}`
  const events = rows.slice(0, pageSize).map((row) => ({ ...row, changes: readChanges(row.changes) }))
  return { events, older: rows.length > pageSize }
}
