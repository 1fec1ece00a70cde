import { describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { notToOneself } from "@/lib/access/roles"
import { actorOfSession } from "@/lib/access/session"
import { resetPassword } from "@/lib/accounts/account-rules"
import { createAccount } from "@/lib/accounts/create-account"
import { decideWaits } from "@/lib/accounts/second-person/decide-waits"
import { db } from "@/lib/db/client"
import { today } from "@/lib/format/dates"
import { textUnitIds } from "@/lib/registers/commitments/privacy"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { makeAccount, password, signedIn } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makeTree, makeUnit } from "../factories/unit-tree"
import { ageAccount } from "../factories/waits"

const on = today()
const whole = (unit: number) => ({ unit, extent: "whole" as const })

/** A province with two administrators and staff of the commune, who all are no work of one another. */
async function office() {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const other = await actorAt("admin", tree.province.id)
  return { tree, admin, other }
}

/** Whose texts the account reads as it signs in now. */
async function textsOf(account: { username: string }): Promise<number[]> {
  const actor = await actorOfSession(await signedIn(account.username))
  if (!actor) return []
  const cell = actor.roles.find(({ role }) => role === "cell")
  return [...(await asActor({ ...actor, ...cell }, textUnitIds))].sort((a, b) => a - b)
}

async function confirm(by: Actor, accountId: number) {
  const waits = await db().roleWait.findMany({ where: { decision: null, assignment: { accountId, endedAt: null } } })
  const chosen = waits.map(({ assignmentId, id }) => ({ assignmentId, seen: id }))
  return act(by, (scope) => decideWaits(scope, chosen, "confirmed"))
}

const secretaryOf = (unit: { id: number }) => makeAccount({ roles: [{ role: "cell", unitId: unit.id }] })
const sorted = (...units: { id: number }[]) => units.map(({ id }) => id).sort((a, b) => a - b)

describe("a merger of cells", () => {
  test("takes the secretary along, who reads there once a second person confirmed it", async () => {
    const { tree, admin, other } = await office()
    const secretary = await secretaryOf(tree.cell)
    const { problems, eventId } = await carryOut(admin, "merge", {
      on,
      ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }],
      roles: [{ assignmentId: secretary.roles[0]!.id, unit: tree.siblingCell.id }],
    })
    expect([problems, await textsOf(secretary)]).toEqual([[], []])
    const wait = await db().roleWait.findFirstOrThrow({ where: { assignment: { openedById: eventId } } })
    expect(wait).toMatchObject({ cause: "moved", askedById: admin.accountId, opensAt: null })
    expect(await db().auditEvent.count({ where: { action: "accounts.ask", recordId: secretary.id } })).toBe(1)
    expect(await confirm(other, secretary.id)).toMatchObject({ ok: true })
    expect(await textsOf(secretary)).toEqual(sorted(tree.cell, tree.siblingCell))
  })

  test("leaves the committee that goes on as it is", async () => {
    const { tree, admin } = await office()
    const secretary = await secretaryOf(tree.siblingCell)
    await carryOut(admin, "merge", { on, ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }] })
    expect(await textsOf(secretary)).toEqual(sorted(tree.cell, tree.siblingCell))
  })

  test("gives an administrator who is secretary there nothing without a second person; nor an account it has in hand", async () => {
    const { tree, admin, other } = await office()
    const own = await makeAccount({
      roles: [
        { role: "admin", unitId: tree.province.id },
        { role: "cell", unitId: tree.siblingCell.id },
      ],
    })
    expect(await textsOf(own)).toEqual(sorted(tree.siblingCell))
    const actor = { ...admin, accountId: own.id }
    const typed = { username: `tay-${own.id}`, fullName: "Người thử", initialSecret: password, role: "cell" as const }
    const place = { unitId: String(tree.siblingCell.id), unitIdMa: "" }
    await act(actor, (scope) => createAccount(scope, { ...typed, ...place }))
    const puppet = await db().account.findUniqueOrThrow({ where: { username: typed.username } })
    expect(await confirm(other, puppet.id)).toMatchObject({ ok: true })
    expect(await textsOf(puppet)).toEqual(sorted(tree.siblingCell))

    await carryOut(actor, "merge", { on, ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }] })
    expect([await textsOf(own), await textsOf(puppet)]).toEqual([[], []])
    expect(await confirm(other, own.id)).toMatchObject({ ok: true })
    expect(await textsOf(own)).toEqual(sorted(tree.cell, tree.siblingCell))
  })

  test("nor does moving a unit with what went into it below the own cell", async () => {
    const { tree, admin } = await office()
    const own = await makeAccount({ roles: [{ role: "cell", unitId: tree.otherCell.id }] })
    await carryOut(admin, "merge", { on, ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }] })
    const actor = { ...admin, accountId: own.id }
    const { problems } = await carryOut(actor, "move", {
      on,
      changed: [{ unitId: tree.siblingCell.id, parent: tree.otherCell.id }],
    })
    expect([problems, await textsOf(own)]).toEqual([[], []])
  })

  test("moves no role of who enters it: nobody grants a role to oneself", async () => {
    const { tree, admin } = await office()
    for (const role of ["cell", "staff"] as const) {
      const own = await makeAccount({ roles: [{ role, unitId: tree.cell.id }] })
      const { problems } = await carryOut({ ...admin, accountId: own.id }, "merge", {
        on,
        ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }],
        roles: [{ assignmentId: own.roles[0]!.id, unit: tree.siblingCell.id }],
      })
      expect(problems).toEqual([notToOneself])
    }
  })
})

describe("an undoing", () => {
  test("gives the role back as it was", async () => {
    const { tree, admin } = await office()
    const secretary = await secretaryOf(tree.cell)
    const { eventId } = await carryOut(admin, "merge", {
      on,
      ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }],
      roles: [{ assignmentId: secretary.roles[0]!.id, unit: tree.siblingCell.id }],
    })
    expect(await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toMatchObject({ ok: true })
    expect(await textsOf(secretary)).toEqual(sorted(tree.cell))
  })

  test("gives no role back unconfirmed whose account got a password meanwhile", async () => {
    const { tree, admin, other } = await office()
    const secretary = await secretaryOf(tree.cell)
    const { eventId } = await carryOut(admin, "merge", {
      on,
      ended: [{ unitId: tree.cell.id, to: [whole(tree.siblingCell.id)] }],
      roles: [{ assignmentId: secretary.roles[0]!.id, unit: tree.siblingCell.id }],
    })
    const { version } = await db().account.findUniqueOrThrow({ where: { id: secretary.id } })
    const wanted = { id: secretary.id, version, initialSecret: password }
    expect(await act(admin, (scope) => resetPassword(scope, wanted))).toMatchObject({ ok: true })
    expect(await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))).toMatchObject({ ok: true })
    expect(await textsOf(secretary)).toEqual([])
    expect(await confirm(other, secretary.id)).toMatchObject({ ok: true })
    expect(await textsOf(secretary)).toEqual(sorted(tree.cell))
  })
})

test.each(["today", "in a year gone by"])("moving a cell away from its staff, %s, makes nobody alone", async (when) => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const staff = await actorAt("staff", tree.commune.id)
  await ageAccount(staff.accountId, 100)
  const empty = await makeUnit({ parentId: tree.province.id })
  const day = when === "today" ? on : "2020-01-01"
  const moved = { changed: [{ unitId: tree.cell.id, parent: empty.id }] }
  expect((await carryOut(admin, "move", { on: day, ...moved })).problems).toEqual([])
  const typed = { fullName: "Người thử", initialSecret: password, role: "cell" as const }
  const place = { unitId: String(tree.cell.id), unitIdMa: "" }
  const username = `di-${tree.cell.id}`
  await act(admin, (scope) => createAccount(scope, { ...typed, username, ...place }))
  const { askedAt, opensAt } = await db().roleWait.findFirstOrThrow({ orderBy: { id: "desc" } })
  expect(opensAt!.getTime() - askedAt.getTime()).toBe(30 * 24 * 3_600_000)
})
