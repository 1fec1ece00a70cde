import * as argon2 from "@node-rs/argon2"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { closeSession, openSession } from "@/lib/sign-in/sign-in"
import { hashPassword } from "@/lib/sign-in/password"
import { passwordSchema } from "@/lib/sign-in/password-schema"
import { changeOwnPassword } from "@/lib/sign-in/own-password"
import { findOwnSessions } from "@/lib/sign-in/own-sessions"
import { actorOfSession, endSession, endSessions } from "@/lib/access/session"
import { db } from "@/lib/db/client"
import { makeAccount, password, signedIn } from "../factories/accounts"
import { act, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>()
  return { ...real, verify: vi.fn(real.verify) }
})
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": "10.0.0.9" }) }))

const wrong = "Tên đăng nhập hoặc mật khẩu chưa đúng."
let tree: Awaited<ReturnType<typeof makeTree>>
let visits = 0
/** A visitor nobody has counted yet. */
const visitor = () => ({ address: `10.1.0.${++visits}`, device: "Firefox" })
const staff = () => ({ roles: [{ role: "staff" as const, unitId: tree.commune.id }] })
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000)

beforeAll(async () => {
  tree = await makeTree()
})

describe("sign-in", () => {
  beforeEach(() => {
    vi.mocked(argon2.verify).mockClear()
  })

  test("a right password starts a session in the account's role and is recorded", async () => {
    const account = await makeAccount(staff())
    const actor = await actorOfSession(await signedIn(` ${account.username.toUpperCase()} `))
    expect(actor).toMatchObject({
      accountId: account.id,
      role: "staff",
      unitId: tree.commune.id,
      unitName: "Đảng ủy xã Đăk Mar",
    })
    const event = await db().auditEvent.findFirst({ where: { accountId: account.id } })
    expect(event).toMatchObject({ action: "sessions.start", unitId: tree.commune.id, role: "staff" })
  })

  test("a wrong name, a wrong password and a locked account get the same words after the same work", async () => {
    const account = await makeAccount(staff())
    const locked = await makeAccount({ ...staff(), lockedAt: new Date() })
    const attempts = [
      ["khong-co-ai", password],
      [account.username, "sai mật khẩu"],
      [locked.username, password],
    ] as const
    for (const [username, typed] of attempts) {
      vi.mocked(argon2.verify).mockClear()
      expect(await openSession(username, typed, visitor())).toMatchObject({ ok: false, message: wrong })
      expect(argon2.verify).toHaveBeenCalledTimes(1)
    }
  })

  test("what was typed is kept nowhere: it may be a password in the wrong box", async () => {
    const typed = "mat-khau-go-nham-o"
    await openSession(typed, "x", visitor())
    const stored = await db().$queryRaw<{ text: string }[]>`
      SELECT to_jsonb(e)::text AS text FROM audit_event e UNION ALL SELECT to_jsonb(r)::text FROM rate_limit r`
    expect(stored.length).toBeGreaterThan(1)
    expect(stored.filter(({ text }) => text.includes(typed))).toEqual([])
  })

  test("an account without a role is told so, once its password was right", async () => {
    const account = await makeAccount()
    expect(await openSession(account.username, "sai", visitor())).toMatchObject({ message: wrong })
    const refused = await openSession(account.username, password, visitor())
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("chưa được giao vai trò") })
  })
})

describe("limits", () => {
  test("after five wrong passwords the right one waits too, also after a restart; elsewhere it does not", async () => {
    const account = await makeAccount(staff())
    const from = visitor()
    for (let i = 0; i < 5; i++) await openSession(account.username, "sai", from)
    const waits = { ok: false, message: expect.stringMatching(/Hãy đợi 1[45] phút/) }
    expect(await openSession(account.username, password, from)).toMatchObject(waits)
    vi.resetModules()
    const restarted = await import("@/lib/sign-in/sign-in")
    expect(await restarted.openSession(account.username, password, from)).toMatchObject(waits)
    expect(await openSession(account.username, password, visitor())).toMatchObject({ ok: true })
  })

  test("names that do not exist are limited like those that do", async () => {
    const from = visitor()
    for (let i = 0; i < 5; i++) expect(await openSession("khong-ai-ca", "sai", from)).toMatchObject({ message: wrong })
    expect(await openSession("khong-ai-ca", "sai", from)).toMatchObject({
      message: expect.stringContaining("Đã thử quá nhiều lần"),
    })
  })

  test("a right password clears the count", async () => {
    const account = await makeAccount(staff())
    const from = visitor()
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) await openSession(account.username, "sai", from)
      expect(await openSession(account.username, password, from)).toMatchObject({ ok: true })
    }
  })
})

describe("sessions", () => {
  test("end after 35 quiet minutes, and after 8 hours whatever is done", async () => {
    const { username } = await makeAccount(staff())
    const quiet = await signedIn(username)
    expect(await actorOfSession(quiet, minutesFromNow(36))).toBeNull()
    const busy = await signedIn(username)
    for (let minutes = 30; minutes < 480; minutes += 30)
      expect(await actorOfSession(busy, minutesFromNow(minutes))).not.toBeNull()
    expect(await actorOfSession(busy, minutesFromNow(481))).toBeNull()
  })

  test("end one by one and all at once", async () => {
    const { id, username } = await makeAccount(staff())
    const [first, second, third] = [await signedIn(username), await signedIn(username), await signedIn(username)]
    const actor = (await actorOfSession(first))!
    expect(await asActor(actor, findOwnSessions)).toHaveLength(3)
    expect(await endSession(db(), id, second)).toBe(true)
    expect(await endSession(db(), id, second)).toBe(false)
    expect(await endSession(db(), id + 1, third)).toBe(false)
    expect(await actorOfSession(second)).toBeNull()
    await closeSession(first)
    expect(await actorOfSession(first)).toBeNull()
    await endSessions(db(), id)
    expect(await actorOfSession(third)).toBeNull()
  })

  test("a change of password asks for the old one and ends every other session", async () => {
    const { username } = await makeAccount({ ...staff(), mustChangePassword: true })
    const [mine, other] = [await signedIn(username), await signedIn(username)]
    const actor = (await actorOfSession(mine))!
    const newPassword = "mật khẩu mới của tôi"
    const next = "/tai-ve?tep=%2Fvan-ban%2Fxuat"
    const refused = await act(actor, (scope) => changeOwnPassword(scope, { oldPassword: "sai", newPassword, next }))
    expect(refused).toMatchObject({ ok: false, errors: { oldPassword: "Mật khẩu đang dùng chưa đúng." } })
    expect(await actorOfSession(other)).not.toBeNull()
    const changed = await act(actor, (scope) => changeOwnPassword(scope, { oldPassword: password, newPassword, next }))
    expect(changed).toMatchObject({ ok: true, to: next })
    expect(await actorOfSession(other)).toBeNull()
    expect(await actorOfSession(mine)).toMatchObject({ mustChangePassword: false })
    expect(await openSession(username, password, visitor())).toMatchObject({ message: wrong })
    expect(await openSession(username, newPassword, visitor())).toMatchObject({ ok: true, mustChangePassword: false })
  })
})

describe("a password with a space around it", () => {
  const space = expect.stringContaining("có dấu cách ở đầu hoặc cuối") as string

  test("is told apart when it does not fit, whoever it is for, and taken when it does", async () => {
    const { username } = await makeAccount(staff())
    for (const name of [username, "khong-co-ai"]) {
      expect(await openSession(name, ` ${password}`, visitor())).toMatchObject({ ok: false, message: space })
      expect(await openSession(name, `${password}x`, visitor())).toMatchObject({ ok: false, message: wrong })
    }
    await db().account.update({ where: { username }, data: { passwordHash: await hashPassword(` ${password} `) } })
    expect(await openSession(username, ` ${password} `, visitor())).toMatchObject({ ok: true })
  })

  test("is not chosen anew", () => {
    expect(passwordSchema.safeParse(`${password}\u00a0`).error?.issues).toMatchObject([{ message: space }])
    expect(passwordSchema.safeParse(password).success).toBe(true)
  })
})

describe("clocks that differ by minutes", () => {
  afterEach(() => vi.useRealTimers())

  test.each([-10, 10])(
    "the program's clock is %i minutes off: who was let in is in, and stays for as long as ever",
    async (off) => {
      const { username } = await makeAccount(staff())
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off * 60_000 })
      const session = await signedIn(username)
      const actor = await actorOfSession(session)
      expect(actor).not.toBeNull()
      expect(await asActor(actor!, findOwnSessions)).toHaveLength(1)
      const { lastSeenAt } = await db().session.findUniqueOrThrow({ where: { id: session } })
      const [clock] = await db().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
      expect(Math.abs(lastSeenAt.getTime() - clock!.now.getTime())).toBeLessThan(30_000)
      vi.setSystemTime(Date.now() + 2 * 60_000)
      const quiet = await db().session.update({
        where: { id: session },
        data: { lastSeenAt: new Date(clock!.now.getTime() - 36 * 60_000) },
      })
      expect(await actorOfSession(quiet.id)).toBeNull()
    },
  )
})
