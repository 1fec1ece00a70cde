import { begunRole, whatItWaitsFor } from "@/lib/access/active-role"
import type { Scope } from "@/lib/access/scope"
import { nameFor } from "@/lib/access/unit-name"
import { Prisma } from "@/lib/db/generated/client"
import { unknownUnitName } from "@/lib/glossary"
import type { IsoDate } from "@/lib/format/dates"
import { databaseNow } from "@/lib/db/clock"

/** What held during a period; `to` is the first day after it, null = still. */
export interface DatedText {
  text: string
  from: IsoDate
  to: IsoDate | null
}

/** One unit's life, each list from the first day on. */
export interface UnitHistory {
  names: DatedText[]
  types: DatedText[]
  parents: DatedText[]
  /** Which unit took its place; a list, as the heir itself may end. */
  heirs: DatedText[]
  /** The closed units whose heir it is. */
  predecessors: (DatedText & { id: number })[]
}

/** Names, types, parents, heirs and predecessors of a unit that is known to be visible. */
export async function historyOf(scope: Scope, id: number): Promise<UnitHistory> {
  const { tx } = scope
  const toldName = (unit: Prisma.Sql) =>
    Prisma.sql`CASE WHEN ${unit} IS NULL THEN '' ELSE coalesce(${nameFor(scope, unit, Prisma.sql`p.valid_from`)}, ${unknownUnitName}) END`
  const names = await tx.$queryRaw<DatedText[]>`
    SELECT name AS text, valid_from::text AS from, valid_to::text AS to FROM unit_name
    WHERE unit_id = ${id}::int AND valid_to IS DISTINCT FROM valid_from ORDER BY valid_from`
  const types = await tx.$queryRaw<DatedText[]>`
    SELECT t.name AS text, k.valid_from::text AS from, k.valid_to::text AS to
    FROM unit_kind k JOIN unit_type t ON t.key = k.type_key WHERE k.unit_id = ${id}::int
      AND k.valid_to IS DISTINCT FROM k.valid_from ORDER BY k.valid_from`
  const above = await tx.$queryRaw<(DatedText & { heir: boolean })[]>`
    SELECT ${toldName(Prisma.sql`p.parent_id`)} AS text, relation = 'successor' AS heir, valid_from::text AS from, valid_to::text AS to
    FROM unit_placement p WHERE unit_id = ${id}::int AND valid_to IS DISTINCT FROM valid_from ORDER BY valid_from`
  const predecessors = await tx.$queryRaw<(DatedText & { id: number })[]>`
    SELECT unit_id AS id, ${toldName(Prisma.sql`p.unit_id`)} AS text, valid_from::text AS from, valid_to::text AS to
    FROM unit_placement p WHERE parent_id = ${id}::int AND relation = 'successor' AND valid_to IS DISTINCT FROM valid_from ORDER BY valid_from, 2`
  const of = (wanted: boolean) => above.flatMap(({ heir, ...row }) => (heir === wanted ? [row] : []))
  return { names, types, parents: of(false), heirs: of(true), predecessors }
}

/** An account's role at a unit. */
export interface UnitAccount {
  accountId: number
  username: string
  fullName: string
  role: "admin" | "staff" | "cell" | "leader"
  /** A second person has not confirmed it yet. */
  waits: boolean
}

/** Who holds a role at a unit that is known to be in the actor's branch. */
export async function accountsOf({ tx }: Scope, id: number): Promise<UnitAccount[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { unitId: id, ...begunRole(await databaseNow()) },
    include: { account: true, ...whatItWaitsFor },
    orderBy: [{ role: "asc" }, { account: { username: "asc" } }],
  })
  return rows.map(({ accountId, role, account, waits }) => ({
    accountId,
    role,
    username: account.username,
    fullName: account.fullName,
    waits: waits.length > 0,
  }))
}
