import { expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { lapseWaits } from "@/lib/access/second-person/lapse"
import { grantRole, resetPassword, revokeRole } from "@/lib/accounts/account-rules"
import { loadAccess, loadAccessNews, markAccessSeen } from "@/lib/accounts/second-person/access-news"
import { decideWaits } from "@/lib/accounts/second-person/decide-waits"
import { db } from "@/lib/db/client"
import { makeAccount, password } from "../factories/accounts"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { ageWaits } from "../factories/waits"

const news = async (actor: Actor) =>
  (await asActor(actor, loadAccessNews)).map(({ fullName, cause, byName, decision, decidedByName }) => {
    return [fullName, cause, byName, decision, decidedByName]
  })

test("a cell sees who was let in, from whom, confirmed by whom, and who left, until each of its people has seen it", async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id, { fullName: "Quản trị" })
  await db().account.update({ where: { id: admin.accountId }, data: { fullName: "Quản trị" } })
  const staff = await actorAt("staff", tree.commune.id)
  await db().account.update({ where: { id: staff.accountId }, data: { fullName: "Tuyên giáo" } })
  const [one, two] = [await actorAt("cell", tree.cell.id), await actorAt("cell", tree.cell.id)]
  const foreign = await actorAt("cell", tree.siblingCell.id)
  const account = await makeAccount({ fullName: "Người mới", roles: [{ role: "leader", unitId: tree.commune.id }] })
  const target = async () => {
    const { version } = await db().account.findUniqueOrThrow({ where: { id: account.id } })
    return { id: account.id, version }
  }
  const place = { unitId: String(tree.cell.id), unitIdMa: "" }
  await act(admin, async (scope) => grantRole(scope, { ...(await target()), role: "cell", ...place }))
  expect(await news(one)).toEqual([["Người mới", "granted", "Quản trị", null, null]])

  const { assignmentId, id: seen } = await db().roleWait.findFirstOrThrow({ orderBy: { id: "desc" } })
  await act(staff, (scope) => decideWaits(scope, [{ assignmentId, seen }], "confirmed"))
  const confirmed = ["Người mới", "granted", "Quản trị", "confirmed", "Tuyên giáo"]
  for (const actor of [one, two]) expect(await news(actor)).toEqual([confirmed])
  for (const actor of [foreign, staff, admin]) expect(await news(actor)).toEqual([])

  const { at } = (await asActor(one, loadAccessNews))[0]!
  expect(await act(one, (scope) => markAccessSeen(scope, at))).toMatchObject({ ok: true })
  expect([await news(one), await news(two)]).toEqual([[], [confirmed]])

  await act(admin, async (scope) => resetPassword(scope, { ...(await target()), initialSecret: password }))
  await act(admin, async (scope) => revokeRole(scope, { ...(await target()), assignmentId }))
  expect((await news(one)).map(([, cause, by]) => [cause, by])).toEqual([
    [null, null],
    ["reset", "Quản trị"],
  ])
  expect(await asActor(two, loadAccess)).toMatchObject({ holders: [{}, {}], events: [{}, {}, {}] })
})

test("what held by itself after a day is told so, by nobody", async () => {
  const tree = await makeTree()
  const admin = await actorAt("admin", tree.province.id)
  const secretary = await actorAt("cell", tree.cell.id)
  const { id, version } = await makeAccount({ roles: [{ role: "leader", unitId: tree.commune.id }] })
  const place = { unitId: String(tree.cell.id), unitIdMa: "" }
  await act(admin, (scope) => grantRole(scope, { id, version, role: "cell", ...place }))
  await ageWaits(id, 24 * 60)
  await lapseWaits()
  expect((await news(secretary)).map(([, cause, , decision, by]) => [cause, decision, by])).toEqual([
    ["granted", "lapsed", null],
  ])
})
