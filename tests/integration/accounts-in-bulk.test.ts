import { beforeEach, describe, expect, test, vi } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Scope } from "@/lib/access/scope"
import { actorOfSession } from "@/lib/access/session"
import { makeFromTree, planFromTree } from "@/lib/accounts/bulk/from-tree"
import { planMark } from "@/lib/accounts/bulk/plan"
import { loadSlips } from "@/lib/accounts/codes/load-slips"
import { reissueCodes } from "@/lib/accounts/codes/reset-by-code"
import { newSlipKey } from "@/lib/accounts/codes/slip-key"
import { decideAct, findActs, loadAct } from "@/lib/accounts/second-person/waiting-acts"
import { db } from "@/lib/db/client"
import { codeOf } from "@/lib/sign-in/one-time-code"
import { changeOwnPassword } from "@/lib/sign-in/own-password"
import { openSession } from "@/lib/sign-in/sign-in"
import { makeAccount, password } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { accountAt, issueOf, makeBatch, visitor, wrongSignIn } from "../factories/batches"

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": "10.0.0.9" }) }))

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor

beforeEach(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

const make = (types: string[], key: string, by = admin) => makeBatch(by, tree.province.id, types, key)

describe("accounts from the tree", () => {
  test("each unit of the types that has none gets one, with its usual role", async () => {
    await makeAccount({ fullName: "Đã có", roles: [{ role: "leader", unitId: tree.otherCell.id }] })
    const wish = { unitId: tree.province.id, types: ["chi-bo", "dang-uy-co-so"] }
    const planned = await asActor(admin, (scope) => planFromTree(scope, wish))
    const made = planned!.plan.make.map(({ unitName, role }) => [unitName, role])
    expect(made).toEqual(
      expect.arrayContaining([
        ["Đảng ủy xã Đăk Mar", "staff"],
        ["Đảng ủy xã Đăk Hà", "staff"],
        ["Chi bộ thôn Kon Gung", "cell"],
        ["Chi bộ Trường Ước Lễ", "cell"],
      ]),
    )
    expect(made).toHaveLength(4)
    expect(planned!.plan.there).toEqual([{ unitName: "Chi bộ thôn 5", who: "Đã có" }])
    expect(planned!.types.find(({ key }) => key === "chi-bo")).toMatchObject({ units: 3, free: 2 })
  })

  test("nothing is written before it is confirmed, nor when it is no longer what was looked at", async () => {
    const before = await db().account.count()
    const wish = { unitId: tree.province.id, types: ["chi-bo"] }
    const { plan } = (await asActor(admin, (scope) => planFromTree(scope, wish)))!
    expect(await db().account.count()).toBe(before)
    await makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
    const outcome = await act(admin, (scope) => makeFromTree(scope, { ...wish, mark: planMark(plan) }, newSlipKey()))
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("vừa thay đổi") as string })
    expect(await db().account.count()).toBe(before + 1)
  })

  test("two at once make one account for a unit", async () => {
    const other = await actorAt("admin", tree.province.id)
    const outcomes = await Promise.all([make(["chi-bo"], newSlipKey()), make(["chi-bo"], newSlipKey(), other)])
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(await db().roleAssignment.count({ where: { unitId: tree.cell.id } })).toBe(1)
  })

  test("a branch of others is not found, and nobody else makes any", async () => {
    const wish = { unitId: tree.foreignProvince.id, types: ["chi-bo"], mark: "" }
    expect(await act(admin, (scope) => makeFromTree(scope, wish, newSlipKey()))).toBeNull()
  })
})

describe("slips", () => {
  const slips = (scope: Scope, issue: number, key: string | null) => loadSlips(scope, {}, String(issue), key)

  test("show codes to who has the key of that act alone, and the log says so without them", async () => {
    const key = newSlipKey()
    const issue = issueOf(await make(["chi-bo"], key))
    const shown = await asActor(admin, async (scope) => {
      const data = await slips(scope, issue, key)
      return { data, noted: scope.noted }
    })
    expect(shown.data?.shown).toHaveLength(3)
    expect(shown.data?.shown[0]?.aboveName).not.toBe("")
    expect(shown.noted).toMatchObject([{ action: "accounts.print" }])
    expect(JSON.stringify(shown.noted)).not.toContain(shown.data?.shown[0]?.code)
    for (const other of [null, newSlipKey()])
      expect((await asActor(admin, (scope) => slips(scope, issue, other)))?.shown).toEqual([])
    const foreign = await actorAt("admin", tree.foreignProvince.id)
    expect(await asActor(foreign, (scope) => slips(scope, issue, key))).toBeNull()
  })

  test("printed again they carry new codes, only for who has no password yet", async () => {
    const [first, second] = [newSlipKey(), newSlipKey()]
    const issue = issueOf(await make(["chi-bo"], first))
    const used = await accountAt(tree.cell.id)
    const opened = await openSession(used.username, codeOf(first, used.id), visitor())
    const actor = (await actorOfSession(opened.ok ? opened.sessionId : ""))!
    await act(actor, (scope) => changeOwnPassword(scope, { oldPassword: "", newPassword: password, next: "/" }))
    expect(await act(admin, (scope) => reissueCodes(scope, issue, second))).toMatchObject({ ok: true })
    const again = await asActor(admin, (scope) => slips(scope, issue, second))
    expect(again?.shown.map(({ username }) => username)).not.toContain(used.username)
    expect(again).toMatchObject({ total: 2, issue: { accounts: 3, open: 2 } })
    const { id, username } = await accountAt(tree.siblingCell.id)
    expect(await openSession(username, codeOf(first, id), visitor())).toMatchObject({ message: wrongSignIn })
    expect(await openSession(username, codeOf(second, id), visitor())).toMatchObject({ ok: true })
  })
})

describe("the second person", () => {
  test("confirms the whole batch in one act, with the names; who asked does not", async () => {
    await make(["chi-bo"], newSlipKey())
    const [mine] = await asActor(admin, findActs)
    expect(mine).toMatchObject({ roles: 3, cause: "granted" })
    const other = await actorAt("admin", tree.province.id)
    const seen = (by: Actor) => asActor(by, (scope) => loadAct(scope, mine!.id))
    const { mark, roles } = (await seen(other))!
    expect(roles.map(({ unitName }) => unitName).sort()).toEqual(
      ["Chi bộ Trường Ước Lễ", "Chi bộ thôn 5", "Chi bộ thôn Kon Gung"].sort(),
    )
    const decide = (by: Actor, seenMark = mark) =>
      act(by, (scope) => decideAct(scope, { act: mine!.id, mark: seenMark, decision: "confirmed" }))
    expect(await decide(admin)).toMatchObject({ ok: false })
    expect(await decide(other, "9.9")).toMatchObject({
      ok: false,
      message: expect.stringContaining("thay đổi") as string,
    })
    expect(await decide(other)).toMatchObject({ ok: true })
    expect(await asActor(other, findActs)).toEqual([])
    expect(await decide(await actorAt("admin", tree.foreignProvince.id))).toBeNull()
  })
})
