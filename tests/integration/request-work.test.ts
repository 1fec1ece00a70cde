import { beforeAll, expect, test } from "vitest"
import type { Role } from "@/lib/access/roles"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { loadHome } from "@/lib/work/load-home"
import { actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
const inDays = (days: number) => addDays(today(), days)

async function ask(unitId: number, due: number, done: number | null = null) {
  const person = await makePerson(unitId)
  const days = { receivedOn: toDbDate(inDays(-40)), dueOn: toDbDate(inDays(due)) }
  const closed = done === null ? {} : { doneOn: toDbDate(inDays(done)), doneBy: "Người thử" }
  const data = { personId: person.id, kind: "copy" as const, words: "Xin bản sao", ...days, ...closed }
  return { id: (await db().dataRequest.create({ data })).id, name: person.fullName }
}

async function itemsOf(role: Role, unitId: number) {
  const actor = await actorAt(role, unitId)
  const { work } = (await asActor(actor, (scope) => loadHome(scope, {})))!
  return work.filter(({ key }) => key.startsWith("requests"))
}

beforeAll(async () => {
  tree = await makeTree()
})

test("says nothing where nothing waits", async () => {
  await ask(tree.cell.id, -3, -5)
  await ask(tree.cell.id, 15)
  expect(await itemsOf("staff", tree.commune.id)).toEqual([])
})

test("tells who settles them of overdue requests of the branch, one by its page, several by the list, nobody by name", async () => {
  const first = await ask(tree.cell.id, -1)
  const one = [
    { title: "Yêu cầu về dữ liệu cá nhân đã quá hạn trả lời", href: `/du-lieu-ca-nhan/${first.id}`, late: true },
  ]
  expect(await itemsOf("cell", tree.cell.id)).toMatchObject(one)
  const items = await itemsOf("staff", tree.commune.id)
  expect(items).toMatchObject([{ ...one[0], count: { number: 1, unit: "yêu cầu" }, until: inDays(-1) }])
  expect(JSON.stringify(items)).not.toContain(first.name)
  await ask(tree.siblingCell.id, -9)
  const both = { href: "/du-lieu-ca-nhan", count: { number: 2 }, until: inDays(-9), late: true }
  expect(await itemsOf("staff", tree.commune.id)).toMatchObject([both])
  expect(await itemsOf("cell", tree.cell.id)).toMatchObject(one)
})

test("tells of those due within 14 days apart, not late", async () => {
  await ask(tree.otherCell.id, 0)
  await ask(tree.otherCell.id, 14)
  const soon = { count: { number: 2 }, until: today(), late: false }
  expect(await itemsOf("staff", tree.otherCommune.id)).toMatchObject([soon])
})

test("keeps them from other branches and from roles that settle none", async () => {
  expect(await itemsOf("staff", tree.foreignProvince.id)).toEqual([])
  for (const role of ["admin", "leader"] as const) expect(await itemsOf(role, tree.province.id), role).toEqual([])
})
