import { describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { accountActor } from "@/lib/access/account-actor"
import { isReady, mayEnter, onlyWaits } from "@/lib/access/authorise"
import type { Outcome } from "@/lib/access/outcome"
import { everyRole, notToOneself, type Role } from "@/lib/access/roles"
import { findConfirmers } from "@/lib/access/second-person/confirmers"
import { lapseWaits } from "@/lib/access/second-person/lapse"
import { actorOfSession } from "@/lib/access/session"
import { grantRole, resetPassword, revokeRole, setLocked } from "@/lib/accounts/account-rules"
import { createAccount } from "@/lib/accounts/create-account"
import { decideWaits } from "@/lib/accounts/second-person/decide-waits"
import { findWaiting } from "@/lib/accounts/second-person/find-waiting"
import { addressesOf } from "@/lib/completeness/late-units"
import { db } from "@/lib/db/client"
import { findConfirmWork } from "@/lib/work/confirm-work"
import { makeAccount, password, signedIn } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { ageAccount, ageWaits } from "../factories/waits"

type Tree = Awaited<ReturnType<typeof makeTree>>
const hours = (n: number) => n * 3_600_000
const at = (unit: { id: number }) => ({ unitId: String(unit.id), unitIdMa: "" })
const target = async (id: number) => ({
  id,
  version: (await db().account.findUniqueOrThrow({ where: { id } })).version,
})

let made = 0

/** A new account of the kind, made on the screen by an administrator. */
async function create(by: Actor, role: Role, unit: { id: number }): Promise<number> {
  const username = `moi-${++made}`
  const typed = { username, fullName: `Người mới ${made}`, initialSecret: password, role, ...at(unit) }
  expect(await act(by, (scope) => createAccount(scope, typed))).toMatchObject({ ok: true })
  return (await db().account.findUniqueOrThrow({ where: { username } })).id
}

const grant = (by: Actor, id: number, role: Role, unit: { id: number }) =>
  act(by, async (scope) => grantRole(scope, { ...(await target(id)), role, ...at(unit) }))
const reset = (by: Actor, id: number) =>
  act(by, async (scope) => resetPassword(scope, { ...(await target(id)), initialSecret: password }))
const lock = (by: Actor, id: number, locked: boolean) =>
  act(by, async (scope) => setLocked(scope, await target(id), locked))

/** What is open, with the number of what the list would have shown. */
async function chosenOf(...accountIds: number[]) {
  const waits = await db().roleWait.groupBy({
    by: ["assignmentId"],
    where: { decision: null, assignment: { accountId: { in: accountIds } } },
    _max: { id: true },
  })
  return waits.map(({ assignmentId, _max }) => ({ assignmentId, seen: _max.id! }))
}

const decide = async (by: Actor, decision: "confirmed" | "refused", ...accountIds: number[]) => {
  const chosen = await chosenOf(...accountIds)
  return act(by, (scope) => decideWaits(scope, chosen, decision))
}

/** The account as a new session speaks for it. */
async function asSignedIn(id: number): Promise<Actor | null> {
  const { username } = await db().account.findUniqueOrThrow({ where: { id } })
  return actorOfSession(await signedIn(username))
}

/** Whether the account holds a cell's role that works. */
async function readsNow(id: number): Promise<boolean> {
  const actor = await asSignedIn(id)
  return Boolean(actor?.roles.some(({ role }) => role === "cell"))
}

const wait = (accountId: number) =>
  db().roleWait.findFirstOrThrow({ where: { assignment: { accountId } }, orderBy: { id: "desc" } })
const logged = (accountId: number, verb: string) =>
  db().auditEvent.findMany({ where: { subject: "accounts", recordId: accountId, action: `accounts.${verb}` } })
const notSecond = { ok: false, message: expect.stringContaining("không phải người thứ hai") }

/** A tree with two administrators of the province and staff of the commune, nobody of whom made another. */
async function office() {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id, { fullName: "Quản trị một" })
  const other = await actorAt("admin", tree.province.id, { fullName: "Quản trị hai" })
  const staff = await actorAt("staff", tree.commune.id)
  return { tree, admin, other, staff }
}

/** A tree with one administrator and nobody beside. */
async function alone(): Promise<{ tree: Tree; admin: Actor }> {
  const tree = await makeTree()
  return { tree, admin: await actorAt("admin", tree.province.id) }
}

describe("nobody grants a role to oneself", () => {
  test("refused in words, whichever role, nothing changed", async () => {
    const { tree, admin } = await office()
    const before = await db().roleAssignment.count()
    for (const role of everyRole) {
      const unit = role === "cell" ? tree.cell : tree.commune
      expect(await grant(admin, admin.accountId, role, unit)).toMatchObject({ ok: false, message: notToOneself })
    }
    expect(await db().roleAssignment.count()).toBe(before)
  })

  test("by the database too; nor is a role turned into another", async () => {
    const { tree, admin, staff } = await office()
    const own = { accountId: admin.accountId, role: "cell" as const, unitId: tree.cell.id }
    await expect(db().roleAssignment.create({ data: { ...own, grantedById: admin.accountId } })).rejects.toThrow()
    const where = { id: staff.assignmentId }
    for (const data of [{ role: "cell" as const }, { unitId: tree.cell.id }, { accountId: admin.accountId }])
      await expect(db().roleAssignment.update({ where, data })).rejects.toThrow("a role keeps")
  })
})

describe("an account that may read private texts", () => {
  test("is signed in and does nothing until a second person confirmed it; the log has both", async () => {
    const { tree, admin, other } = await office()
    const id = await create(admin, "cell", tree.cell)
    await db().account.update({
      where: { id },
      data: { mustChangePassword: false, noticeVersion: 1, acknowledgedAt: new Date() },
    })
    const waiting = (await asSignedIn(id))!
    expect([onlyWaits(waiting), isReady(waiting), waiting.roles]).toEqual([true, false, []])
    expect([mayEnter(everyRole, waiting), mayEnter(["cell"], waiting), mayEnter("signed-in", waiting)]).toEqual([
      false,
      false,
      true,
    ])
    expect(await wait(id)).toMatchObject({
      cause: "granted",
      askedById: admin.accountId,
      opensAt: null,
      decision: null,
    })
    const session = await signedIn((await db().account.findUniqueOrThrow({ where: { id } })).username)
    expect(await decide(other, "confirmed", id)).toMatchObject({ ok: true })
    expect(isReady((await actorOfSession(session))!)).toBe(true)
    expect(await wait(id)).toMatchObject({ decision: "confirmed", decidedById: other.accountId })
    expect(await logged(id, "ask")).toMatchObject([{ accountId: admin.accountId, unitId: tree.cell.id }])
    expect(await logged(id, "confirm")).toMatchObject([{ accountId: other.accountId, unitId: tree.cell.id }])
  })

  test("works at once where it was there before, and with roles that read no private text", async () => {
    const { tree, admin } = await office()
    const before = await makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
    expect(await readsNow(before.id)).toBe(true)
    const staff = await create(admin, "staff", tree.commune)
    expect((await asSignedIn(staff))!.roles).toHaveLength(1)
    expect(await chosenOf(staff)).toEqual([])
  })

  test("goes on in its other roles meanwhile; granted, it holds its unit for nobody", async () => {
    const { tree, admin, other } = await office()
    const account = await makeAccount({ roles: [{ role: "leader", unitId: tree.commune.id }] })
    await db().account.update({ where: { id: account.id }, data: { email: "a@example.vn" } })
    expect(await grant(admin, account.id, "cell", tree.cell)).toMatchObject({ ok: true })
    const actor = (await asSignedIn(account.id))!
    expect([actor.role, actor.roles.map(({ role }) => role), actor.waits.map(({ role }) => role)]).toEqual([
      "leader",
      ["leader"],
      ["cell"],
    ])
    expect(isReady(actor)).toBe(true)
    const addresses = () => asActor(admin, (scope) => addressesOf(scope, [tree.cell.id]))
    expect([...(await addresses())]).toEqual([])
    expect(await accountActor(account.username, tree.cell.id, ["cell"])).toMatchObject({ why: "no-role" })
    expect(await decide(other, "confirmed", account.id)).toMatchObject({ ok: true })
    expect([...(await addresses())]).toEqual([[tree.cell.id, ["a@example.vn"]]])
    expect(await accountActor(account.username, tree.cell.id, ["cell"])).toMatchObject({ role: "cell" })
  })

  test("waits again when somebody else gave it a password or unlocked it, for both at once", async () => {
    const { tree, admin, other } = await office()
    const { id } = await makeAccount({ roles: [{ role: "cell", unitId: tree.cell.id }] })
    await lock(other, id, true)
    expect(await lock(other, id, false)).toMatchObject({ ok: true })
    expect(await readsNow(id)).toBe(false)
    expect(await reset(admin, id)).toMatchObject({ ok: true })
    expect(
      (await db().roleWait.findMany({ where: { assignment: { accountId: id } } })).map(({ cause }) => cause),
    ).toEqual(["unlocked", "reset"])
    for (const asker of [admin, other]) expect(await decide(asker, "confirmed", id)).toMatchObject(notSecond)
    const staff = await actorAt("staff", tree.commune.id)
    expect(await decide(staff, "confirmed", id)).toMatchObject({ ok: true })
    expect(await readsNow(id)).toBe(true)
  })

  test("loses the role when it is turned down", async () => {
    const { tree, admin, staff } = await office()
    const id = await create(admin, "cell", tree.cell)
    expect(await decide(staff, "refused", id)).toMatchObject({ ok: true })
    expect(await logged(id, "turnDown")).toMatchObject([{ accountId: staff.accountId }])
    const role = await db().roleAssignment.findFirstOrThrow({ where: { accountId: id } })
    expect(role.endedAt).not.toBeNull()
    const { username } = await db().account.findUniqueOrThrow({ where: { id } })
    await expect(signedIn(username)).rejects.toThrow("chưa được giao vai trò")
  })
})

describe("a second person is", () => {
  test("an administrator who reaches the cell or staff above it: nobody else", async () => {
    const { tree, admin } = await office()
    const id = await create(admin, "cell", tree.cell)
    const nobody: [string, Actor][] = [
      ["staff of the cell itself", await actorAt("staff", tree.cell.id)],
      ["the cell", await actorAt("cell", tree.cell.id)],
      ["its leader", await actorAt("leader", tree.commune.id)],
      ["an administrator elsewhere", await actorAt("admin", tree.foreignProvince.id)],
      ["staff beside", await actorAt("staff", tree.otherCommune.id)],
    ]
    for (const [who, actor] of nobody) expect([who, await decide(actor, "confirmed", id)]).toEqual([who, null])
    expect(await decide(admin, "confirmed", id)).toMatchObject(notSecond)
    expect(await readsNow(id)).toBe(false)
    expect(await decide(await actorAt("admin", tree.cell.id), "confirmed", id)).toMatchObject({ ok: true })
  })

  test("not the account itself", async () => {
    const { tree, admin } = await office()
    const account = await makeAccount({ roles: [{ role: "staff", unitId: tree.commune.id }] })
    await grant(admin, account.id, "cell", tree.cell)
    const itself = (await asSignedIn(account.id))!
    expect(await decide(itself, "confirmed", account.id)).toMatchObject(notSecond)
  })

  test.each(["create", "grant", "reset", "unlock"] as const)(
    "not an account that the asker had in hand by a %s within 30 days, nor one further on; after that it is",
    async (verb) => {
      const { tree, admin } = await office()
      const helper = await makeAccount({ roles: [{ role: "admin", unitId: tree.province.id }] })
      const data = { subject: "accounts", recordId: helper.id, action: `accounts.${verb}`, actorName: "" }
      await db().auditEvent.create({ data: { ...data, accountId: admin.accountId } })
      const actor = (await asSignedIn(helper.id))!
      const further = (await asSignedIn(await create(actor, "staff", tree.commune)))!
      const id = await create(admin, "cell", tree.cell)
      for (const one of [actor, further]) expect(await decide(one, "confirmed", id)).toMatchObject(notSecond)
      // What a helper asks for, its maker does not confirm either.
      const puppet = await create(actor, "cell", tree.siblingCell)
      expect(await decide(admin, "confirmed", puppet)).toMatchObject(notSecond)
      await ageAccount(helper.id, 29)
      expect(await decide(actor, "confirmed", id)).toMatchObject(notSecond)
      await ageAccount(helper.id, 2)
      expect(await decide(actor, "confirmed", id)).toMatchObject({ ok: true })
    },
  )

  test("told to who waits, nearest first", async () => {
    const { tree, admin, other, staff } = await office()
    const helper = await create(admin, "staff", tree.commune)
    const id = await create(admin, "cell", tree.cell)
    const { assignmentId } = await wait(id)
    const found = await findConfirmers(db(), assignmentId)
    expect(found.map(({ role, unitName }) => `${role} ${unitName}`)).toEqual([
      "staff Đảng ủy xã Đăk Mar",
      "admin Tỉnh ủy Một",
    ])
    expect(found[1]!.fullName).toBe((await db().account.findUniqueOrThrow({ where: { id: other.accountId } })).fullName)
    const listed = (actor: Actor) => asActor(actor, (scope) => findWaiting(scope, 10))
    expect((await listed(staff)).map(({ accountId, decidable }) => [accountId, decidable])).toEqual([[id, true]])
    expect((await listed((await asSignedIn(helper))!)).map(({ decidable }) => decidable)).toEqual([false])
    const work = (actor: Actor) => asActor(actor, findConfirmWork)
    expect(await work(staff)).toMatchObject([{ href: "/xac-nhan", count: { number: 1 } }])
    expect(await work(admin)).toEqual([])
  })
})

describe("where there is no second person", () => {
  test("it works by itself after a day, not a minute before; the log has that", async () => {
    const { tree, admin } = await alone()
    const id = await create(admin, "cell", tree.cell)
    const { askedAt, opensAt } = await wait(id)
    expect(opensAt!.getTime() - askedAt.getTime()).toBe(hours(24))
    await ageWaits(id, 24 * 60 - 1)
    expect(await readsNow(id)).toBe(false)
    const username = (await db().account.findUniqueOrThrow({ where: { id } })).username
    expect(await accountActor(username, tree.cell.id, ["cell"])).toMatchObject({ why: "no-role" })
    await ageWaits(id, 1)
    expect(await readsNow(id)).toBe(true)
    expect(await wait(id)).toMatchObject({ decision: "lapsed", decidedById: null })
    expect(await logged(id, "lapse")).toMatchObject([{ accountId: null, actorName: "Hệ thống", unitId: tree.cell.id }])
  })

  test("once, though the loop and a sign-in see it together; an import from the shell sees it alone", async () => {
    const { tree, admin } = await alone()
    const id = await create(admin, "cell", tree.cell)
    await ageWaits(id, 24 * 60)
    await Promise.all([lapseWaits(), lapseWaits(id), readsNow(id)])
    expect(await logged(id, "lapse")).toHaveLength(1)
    const second = await create(admin, "cell", tree.cell)
    await ageWaits(second, 24 * 60)
    const { username } = await db().account.findUniqueOrThrow({ where: { id: second } })
    expect(await accountActor(username, tree.cell.id, ["cell"])).toMatchObject({ role: "cell" })
  })

  test("a helper that the same hand made is none, for confirming and for waiting alike", async () => {
    const { tree, admin } = await alone()
    const helper = await create(admin, "admin", tree.province)
    const id = await create(admin, "cell", tree.cell)
    expect((await wait(id)).opensAt).not.toBeNull()
    expect(await decide((await asSignedIn(helper))!, "confirmed", id)).toMatchObject(notSecond)
    await ageAccount(helper, 31)
    expect((await wait(await create(admin, "cell", tree.cell))).opensAt).toBeNull()
  })

  const ways: [string, (admin: Actor, other: Actor, tree: Tree) => Promise<unknown>, boolean][] = [
    ["gave the other one a new password", (admin, other) => reset(admin, other.accountId), false],
    [
      "granted the other one something",
      (admin, other, tree) => grant(admin, other.accountId, "leader", tree.commune),
      false,
    ],
    ["locked the other one out", (admin, other) => lock(admin, other.accountId, true), true],
    [
      "ended the other one's role",
      (admin, other) =>
        act(admin, async (scope) =>
          revokeRole(scope, { ...(await target(other.accountId)), assignmentId: other.assignmentId }),
        ),
      true,
    ],
  ]
  test.each(ways)("who %s lately is not alone by that", async (_, way, gone) => {
    const { tree, admin } = await alone()
    const other = await actorAt("admin", tree.province.id)
    await ageAccount(other.accountId, 100)
    expect(await way(admin, other, tree)).toMatchObject({ ok: true })
    const { askedAt, opensAt } = await wait(await create(admin, "cell", tree.cell))
    expect(opensAt && opensAt.getTime() - askedAt.getTime()).toBe(gone ? hours(24 * 30) : null)
    if (!gone) return
    await ageAccount(other.accountId, 31)
    const later = await wait(await create(admin, "cell", tree.cell))
    expect(later.opensAt!.getTime() - later.askedAt.getTime()).toBe(hours(24))
  })
})

describe("several at once", () => {
  test("a batch is confirmed in one go, all or none", async () => {
    const { tree, admin, other, staff } = await office()
    const [a, b] = [await create(admin, "cell", tree.cell), await create(admin, "cell", tree.siblingCell)]
    const mine = await create(other, "cell", tree.cell)
    expect(await decide(other, "confirmed", a, b, mine)).toMatchObject(notSecond)
    const foreign = await create(await actorAt("admin", tree.otherCommune.id), "cell", tree.otherCell)
    expect(await decide(staff, "confirmed", a, foreign)).toBeNull()
    expect(await chosenOf(a, b, mine)).toHaveLength(3)
    expect(await decide(staff, "confirmed", a, b, mine)).toMatchObject({ ok: true, to: "/xac-nhan?da-xac-nhan=3" })
    for (const id of [a, b, mine]) expect(await logged(id, "confirm")).toHaveLength(1)
  })

  test("of two who decide together one does; the other is told", async () => {
    const { tree, admin, other, staff } = await office()
    const id = await create(admin, "cell", tree.cell)
    const outcomes = await Promise.all([decide(other, "confirmed", id), decide(staff, "refused", id)])
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome?.ok)).toMatchObject({ message: expect.stringContaining("vừa thay đổi") })
    expect((await logged(id, "confirm")).length + (await logged(id, "turnDown")).length).toBe(1)
  })

  test("confirming while the role is ended leaves it ended, and never both", async () => {
    const { tree, admin, staff } = await office()
    for (let round = 0; round < 5; round++) {
      const id = await create(admin, "cell", tree.cell)
      const { assignmentId } = await wait(id)
      const end = act(admin, async (scope) => revokeRole(scope, { ...(await target(id)), assignmentId }))
      const [ended] = await Promise.all([end, decide(staff, "confirmed", id)])
      expect(ended).toMatchObject({ ok: true })
      expect((await db().roleAssignment.findUniqueOrThrow({ where: { id: assignmentId } })).endedAt).not.toBeNull()
    }
  })

  test("what was done to the account since the list was shown has to be seen first", async () => {
    const { tree, admin, other, staff } = await office()
    const id = await create(admin, "cell", tree.cell)
    const shown = await chosenOf(id)
    await reset(other, id)
    const late: Outcome | null = await act(staff, (scope) => decideWaits(scope, shown, "confirmed"))
    expect(late).toMatchObject({ ok: false, message: expect.stringContaining("Vừa có thay đổi") })
    expect(await readsNow(id)).toBe(false)
  })
})

describe("the database", () => {
  const open = async () => {
    const { tree, admin, other } = await office()
    const id = await create(admin, "cell", tree.cell)
    return { admin, other, holder: id, wait: await wait(id) }
  }

  test("lets nobody shorten, change or take away a wait", async () => {
    const { tree, admin } = await alone()
    const { id } = await wait(await create(admin, "cell", tree.cell))
    const tries = [
      db().roleWait.update({ where: { id }, data: { opensAt: new Date() } }),
      db().roleWait.update({ where: { id }, data: { askedAt: new Date(0) } }),
      db().roleWait.update({ where: { id }, data: { decision: "lapsed", decidedAt: new Date() } }),
      db().roleWait.delete({ where: { id } }),
    ]
    for (const one of tries) await expect(one).rejects.toThrow()
  })

  test("takes no decision of the asker, the holder or one of their hands, and none twice", async () => {
    const {
      admin,
      other,
      holder,
      wait: { id },
    } = await open()
    const put = (decidedById: number, decision: "confirmed" | "refused" = "confirmed") =>
      db().roleWait.update({ where: { id }, data: { decision, decidedById, decidedAt: new Date() } })
    for (const who of [admin.accountId, holder]) await expect(put(who)).rejects.toThrow()
    await put(other.accountId)
    await expect(put(other.accountId, "refused")).rejects.toThrow("decided once")
  })
})
