import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { dropDrafts, findDraft, forgetDraftsAbout, forgetDraftsNaming, keepDraft } from "@/lib/access/form-drafts"
import { takeDraft } from "@/lib/access/take-draft"
import { db } from "@/lib/db/client"
import { forgetOld } from "@/lib/forget"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

const form = "/mo-hinh/moi#record"
const fields = (text: string) => ({
  opened: [
    ["version", "3"],
    ["record.name", ""],
  ] as [string, string][],
  typed: [
    ["version", "3"],
    ["record.name", text],
    ["record.items.0.action", "Việc một"],
  ] as [string, string][],
})

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
})
beforeEach(async () => {
  await db().formDraft.deleteMany()
})

const keep = (actor: Actor, text: string, id = randomUUID()) =>
  act(actor, async (scope) => {
    await keepDraft(scope, { id, form, fields: fields(text) }, null)
    return { ok: true, events: [] }
  })
const found = (actor: Actor) => asActor(actor, (scope) => findDraft(scope, form))

test("what is typed comes back as the form takes it, the last of several", async () => {
  const id = randomUUID()
  await keep(cell, "Bản cũ hơn")
  await keep(cell, "Đường hoa", id)
  expect(await found(cell)).toMatchObject({
    id,
    version: "3",
    values: { record: { name: "Đường hoa", items: [{ action: "Việc một" }] } },
  })
})

test("a draft is its writer's, in that role and unit alone", async () => {
  const id = randomUUID()
  await keep(cell, "Riêng", id)
  const others = [
    await actorAt("cell", tree.cell.id),
    await actorAt("admin", tree.root.id),
    { ...cell, unitId: tree.siblingCell.id },
    { ...cell, role: "staff" as const },
  ]
  for (const other of others) {
    expect(await found(other)).toBeNull()
    await keep(other, "Chen vào", id)
    await act(other, async (scope) => {
      await dropDrafts(scope, [id])
      return { ok: true, events: [] }
    })
  }
  expect(await found(cell)).toMatchObject({ values: { record: { name: "Riêng" } } })
})

test("a draft goes when it is dropped, and after thirty days", async () => {
  const id = randomUUID()
  await keep(cell, "Một", id)
  await act(cell, async (scope) => {
    await keepDraft(scope, { id, form, fields: null }, null)
    return { ok: true, events: [] }
  })
  expect(await found(cell)).toBeNull()
  await keep(cell, "Hai")
  await db().formDraft.updateMany({ data: { savedAt: new Date(Date.now() - 30.1 * 86_400_000) } })
  await forgetOld()
  expect(await found(cell)).toBeNull()
})

test("nothing is kept of a form that was saved meanwhile", async () => {
  const id = randomUUID()
  const data = { accountId: cell.accountId, id, action: "x", body: new Uint8Array(32), answer: {} }
  await db().savedRequest.create({ data })
  await act(cell, async (scope) => {
    await keepDraft(scope, { id, form, fields: fields("Muộn") }, { id, action: "", body: new Uint8Array(32) })
    return { ok: true, events: [] }
  })
  expect(await found(cell)).toBeNull()
})

test("drafts about a record that is disposed of, and those that name who is pseudonymised, go with it", async () => {
  const about = async (path: string, text: string) => {
    const data = { id: randomUUID(), accountId: cell.accountId, unitId: cell.unitId, role: cell.role, form: path }
    await db().formDraft.create({ data: { ...data, fields: fields(text) } })
  }
  const left = async () => (await db().formDraft.findMany({ orderBy: { form: "asc" } })).map((draft) => draft.form)
  await about("/mo-hinh/1/sua#record", "Một")
  await about("/mo-hinh/1#step", "Một")
  await about("/mo-hinh/12/sua#record", "Mười hai, gửi ông Kỳ Hoa Dị Thảo")
  await about("/mo-hinh/13/sua#record", "Mười ba")
  await asActor(cell, (scope) => forgetDraftsAbout(scope, ["/mo-hinh/1"]))
  expect(await left()).toEqual(["/mo-hinh/12/sua#record", "/mo-hinh/13/sua#record"])
  await asActor(cell, (scope) => forgetDraftsNaming(scope, "Kỳ Hoa Dị Thảo"))
  expect(await left()).toEqual(["/mo-hinh/13/sua#record"])
})

test.each([
  "",
  "{",
  "{}",
  JSON.stringify({ id: "x", form, fields: null }),
  JSON.stringify({ id: randomUUID(), form: "", fields: null }),
])("%j is no draft", async (text) => {
  const body = new FormData()
  body.append("draft", text)
  expect(await takeDraft(body)).toBeNull()
})
