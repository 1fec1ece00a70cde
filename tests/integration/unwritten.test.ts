import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { today, yearOf } from "@/lib/format/dates"
import { parseListQuery } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { loadWork } from "@/lib/work/load-work"
import { actorAt, asActor } from "../factories/actors"
import { addCommitment, addMembership, addPerson } from "../factories/records"
import { makeTree, moveTo } from "../factories/unit-tree"

const db = new pg.Client({ connectionString: process.env.DATABASE_URL })
const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let staff: Actor
let otherStaff: Actor

async function member(unit: number, status?: "draft" | "submitted") {
  const person = await addPerson(db)
  await addMembership(db, person, unit, -400)
  if (status) await addCommitment(db, person, unit, year, status)
}

beforeAll(async () => {
  await db.connect()
  tree = await makeTree()
  await db.query("SELECT commitment_year_open($1)", [year])
  staff = await actorAt("staff", tree.commune.id)
  otherStaff = await actorAt("staff", tree.otherCommune.id)
  for (const status of [undefined, undefined, "draft", "submitted"] as const) await member(tree.cell.id, status)
  await member(tree.siblingCell.id)
  await member(tree.otherCell.id, "submitted")
})
afterAll(() => db.end())

/** What the row on the first page says, and how many rows the list has that it leads to. */
async function unwritten(actor: Actor) {
  const item = (await asActor(actor, (scope) => loadWork(scope, []))).find(({ key }) => key === "unwritten")
  if (!item) return null
  const register = registerByKey("commitments")
  const search = Object.fromEntries(new URL(item.href, "http://x").searchParams)
  const { total } = await asActor(actor, (scope) => register.rows(scope, parseListQuery(search, register.list), 50))
  return { said: item.count?.number, listed: total }
}

test("who has not begun is counted as the list lists them: no draft, whoever is in the branch today", async () => {
  expect(await unwritten(staff)).toEqual({ said: 3, listed: 3 })
  expect(await unwritten(otherStaff)).toBeNull()
  await moveTo(tree.cell.id, tree.otherCommune.id, today())
  expect(await unwritten(staff)).toEqual({ said: 1, listed: 1 })
  expect(await unwritten(otherStaff)).toEqual({ said: 2, listed: 2 })
})
