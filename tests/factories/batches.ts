import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { makeFromTree, planFromTree } from "@/lib/accounts/bulk/from-tree"
import { planMark } from "@/lib/accounts/bulk/plan"
import { db } from "@/lib/db/client"
import { act, asActor } from "./actors"

/** The number of the act whose slips an outcome leads to; NaN when it leads to none. */
export const issueOf = (outcome: Outcome | null) => Number(/phieu\/(\d+)$/.exec((outcome?.ok && outcome.to) || "")?.[1])

/** The account that holds a role at a unit now. */
export const accountAt = (unitId: number, role: "cell" | "staff" = "cell") =>
  db().account.findFirstOrThrow({
    where: { roles: { some: { unitId, role, endedAt: null } } },
    include: { roles: true },
  })

/** An account as a form names it. */
export const seenNow = async (id: number) => ({
  id,
  version: (await db().account.findUniqueOrThrow({ where: { id } })).version,
})

/** Makes what the preview of a branch shows for units of the types. */
export async function makeBatch(by: Actor, unitId: number, types: string[], key: string): Promise<Outcome | null> {
  const wish = { unitId, types }
  const planned = await asActor(by, (scope) => planFromTree(scope, wish))
  return act(by, (scope) => makeFromTree(scope, { ...wish, mark: planMark(planned!.plan) }, key))
}

/** What somebody reads whose name, password or code is wrong. */
export const wrongSignIn = "Tên đăng nhập hoặc mật khẩu chưa đúng."

let visits = 0

/** Somebody at the door, from an address that nobody tried to sign in from. */
export const visitor = () => ({ address: `10.7.0.${++visits}`, device: "Firefox" })
