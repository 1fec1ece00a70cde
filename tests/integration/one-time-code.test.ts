import { beforeEach, describe, expect, test, vi } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { actorOfSession } from "@/lib/access/session"
import { giveCode } from "@/lib/accounts/codes/reset-by-code"
import { newSlipKey } from "@/lib/accounts/codes/slip-key"
import { db } from "@/lib/db/client"
import { codeOf } from "@/lib/sign-in/one-time-code"
import { changeOwnPassword } from "@/lib/sign-in/own-password"
import { openSession } from "@/lib/sign-in/sign-in"
import { makeAccount, password, signedIn } from "../factories/accounts"
import { act, actorAt } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { accountAt, issueOf, makeBatch, seenNow, visitor, wrongSignIn } from "../factories/batches"

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": "10.0.0.9" }) }))

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor

beforeEach(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
})

const make = (types: string[], key: string, by = admin) => makeBatch(by, tree.province.id, types, key)

describe("a one-time code", () => {
  test("lets its account in once, leads to an own password, and is kept by nothing that can be read", async () => {
    const key = newSlipKey()
    expect(await make(["chi-bo"], key)).toMatchObject({ ok: true })
    const account = await accountAt(tree.cell.id)
    const code = codeOf(key, account.id)
    expect(code).toMatch(/^[B-Z2-9]{4}-[B-Z2-9]{4}-[B-Z2-9]{4}$/)
    expect(code).not.toMatch(/[AEIOUYWD01]/)
    const kept = await db().$queryRaw<{ text: string }[]>`
      SELECT row_to_json(c)::text AS text FROM sign_in_code c UNION ALL SELECT row_to_json(a)::text FROM account a
      UNION ALL SELECT row_to_json(e)::text FROM audit_event e UNION ALL SELECT row_to_json(i)::text FROM code_issue i`
    const texts = kept.map(({ text }) => text).join("\n")
    expect(texts).not.toContain(code)
    expect(texts).not.toContain(key)

    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `
    const opened = await openSession(account.username, typed, visitor())
    expect(opened).toMatchObject({ ok: true, mustChangePassword: true })
    expect(await openSession(account.username, code, visitor())).toMatchObject({ ok: false, message: wrongSignIn })

    const actor = (await actorOfSession(opened.ok ? opened.sessionId : ""))!
    const set = (newPassword: string) =>
      act(actor, (scope) => changeOwnPassword(scope, { oldPassword: "", newPassword, next: "/" }))
    expect(await set(code)).toMatchObject({ ok: false, errors: { newPassword: expect.any(String) as string } })
    expect(await set(password)).toMatchObject({ ok: true })
    expect(await db().signInCode.count({ where: { accountId: account.id } })).toBe(0)
    expect(await openSession(account.username, password, visitor())).toMatchObject({
      ok: true,
      mustChangePassword: false,
    })
  })

  test("used twice at the same moment opens once", async () => {
    const key = newSlipKey()
    await make(["chi-bo"], key)
    const { id, username } = await accountAt(tree.cell.id)
    const tries = await Promise.all([1, 2, 3].map(() => openSession(username, codeOf(key, id), visitor())))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test("is guessed no faster than a password: after five from one address the right one waits too", async () => {
    const key = newSlipKey()
    await make(["chi-bo"], key)
    const { id, username } = await accountAt(tree.cell.id)
    const here = visitor()
    for (const _ of [1, 2, 3, 4, 5])
      expect(await openSession(username, "BCFG-HJKL-MNPQ", here)).toMatchObject({ ok: false, message: wrongSignIn })
    const waits = { ok: false, message: expect.stringContaining("quá nhiều lần") as string }
    expect(await openSession(username, codeOf(key, id), here)).toMatchObject(waits)
    expect(await openSession(username, codeOf(key, id), visitor())).toMatchObject({ ok: true })
    const event = await db().auditEvent.findFirst({ where: { recordId: id, action: "sessions.start" } })
    expect(JSON.stringify(event?.changes)).toContain("Mã dùng một lần")
  })

  test("is another account's no more than a guess, and ends after thirty days", async () => {
    const key = newSlipKey()
    await make(["chi-bo"], key)
    const [mine, other] = [await accountAt(tree.cell.id), await accountAt(tree.siblingCell.id)]
    expect(await openSession(mine.username, codeOf(key, other.id), visitor())).toMatchObject({ message: wrongSignIn })
    const { expiresAt } = await db().signInCode.findUniqueOrThrow({ where: { accountId: mine.id } })
    expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30)
    await db().signInCode.update({ where: { accountId: mine.id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    const late = await openSession(mine.username, codeOf(key, mine.id), visitor())
    expect(late).toMatchObject({ ok: false, message: expect.stringContaining("đã hết hạn") as string })
  })

  test("an account with a password must still say the old one", async () => {
    const { username, id } = await makeAccount({ roles: [{ role: "staff", unitId: tree.commune.id }] })
    const actor = (await actorOfSession(await signedIn(username)))!
    const typed = { oldPassword: "", newPassword: "mật khẩu của kẻ khác", next: "/" }
    expect(await act(actor, (scope) => changeOwnPassword(scope, typed))).toMatchObject({
      errors: { oldPassword: "Hãy nhập mật khẩu đang dùng." },
    })
    expect((await db().account.findUniqueOrThrow({ where: { id } })).passwordHash).not.toBeNull()
  })
})

describe("a new code from the unit above", () => {
  const give = async (by: Actor, id: number, key = newSlipKey()) => {
    const wanted = await seenNow(id)
    return act(by, (scope) => giveCode(scope, wanted, key))
  }

  test("ends password and sessions, waits for a second person, and is in the log", async () => {
    const staff = await actorAt("staff", tree.commune.id)
    const cell = await makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
    const session = await signedIn(cell.username)
    const key = newSlipKey()
    expect(issueOf(await give(staff, cell.id, key))).toBeGreaterThan(0)
    expect(await actorOfSession(session)).toBeNull()
    expect(await openSession(cell.username, password, visitor())).toMatchObject({ message: wrongSignIn })
    expect(await db().roleWait.count({ where: { assignment: { accountId: cell.id }, cause: "reset" } })).toBe(1)
    const event = { action: "accounts.reset", recordId: cell.id, accountId: staff.accountId }
    expect(await db().auditEvent.count({ where: event })).toBe(1)
    expect(await openSession(cell.username, codeOf(key, cell.id), visitor())).toMatchObject({ ok: true })
  })

  test("is not theirs to give for the own unit, above, beside, an administrator, or a role elsewhere", async () => {
    const staff = await actorAt("staff", tree.commune.id)
    const roles = [
      [{ role: "leader", unitId: tree.commune.id }],
      [{ role: "staff", unitId: tree.province.id }],
      [{ role: "cell", unitId: tree.otherCell.id }],
      [{ role: "admin", unitId: tree.cell.id }],
      [
        { role: "cell", unitId: tree.cell.id },
        { role: "staff", unitId: tree.otherCommune.id },
      ],
    ] as const
    for (const held of roles) {
      const { id } = await makeAccount({ roles: [...held] })
      expect(await give(staff, id), JSON.stringify(held)).toBeNull()
    }
    const { id } = await makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
    for (const role of ["leader", "cell"] as const)
      expect(await give(await actorAt(role, tree.commune.id), id)).toBeNull()
    expect(await give(admin, admin.accountId)).toBeNull()
    expect(await give(await actorAt("admin", tree.commune.id), id)).toMatchObject({ ok: true })
  })
})
