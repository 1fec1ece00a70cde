import { roleLasts } from "@/lib/access/active-role"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { holdsUnit, type Scope } from "@/lib/access/scope"
import { slipsHref } from "@/lib/addresses/accounts"
import { Prisma } from "@/lib/db/generated/client"
import { formatNumber } from "@/lib/format/numbers"
import { branchUnits } from "@/lib/structure/branch"
import { kindOn } from "@/lib/units/unit-store"
import { fullNameMax } from "../schema"
import { mostAccounts, planChanged, planMark, usualRole, type BatchPlan } from "./plan"
import { nameGiver } from "./usernames"
import { lockBatches, writeAccounts } from "./write-batch"

/** A unit at work, and who holds a role there. */
interface OpenUnit {
  id: number
  code: string | null
  name: string
  typeKey: string
  typeName: string
  isCell: boolean
  holders: string | null
}

/** Units of one type in a branch. */
export interface TypeCount {
  key: string
  name: string
  units: number
  /** Of them those that have no account yet. */
  free: number
}

/** Which units get accounts: of the branch of a unit, those of the types. */
export interface TreeWish {
  unitId: number
  types: readonly string[]
}

const today = Prisma.sql`roll_up.today()`

/** Units of a branch that are at work and have no end yet, as they stand in the tree. */
function openUnits({ tx }: Scope, unitId: number): Promise<OpenUnit[]> {
  return tx.$queryRaw<OpenUnit[]>`
    SELECT u.id, u.code, unit_name_on(u.id, ${today}) AS name, kind.key AS "typeKey", kind.name AS "typeName", t.is_cell AS "isCell", h.holders
    FROM roll_up.tree_node n JOIN unit u ON u.id = n.unit_id
    CROSS JOIN LATERAL ${kindOn(Prisma.sql`u.id`, today)} kind JOIN unit_type t ON t.key = kind.key
    CROSS JOIN LATERAL unit_life(u.id) life
    LEFT JOIN (SELECT r.unit_id, string_agg(DISTINCT a.full_name, ', ') AS holders FROM role_assignment r JOIN account a ON a.id = r.account_id
      WHERE ${roleLasts(Prisma.sql`r`)} GROUP BY r.unit_id) h ON h.unit_id = u.id
    WHERE n.tree = 0 AND n.alive AND life.closed IS NULL AND u.id IN (${branchUnits(unitId)}) ORDER BY t.sort_order, n.path`
}

/** The types of units in a branch, with how many have no account yet. */
function countTypes(units: OpenUnit[]): TypeCount[] {
  const counts = new Map<string, TypeCount>()
  for (const { typeKey, typeName, holders } of units) {
    const count = counts.get(typeKey) ?? { key: typeKey, name: typeName, units: 0, free: 0 }
    counts.set(typeKey, { ...count, units: count.units + 1, free: count.free + (holders === null ? 1 : 0) })
  }
  return [...counts.values()]
}

/** One account for each unit of the types that has none, named like the unit until somebody's name is known. */
async function planOf(scope: Scope, units: OpenUnit[], types: readonly string[]): Promise<BatchPlan> {
  const wanted = units.filter(({ typeKey }) => types.includes(typeKey))
  const nameFor = await nameGiver(scope)
  const make = wanted
    .filter(({ holders }) => holders === null)
    .map(({ id, code, name, isCell }) => ({
      unitId: id,
      unitName: name,
      role: usualRole(isCell),
      fullName: name.slice(0, fullNameMax).trim(),
      username: nameFor(code ?? name),
    }))
  const there = wanted.flatMap(({ name, holders }) => (holders === null ? [] : { unitName: name, who: holders }))
  return { make, there }
}

/** What would be made for a branch, and which types it has; null when the actor does not hold it. */
export async function planFromTree(scope: Scope, { unitId, types }: TreeWish) {
  if (!(await holdsUnit(scope, unitId))) return null
  const units = await openUnits(scope, unitId)
  return { types: countTypes(units), plan: await planOf(scope, units, types) }
}

/** Makes the accounts that were looked at, all or none; null when the actor does not hold the branch. */
export async function makeFromTree(
  scope: Scope,
  wish: TreeWish & { mark: string },
  key: string,
): Promise<Outcome | null> {
  await lockBatches(scope)
  const planned = await planFromTree(scope, wish)
  if (!planned) return null
  const { plan } = planned
  if (planMark(plan) !== wish.mark) return refuse(planChanged)
  if (plan.make.length === 0) return refuse("Không có đơn vị nào cần tài khoản.")
  if (plan.make.length > mostAccounts)
    return refuse(
      `Mỗi lần tạo nhiều nhất ${formatNumber(mostAccounts)} tài khoản. Hãy chọn ít loại hơn hoặc nhánh nhỏ hơn.`,
    )
  const { issueId, events } = await writeAccounts(scope, plan.make, { cause: "tree", key })
  return { ok: true, events, to: slipsHref(issueId) }
}
