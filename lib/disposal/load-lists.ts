import { roleHolds } from "@/lib/access/active-role"
import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import type { DisposalStatus } from "@/lib/db/generated/enums"
import { wholeNumber } from "@/lib/format/whole-number"
import { disposables } from "./disposables"
import { disposalDeciders, disposalDrawers } from "./disposal-roles"

export interface ListRow {
  id: number
  version: number
  unitId: number
  unitName: string
  status: DisposalStatus
  drawnBy: string
  drawnAt: Date
  decidedBy: string
  decidedAt: Date | null
  decision: string
  total: number
  /** The unit has a leader who decides. */
  hasLeader: boolean
}

async function findLists(scope: Scope, id?: number): Promise<ListRow[]> {
  const one = id === undefined ? Prisma.sql`true` : Prisma.sql`l.id = ${id}::int`
  return scope.tx.$queryRaw<ListRow[]>`
    SELECT l.id, l.version, l.unit_id AS "unitId", unit_name_on(l.unit_id, roll_up.today()) AS "unitName", l.status::text AS status,
      l.drawn_by AS "drawnBy", l.drawn_at AS "drawnAt", l.decided_by AS "decidedBy", l.decided_at AS "decidedAt", l.decision,
      (SELECT count(*)::int FROM disposal_item i WHERE i.list_id = l.id) AS total,
      EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.locked_at IS NULL
        WHERE r.unit_id = l.unit_id AND r.role = 'leader' AND ${roleHolds(Prisma.sql`r`)}) AS "hasLeader"
    FROM disposal_list l WHERE l.unit_id IN (${branchUnits(scope.actor.unitId)}) AND ${one} ORDER BY l.id DESC LIMIT 200`
}

/** The disposal lists of the actor's branch, newest first. */
export async function loadLists(scope: Scope) {
  return { lists: await findLists(scope), mayDraw: disposalDrawers.includes(scope.actor.role) }
}

export type ListsData = Awaited<ReturnType<typeof loadLists>>

interface ItemRow {
  recordId: number
  year: number | null
  title: string
  isDeleted: boolean
}

function mayDecide({ actor }: Scope, list: ListRow): boolean {
  if (list.status !== "drawn" || !disposalDeciders.includes(actor.role)) return false
  return actor.role === "leader" ? list.unitId === actor.unitId : !list.hasLeader
}

/** One list with its records by kind and year; null when there is none for this actor. */
export async function loadDisposal(scope: Scope, id: string | undefined) {
  const number = wholeNumber(id)
  const [list] = number === null ? [] : await findLists(scope, number)
  if (!list) return null
  const items = await scope.tx.disposalItem.findMany({
    where: { listId: list.id },
    orderBy: [{ year: "asc" }, { recordId: "asc" }],
  })
  const groups = disposables.flatMap(({ key, name }) => {
    const own: ItemRow[] = items.filter((item) => item.register === key)
    return own.length > 0 ? [{ key, name, items: own }] : []
  })
  return { list, groups, mayDecide: mayDecide(scope, list) }
}

export type DisposalData = NonNullable<Awaited<ReturnType<typeof loadDisposal>>>
