import type { Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import type { DataRequestKind } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"
import { shownFirst } from "@/lib/registers/people/memberships"
import { requestKeepers } from "./request-roles"

/** A request with the person it is about, wherever that person is a member now. */
export interface RequestRow {
  id: number
  version: number
  kind: DataRequestKind
  personId: number
  personName: string
  unitId: number
  unitName: string
  receivedOn: IsoDate
  dueOn: IsoDate
  doneOn: IsoDate | null
  doneBy: string
  restrictedOn: IsoDate | null
  liftedOn: IsoDate | null
  /** Texts; empty for who may only see that there is a request. */
  words: string
  outcome: string
  restricted: boolean
  pseudonymised: boolean
}

/** SQL: the unit a person `p` belongs to now, or did last. */
const unitOf = Prisma.sql`(SELECT m.unit_id FROM person_membership m WHERE m.person_id = p.id ${shownFirst} LIMIT 1)`

/** How a list of requests is narrowed. */
export interface RequestFilter {
  id?: number
  openOnly?: boolean
}

const mostListed = 200

/** Requests about people of the actor's branch: open ones first, the most urgent on top. */
export async function findRequests(scope: Scope, { id, openOnly }: RequestFilter): Promise<RequestRow[]> {
  const texts = requestKeepers.includes(scope.actor.role)
  return scope.tx.$queryRaw<RequestRow[]>`
    SELECT r.id, r.version, r.kind::text AS kind, p.id AS "personId", shown_name(p) AS "personName", u.id AS "unitId",
      unit_name_on(u.id, roll_up.today()) AS "unitName", r.received_on::text AS "receivedOn", r.due_on::text AS "dueOn",
      r.done_on::text AS "doneOn", r.done_by AS "doneBy", r.restricted_on::text AS "restrictedOn", r.lifted_on::text AS "liftedOn",
      CASE WHEN ${texts} THEN r.words ELSE '' END AS words, CASE WHEN ${texts} THEN r.outcome ELSE '' END AS outcome,
      p.restricted_at IS NOT NULL AS restricted, p.pseudonym IS NOT NULL AS pseudonymised
    FROM data_request r JOIN person p ON p.id = r.person_id JOIN unit u ON u.id = ${unitOf}
    WHERE u.id IN (${branchUnits(scope.actor.unitId)}) AND ${id === undefined ? Prisma.sql`true` : Prisma.sql`r.id = ${id}::int`}
      AND ${openOnly ? Prisma.sql`r.done_on IS NULL` : Prisma.sql`true`}
    ORDER BY r.done_on IS NOT NULL, r.due_on, r.id DESC LIMIT ${mostListed}`
}

/** One request of the actor's branch, or null. */
export async function findRequest(scope: Scope, id: number): Promise<RequestRow | null> {
  return (await findRequests(scope, { id }))[0] ?? null
}

/** Somebody whose data are asked for. */
export interface Subject {
  id: number
  fullName: string
  unitId: number
  unitName: string
}

/** A person of the actor's branch, deleted or not, who has a name yet; null when there is none. */
export async function findSubject(scope: Scope, personId: number): Promise<Subject | null> {
  const rows = await scope.tx.$queryRaw<Subject[]>`
    SELECT p.id, p.full_name AS "fullName", u.id AS "unitId", unit_name_on(u.id, roll_up.today()) AS "unitName"
    FROM person p JOIN unit u ON u.id = ${unitOf}
    WHERE p.id = ${personId}::int AND p.pseudonym IS NULL AND u.id IN (${branchUnits(scope.actor.unitId)})`
  return rows[0] ?? null
}

/** Open requests about people of the actor's branch: how many, the one that is due first, and its day. */
export interface OpenRequests {
  number: number
  firstId: number
  until: IsoDate
}

/** Counts what waits for an answer: past its day, or due within so many days from today; null when there is none. */
export async function countOpenRequests(
  scope: Scope,
  due: "overdue" | { withinDays: number },
): Promise<OpenRequests | null> {
  const when =
    due === "overdue"
      ? Prisma.sql`r.due_on < roll_up.today()`
      : Prisma.sql`r.due_on BETWEEN roll_up.today() AND roll_up.today() + ${due.withinDays}::int`
  const rows = await scope.tx.$queryRaw<OpenRequests[]>`
    SELECT r.id AS "firstId", r.due_on::text AS until, count(*) OVER ()::int AS number
    FROM data_request r JOIN person p ON p.id = r.person_id
    WHERE r.done_on IS NULL AND ${when} AND ${unitOf} IN (${branchUnits(scope.actor.unitId)}) ORDER BY r.due_on, r.id LIMIT 1`
  return rows[0] ?? null
}
