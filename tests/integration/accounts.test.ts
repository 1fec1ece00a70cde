import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { acknowledge } from "@/lib/sign-in/acknowledge"
import { loadNotice } from "@/lib/sign-in/load-notice"
import { mustAcknowledge, noticeVersion } from "@/lib/access/notice-version"
import { actorOfSession } from "@/lib/access/session"
import { openSession } from "@/lib/sign-in/sign-in"
import { grantRole, renameAccount, resetPassword, revokeRole, setLocked } from "@/lib/accounts/account-rules"
import { findAccount } from "@/lib/accounts/account-store"
import { createAccount } from "@/lib/accounts/create-account"
import { listAccounts } from "@/lib/accounts/list-accounts"
import { findEvents } from "@/lib/history/find-events"
import { db } from "@/lib/db/client"
import { today } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { makeAccount, signedIn } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makeTree, makeUnit } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let admin: Actor
beforeAll(async () => {
  tree = await makeTree()
  admin = await actorAt("admin", tree.province.id, { fullName: "Quản trị tỉnh Một" })
})

const at = (unit: { id: number }) => ({ unitId: String(unit.id), unitIdMa: "" })
const errorsOf = (outcome: Outcome | null) => (outcome && !outcome.ok ? outcome.errors : outcome)
const seen = (id: number, actor = admin) => asActor(actor, (scope) => findAccount(scope, id))
const cellAccount = () => makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
const target = async (id: number) => ({
  id,
  version: (await db().account.findUniqueOrThrow({ where: { id } })).version,
})

describe("a new account", () => {
  const typed = { fullName: "Nguyễn Văn Ước", initialSecret: "mật khẩu đầu tiên", role: "cell" as const }

  test("can sign in with its first password and must change it", async () => {
    const outcome = await act(admin, (scope) =>
      createAccount(scope, { ...typed, username: "van-uoc", ...at(tree.cell) }),
    )
    expect(outcome).toMatchObject({ ok: true })
    const opened = await openSession("van-uoc", typed.initialSecret, { address: "10.9.9.9", device: "" })
    expect(opened).toMatchObject({ ok: true, mustChangePassword: true })
    const { events } = await asActor(admin, (scope) => findEvents(scope, { subject: "accounts", verb: "create" }))
    expect(events[0]).toMatchObject({ actorName: "Quản trị tỉnh Một", role: "admin", unitName: "Chi bộ thôn Kon Gung" })
    expect(JSON.stringify(events[0]?.changes)).not.toContain(typed.initialSecret)
  })

  test("by the unit's code, as a browser without a script posts it", async () => {
    const place = { unitId: "", unitIdMa: tree.cell.code.toLowerCase() }
    expect(
      await act(admin, (scope) => createAccount(scope, { ...typed, username: "theo-ma", ...place })),
    ).toMatchObject({ ok: true })
  })

  test.each([
    ["a unit of another branch", () => at(tree.foreignCell), "unitId"],
    ["a unit above", () => at(tree.root), "unitId"],
    ["no unit", () => ({ unitId: "", unitIdMa: "" }), "unitId"],
    ["the role of a cell at a committee", () => at(tree.commune), "unitId"],
  ])("is refused for %s", async (_, place, field) => {
    const before = await db().account.count()
    const outcome = await act(admin, (scope) => createAccount(scope, { ...typed, username: "khong-duoc", ...place() }))
    expect(Object.keys(errorsOf(outcome) ?? {})).toEqual([field])
    expect(await db().account.count()).toBe(before)
  })

  test("is refused a unit that is to end, also when the day has not come: its roles would not go along", async () => {
    const cell = await makeUnit({ parentId: tree.commune.id, typeKey: "chi-bo" })
    await carryOut(admin, "dissolve", { on: addDays(today(), 10), ended: [{ unitId: cell.id, to: [] }] })
    const outcome = await act(admin, (scope) => createAccount(scope, { ...typed, username: "sap-het", ...at(cell) }))
    expect(errorsOf(outcome)).toEqual({ unitId: expect.stringContaining("giao vai trò tại đơn vị kế thừa") })
    expect(await db().account.count({ where: { username: "sap-het" } })).toBe(0)
  })

  test("is refused a name that is taken", async () => {
    const { username } = await cellAccount()
    const outcome = await act(admin, (scope) => createAccount(scope, { ...typed, username, ...at(tree.cell) }))
    expect(errorsOf(outcome)).toEqual({ username: "Tên đăng nhập này đã có." })
  })
})

describe("sessions end by the next request when", () => {
  type Change = (id: number, assignmentId: number) => Promise<Outcome | null>
  const changes: [string, Change][] = [
    [
      "a role is granted",
      async (id) =>
        act(admin, async (scope) => grantRole(scope, { ...(await target(id)), role: "leader", ...at(tree.commune) })),
    ],
    [
      "a role is ended",
      async (id, assignmentId) =>
        act(admin, async (scope) => revokeRole(scope, { ...(await target(id)), assignmentId })),
    ],
    ["the account is locked", async (id) => act(admin, async (scope) => setLocked(scope, await target(id), true))],
    [
      "the password is given anew",
      async (id) =>
        act(admin, async (scope) => resetPassword(scope, { ...(await target(id)), initialSecret: "mật khẩu cấp lại" })),
    ],
  ]

  test.each(changes)("%s", async (_, change) => {
    const account = await makeAccount({
      roles: [
        { role: "cell", unitId: tree.cell.id },
        { role: "leader", unitId: tree.cell.id },
      ],
    })
    const session = await signedIn(account.username)
    expect(await actorOfSession(session)).not.toBeNull()
    expect(await change(account.id, account.roles[0]!.id)).toMatchObject({ ok: true })
    expect(await actorOfSession(session)).toBeNull()
    const event = await db().auditEvent.findFirst({ where: { subject: "accounts", recordId: account.id } })
    expect(event).toMatchObject({ accountId: admin.accountId, role: "admin" })
  })

  test("a lock holds until it is taken off", async () => {
    const account = await cellAccount()
    await act(admin, async (scope) => setLocked(scope, await target(account.id), true))
    await expect(signedIn(account.username)).rejects.toThrow("Tên đăng nhập hoặc mật khẩu chưa đúng.")
    await act(admin, async (scope) => setLocked(scope, await target(account.id), false))
    expect(await actorOfSession(await signedIn(account.username))).not.toBeNull()
  })
})

describe("an administrator's branch", () => {
  test("accounts without a role in it do not exist", async () => {
    const foreign = await makeAccount({
      fullName: "Người Nơi Khác",
      roles: [{ role: "staff", unitId: tree.foreignProvince.id }],
    })
    expect(await seen(foreign.id)).toBeNull()
    const { accounts } = await asActor(admin, (scope) => listAccounts(scope, { text: "noi khac", page: 1 }))
    expect(accounts).toEqual([])
    const wanted = await target(foreign.id)
    const attempts: ((scope: Parameters<typeof renameAccount>[0]) => Promise<Outcome | null>)[] = [
      (scope) => renameAccount(scope, { ...wanted, fullName: "X" }),
      (scope) => grantRole(scope, { ...wanted, role: "leader", ...at(tree.commune) }),
      (scope) => revokeRole(scope, { ...wanted, assignmentId: foreign.roles[0]!.id }),
      (scope) => setLocked(scope, wanted, true),
      (scope) => resetPassword(scope, { ...wanted, initialSecret: "mật khẩu khác" }),
    ]
    for (const attempt of attempts) expect(await act(admin, attempt)).toBeNull()
    expect(await target(foreign.id)).toEqual(wanted)
  })

  test("of an account that also works elsewhere, only the roles inside are the administrator's", async () => {
    const shared = await makeAccount({
      roles: [
        { role: "cell", unitId: tree.cell.id },
        { role: "admin", unitId: tree.root.id },
      ],
    })
    const [inside, outside] = shared.roles
    expect((await seen(shared.id))?.roles.map((role) => role.unitName)).toEqual(["Chi bộ thôn Kon Gung", null])
    const refused = { ok: false, message: expect.stringContaining("ngoài phạm vi") }
    const wanted = await target(shared.id)
    expect(
      await act(admin, (scope) => resetPassword(scope, { ...wanted, initialSecret: "mật khẩu khác" })),
    ).toMatchObject(refused)
    expect(await act(admin, (scope) => setLocked(scope, wanted, true))).toMatchObject(refused)
    expect(await act(admin, (scope) => renameAccount(scope, { ...wanted, fullName: "X" }))).toMatchObject(refused)
    expect(await act(admin, (scope) => revokeRole(scope, { ...wanted, assignmentId: outside!.id }))).toBeNull()
    expect(await act(admin, (scope) => revokeRole(scope, { ...wanted, assignmentId: inside!.id }))).toMatchObject({
      ok: true,
    })
    expect(await seen(shared.id)).toBeNull()
  })

  test("an account whose last role is ended stays with the branch it worked in", async () => {
    const account = await cellAccount()
    await act(admin, async (scope) =>
      revokeRole(scope, { ...(await target(account.id)), assignmentId: account.roles[0]!.id }),
    )
    expect(await seen(account.id)).toMatchObject({ roles: [], owned: true })
    const foreignAdmin = await actorAt("admin", tree.foreignProvince.id)
    expect(await seen(account.id, foreignAdmin)).toBeNull()
  })

  test("nobody ends the own last role as administrator, or locks themselves out", async () => {
    const wanted = await target(admin.accountId)
    const own = await act(admin, (scope) => revokeRole(scope, { ...wanted, assignmentId: admin.assignmentId }))
    expect(own).toMatchObject({ ok: false, message: "Không thể tự thôi vai trò quản trị cuối cùng của mình." })
    expect(await act(admin, (scope) => setLocked(scope, wanted, true))).toMatchObject({ ok: false })
    expect(
      await act(admin, (scope) => resetPassword(scope, { ...wanted, initialSecret: "mật khẩu khác" })),
    ).toMatchObject({ ok: false })
  })

  test("lists and searches without accents, by role and by unit", async () => {
    const account = await makeAccount({
      fullName: "Đinh Thị Ước Nguyện",
      roles: [{ role: "leader", unitId: tree.otherCommune.id }],
    })
    const found = async (query: object) =>
      (await asActor(admin, (scope) => listAccounts(scope, { text: "uoc nguyen", page: 1, ...query }))).accounts.map(
        (one) => one.id,
      )
    expect(await found({})).toEqual([account.id])
    expect(await found({ text: account.username })).toEqual([account.id])
    expect(await found({ role: "leader", unitId: tree.otherCommune.id })).toEqual([account.id])
    expect(await found({ role: "staff" })).toEqual([])
    expect(await found({ unitId: tree.commune.id })).toEqual([])
    expect(await found({ text: "%" })).toEqual([])
  })
})

describe("two administrators at once", () => {
  test("the later one is shown both names and decides", async () => {
    const account = await cellAccount()
    const stale = await target(account.id)
    await act(admin, (scope) => renameAccount(scope, { ...stale, fullName: "Tên Thứ Nhất" }))
    const lost = await act(admin, (scope) => renameAccount(scope, { ...stale, fullName: "Tên Thứ Hai" }))
    const fields = [{ label: "Họ và tên", theirs: "Tên Thứ Nhất", yours: "Tên Thứ Hai" }]
    expect(lost).toMatchObject({ ok: false, conflict: { version: stale.version + 1, fields } })
    expect(await act(admin, (scope) => setLocked(scope, stale, true))).toMatchObject({
      message: expect.stringContaining("Người khác vừa sửa"),
    })
    expect((await seen(account.id))?.lockedAt).toBeNull()
  })

  test("changes that arrive together take turns", async () => {
    const account = await cellAccount()
    const stale = await target(account.id)
    const outcomes = await Promise.all(
      ["Một", "Hai", "Ba"].map((name) =>
        act(admin, (scope) => renameAccount(scope, { ...stale, fullName: `Tên ${name}` })),
      ),
    )
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect((await target(account.id)).version).toBe(stale.version + 1)
  })
})

describe("the audit log", () => {
  test("shows an administrator the branch and nothing else", async () => {
    const elsewhere = await actorAt("admin", tree.foreignProvince.id, { fullName: "Quản trị tỉnh Hai" })
    const foreign = await makeAccount({ roles: [{ role: "staff", unitId: tree.foreignCommune.id }] })
    await act(elsewhere, async (scope) => setLocked(scope, await target(foreign.id), true))
    const search = (actor: Actor) => asActor(actor, (scope) => findEvents(scope, { who: "tinh hai", verb: "lock" }))
    expect((await search(elsewhere)).events).toHaveLength(1)
    expect((await search(admin)).events).toEqual([])
    const top = await actorAt("admin", tree.root.id)
    expect((await search(top)).events).toHaveLength(1)
  })

  test("finds by unit, day and what came before", async () => {
    const account = await cellAccount()
    for (const name of ["Một", "Hai", "Ba"]) {
      await act(admin, async (scope) =>
        renameAccount(scope, { ...(await target(account.id)), fullName: `Tên ${name}` }),
      )
    }
    const find = async (filter: object) =>
      (await asActor(admin, (scope) => findEvents(scope, { subject: "accounts", recordId: account.id, ...filter })))
        .events
    const [last, middle] = await find({})
    expect(last?.changes).toEqual({ "Họ và tên": { before: "Tên Hai", after: "Tên Ba" } })
    expect((await find({ before: last!.id }))[0]).toEqual(middle)
    expect(await find({ unitId: tree.cell.id })).toHaveLength(3)
    expect(await find({ unitId: tree.otherCommune.id })).toEqual([])
    expect(await find({ to: "2020-01-01" })).toEqual([])
    expect(await find({ from: "2020-01-01", verb: "rename" })).toHaveLength(3)
  })
})

describe("the notice on personal data", () => {
  test("is acknowledged once, with its version and day, in the account and in the log", async () => {
    const account = await makeAccount({
      roles: [{ role: "cell", unitId: tree.cell.id }],
      noticeVersion: null,
      acknowledgedAt: null,
    })
    const sessionId = await signedIn(account.username)
    const newcomer = (await actorOfSession(sessionId))!
    expect(newcomer.mustAcknowledge).toBe(true)
    expect(await seen(account.id)).toMatchObject({ acknowledgedAt: null })
    expect(await act(newcomer, (scope) => acknowledge(scope, { next: "/van-ban" }))).toMatchObject({
      ok: true,
      to: "/van-ban",
    })
    expect((await actorOfSession(sessionId))!.mustAcknowledge).toBe(false)
    expect(await seen(account.id)).toMatchObject({ noticeVersion, acknowledgedAt: expect.any(Date) })
    const where = { subject: "accounts", recordId: account.id, action: "accounts.acknowledge" }
    expect(await db().auditEvent.count({ where })).toBe(1)
  })

  test("names the administrators nearest above", async () => {
    const cellActor = await actorAt("cell", tree.cell.id)
    expect(await asActor(cellActor, loadNotice)).toMatchObject({ askedUnit: "Tỉnh ủy Một" })
  })

  test("an account new to the office has not acknowledged it", async () => {
    const made = await db().account.create({ data: { username: "chua-doc", fullName: "Mới", passwordHash: "" } })
    expect(mustAcknowledge(made)).toBe(true)
    const half = db().account.update({ where: { id: made.id }, data: { noticeVersion } })
    await expect(half).rejects.toThrow(/account_acknowledged/)
  })
})
