import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { commitDraft } from "@/lib/register/import/commit-draft"
import { keepFile } from "@/lib/uploads/kept-files"
import { loadPreview } from "@/lib/registers/load-preview"
import { registerByKey } from "@/lib/registers/registry"
import { readOnce } from "@/lib/uploads/readings"
import { act, actorAt, asActor } from "../factories/actors"
import { hostileWorkbooks } from "../factories/hostile-workbooks"
import { makeTree } from "../factories/unit-tree"
import { received } from "../factories/uploads"
import { documentWorkbook } from "../factories/workbooks"

const documents = registerByKey("documents")
let staff: Actor
let code: string

beforeAll(async () => {
  const tree = await makeTree()
  staff = await actorAt("staff", tree.commune.id)
  code = tree.commune.code
})

const fileOf = (...symbols: string[]) => documentWorkbook(code, ...symbols)

const keep = async (bytes: Uint8Array) => {
  const file = await received(bytes)
  return asActor(staff, (scope) => keepFile(scope, documents.key, file))
}

async function resultOf(id: string) {
  const { waiting, check } = (await asActor(staff, (scope) => loadPreview(scope, documents, id)))!
  return waiting === null ? (await check())! : { ahead: waiting }
}

async function readResult(id: string) {
  let result = await resultOf(id)
  while ("ahead" in result) {
    await setTimeout(100)
    result = await resultOf(id)
  }
  return result
}

/** Takes both places for reading, until it is told to give them back. */
function holdPlaces() {
  let release = () => {}
  const held = new Promise<null>((resolve) => (release = () => resolve(null)))
  return { release, readings: [0, 1].map(() => readOnce(randomUUID(), () => held)) }
}

test("while two files are read a third waits, says how many are before it, and is previewed afterwards", async () => {
  const { release, readings } = holdPlaces()
  const id = await keep(await fileOf("01-KH/ĐU", "02-KH/ĐU"))
  expect((await db().importDraft.findUniqueOrThrow({ where: { id } })).sheet).toBeNull()
  expect(await resultOf(id)).toEqual({ ahead: 2 })
  expect(await resultOf(id)).toEqual({ ahead: 2 })
  const early = await act(staff, (scope) => commitDraft(scope, documents, id))
  expect(early).toMatchObject({ ok: false, message: expect.stringContaining("đang được đọc") as string })
  expect(await db().document.count({ where: { symbol: "01-KH/ĐU" } })).toBe(0)
  release()
  await Promise.all(readings)
  expect(await readResult(id)).toMatchObject({ fresh: 2, errors: [] })
  expect(await act(staff, (scope) => commitDraft(scope, documents, id))).toMatchObject({ ok: true })
}, 60_000)

test("looking at a preview again parses nothing again, of a file that was refused neither", async () => {
  const id = await keep(await fileOf("03-KH/ĐU"))
  const refused = await keep(await hostileWorkbooks[0]!.make())
  expect(await readResult(refused)).toMatchObject({ refusal: expect.stringMatching(/hơn 600\.000/) as string })
  await db().importDraft.updateMany({ where: { id: { in: [id, refused] } }, data: { bytes: new Uint8Array([1]) } })
  // The account's earlier file for the register went when the later one came.
  expect(await asActor(staff, (scope) => loadPreview(scope, documents, id))).toBeNull()
  expect(await resultOf(refused)).toMatchObject({ refusal: expect.stringMatching(/hơn 600\.000/) as string })
  const other = await keep(await fileOf("04-KH/ĐU"))
  expect(await readResult(other)).toMatchObject({ fresh: 1 })
  await db().importDraft.update({ where: { id: other }, data: { bytes: new Uint8Array([1]) } })
  expect(await resultOf(other)).toMatchObject({ fresh: 1 })
}, 60_000)

test("a file that was kept before its reading was, is read when somebody looks", async () => {
  const id = await keep(await fileOf("05-KH/ĐU"))
  await db().importDraft.update({ where: { id }, data: { sheet: null } })
  expect(await readResult(id)).toMatchObject({ fresh: 1 })
  expect((await db().importDraft.findUniqueOrThrow({ where: { id } })).sheet).not.toBeNull()
}, 60_000)
