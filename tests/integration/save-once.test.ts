import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { markOf, type RequestMark } from "@/lib/access/request-mark"
import { runOnce } from "@/lib/access/save-once"
import type { Scope } from "@/lib/access/scope"
import { db } from "@/lib/db/client"
import { forgetOld } from "@/lib/forget"
import { actorAt } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

let actor: Actor
let other: Actor
let unitId: number

beforeAll(async () => {
  const tree = await makeTree()
  unitId = tree.commune.id
  actor = await actorAt("staff", unitId)
  other = await actorAt("staff", unitId)
})
beforeEach(async () => {
  await db().ownDeadline.deleteMany()
  await db().savedRequest.deleteMany()
})

/** A save of which each adds one row. */
const add =
  (name: string) =>
  async ({ tx }: Scope): Promise<Outcome> => {
    const { id } = await tx.ownDeadline.create({ data: { unitId, name: `${name} ${randomUUID()}`, dueOn: new Date() } })
    return { ok: true, events: [], to: `/lich?so=${id}` }
  }

function formOf(id: string, name: string): FormData {
  const form = new FormData()
  form.append("requestId", id)
  form.append("name", name)
  return form
}

const orderOf = (mark: RequestMark | null, who = actor) => ({ actor: who, mark, drafts: [] })

const send = async (id: string, name: string, who = actor, action = "add") =>
  runOnce(orderOf(await markOf(formOf(id, name), action), who), add(name))

const rows = () => db().ownDeadline.count()

test("the same form sent again, at once or later, is saved once and answered alike", async () => {
  const id = randomUUID()
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => send(id, "Hạn")))
  expect(first).toMatchObject({ ok: true, to: expect.stringContaining("/lich?so=") })
  for (const one of [...others, await send(id, "Hạn")])
    expect(one).toMatchObject({ ok: true, to: first!.ok && first!.to })
  expect(await rows()).toBe(1)
})

test("another body under the same id is asked about, and saved under the id that the question carries", async () => {
  const id = randomUUID()
  await send(id, "Hạn")
  const asked = await send(id, "Hạn khác")
  expect(asked).toMatchObject({ ok: false, message: expect.stringMatching(/đã lưu một lần lúc .*Lưu thêm/s) })
  expect(await rows()).toBe(1)
  const again = asked && !asked.ok && asked.requestId
  expect(await send(again as string, "Hạn khác")).toMatchObject({ ok: true })
  expect(await rows()).toBe(2)
})

test("an id holds for one account and one action", async () => {
  const id = randomUUID()
  for (const [who, action] of [
    [actor, "add"],
    [other, "add"],
    [actor, "other"],
  ] as const) {
    expect(await send(id, "Hạn", who, action)).toMatchObject({ ok: true })
  }
  expect(await rows()).toBe(3)
})

test("a refusal is not kept, and neither is any text", async () => {
  const mark = await markOf(formOf(randomUUID(), "Chuyện riêng"), "add")
  expect(await runOnce(orderOf(mark), async () => refuse("Chưa được"))).toEqual(refuse("Chưa được"))
  expect(await db().savedRequest.count()).toBe(0)
  expect(await runOnce(orderOf(mark), add("Hạn"))).toMatchObject({ ok: true })
  expect(JSON.stringify(await db().savedRequest.findMany())).not.toContain("riêng")
})

test("what a second sending finds gone is answered as the first time", async () => {
  const { id } = await db().ownDeadline.create({ data: { unitId, name: "Hạn", dueOn: new Date() } })
  const remove = async ({ tx }: Scope): Promise<Outcome | null> => {
    const { count } = await tx.ownDeadline.deleteMany({ where: { id } })
    return count === 0 ? null : { ok: true, events: [], message: "Đã xóa." }
  }
  const mark = await markOf(formOf(randomUUID(), "Hạn"), "remove")
  expect(await runOnce(orderOf(mark), remove)).toMatchObject({ message: "Đã xóa." })
  expect(await runOnce(orderOf(mark), remove)).toMatchObject({ message: "Đã xóa." })
  expect(await runOnce(orderOf(null), remove)).toBeNull()
})

test.each([[undefined], ["x"], ["00000000-0000-0000-0000-00000000000Z"]])("an id like %s is none", async (id) => {
  const form = new FormData()
  if (id) form.append("requestId", id)
  expect(await markOf(form, "add")).toBeNull()
})

test("files count by what is in them", async () => {
  const id = randomUUID()
  const withFile = (text: string) => {
    const form = formOf(id, "Hạn")
    form.append("tep", new File([text], "a.pdf"))
    return markOf(form, "add").then((mark) => Buffer.from(mark!.body).toString("hex"))
  }
  expect(await withFile("một")).toBe(await withFile("một"))
  expect(await withFile("một")).not.toBe(await withFile("hai"))
})

test("a save is remembered for seven days", async () => {
  const [id, older] = [randomUUID(), randomUUID()]
  await send(id, "Hạn")
  await send(older, "Hạn")
  await db().savedRequest.updateMany({
    where: { id: older },
    data: { savedAt: new Date(Date.now() - 7.1 * 86_400_000) },
  })
  await forgetOld()
  expect((await db().savedRequest.findMany()).map((one) => one.id)).toEqual([id])
})
