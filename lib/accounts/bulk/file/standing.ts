import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { branchUnits } from "@/lib/structure/branch"
import { unitsByCode } from "@/lib/structure/units-by-code"
import { kindOn } from "@/lib/units/unit-store"
import type { AccountLine } from "./lines"

/** A unit of the branch that is at work and has no end yet. */
export interface PlaceInFile {
  id: number
  code: string
  name: string
  isCell: boolean
}

/** What the lines of a file are compared with. */
export interface StandingAccounts {
  placeOf: (code: string) => PlaceInFile | undefined
  /** User names in use anywhere. */
  taken: Set<string>
  /** User names of the accounts of a person with a role at a unit. */
  usernamesOf: (id: string) => string[]
}

function findPlaces({ tx, actor }: Scope, ids: number[]): Promise<PlaceInFile[]> {
  const today = Prisma.sql`roll_up.today()`
  return tx.$queryRaw<PlaceInFile[]>`
    SELECT u.id, u.code, unit_name_on(u.id, ${today}) AS name, t.is_cell AS "isCell"
    FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id CROSS JOIN LATERAL ${kindOn(Prisma.sql`u.id`, today)} kind
    JOIN unit_type t ON t.key = kind.key CROSS JOIN LATERAL unit_life(u.id) life
    WHERE n.tree = 0 AND n.alive AND life.closed IS NULL AND u.id = ANY (${ids}::int[]) AND u.id IN (${branchUnits(actor.unitId)})`
}

interface Holder {
  unitId: number
  role: Role
  fullName: string
  username: string
}

function findHolders({ tx }: Scope, unitIds: number[]): Promise<Holder[]> {
  return tx.$queryRaw<Holder[]>`
    SELECT r.unit_id AS "unitId", r.role::text, a.full_name AS "fullName", a.username FROM role_assignment r JOIN account a ON a.id = r.account_id
    WHERE r.unit_id = ANY (${unitIds}::int[]) AND ${roleLasts(Prisma.sql`r`)} ORDER BY a.id`
}

/** The units and accounts that the lines are compared with; `idOf` says which line and which holder are the same. */
export async function findStanding(
  scope: Scope,
  lines: AccountLine[],
  idOf: (unitId: number, role: Role, name: string) => string,
): Promise<StandingAccounts> {
  const coded = await unitsByCode(scope.tx, new Set(lines.map(({ code }) => code)))
  const places = await findPlaces(scope, [...new Set(lines.flatMap(({ code }) => coded(code)?.id ?? []))])
  const byId = new Map(places.map((place) => [place.id, place]))
  const wanted = [...new Set(lines.flatMap(({ username }) => username ?? []))]
  const taken = await scope.tx.account.findMany({ where: { username: { in: wanted } }, select: { username: true } })
  const held = new Map<string, string[]>()
  for (const { unitId, role, fullName, username } of await findHolders(scope, [...byId.keys()])) {
    const id = idOf(unitId, role, fullName)
    held.set(id, [...(held.get(id) ?? []), username])
  }
  return {
    placeOf: (code) => byId.get(coded(code)?.id ?? 0),
    taken: new Set(taken.map(({ username }) => username)),
    usernamesOf: (id) => held.get(id) ?? [],
  }
}
