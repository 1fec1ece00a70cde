import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { findFile, keepFile, progressOf, type FileKind } from "@/lib/uploads/kept-files"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"
import { uploaded } from "../factories/uploads"

const kinds: FileKind[] = ["documents", "units", "reform", "reports"]
const hourMs = 3_600_000
let admin: Actor
let other: Actor

beforeAll(async () => {
  const tree = await makeTree()
  admin = await actorAt("admin", tree.root.id)
  other = await actorAt("admin", tree.root.id)
})

const find = (kind: FileKind, id: string, actor = admin) => asActor(actor, (scope) => findFile(scope, kind, id))

test.each(kinds)("a file for %s is kept for a day, for who uploaded it, one at a time", async (kind) => {
  const keep = async () => {
    const file = await uploaded(new TextEncoder().encode("a;b\n1;2\n"))
    return asActor(admin, (scope) => keepFile(scope, kind, file))
  }
  const earlier = await keep()
  const id = await keep()
  expect(await find(kind, earlier)).toBeNull()
  expect(await find(kind, id)).toMatchObject({ id })
  expect(await find(kind, id, other)).toBeNull()
  expect(await find(kinds[(kinds.indexOf(kind) + 1) % kinds.length]!, id)).toBeNull()

  const createdAt = new Date(Date.now() - 25 * hourMs)
  await db().importDraft.update({ where: { id }, data: { createdAt } })
  expect(await find(kind, id)).toBeNull()
  expect(await asActor(admin, (scope) => progressOf(scope, kind, id))).toBeNull()
  await keep()
  expect(await db().importDraft.findUnique({ where: { id } })).toBeNull()
})

test("what cannot be a number of something kept is not asked of the database", async () => {
  expect(await find("units", "1; DROP TABLE unit")).toBeNull()
})
