import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { runInTransaction } from "@/lib/access/transactions"
import { actorAt } from "../../factories/actors"
import { makeTree } from "../../factories/unit-tree"

const other = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" })
beforeAll(() => other.connect())
afterAll(() => other.end())

const later = async (ms: number, run: () => Promise<unknown>) => {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return run()
}

test("a save that waits for another, which waits for it, is done again by itself", async () => {
  const tree = await makeTree()
  const actor = await actorAt("staff", tree.province.id)
  const lock = "SELECT FROM unit WHERE id = $1 FOR UPDATE"
  let runs = 0
  await other.query("BEGIN")
  await other.query(lock, [tree.commune.id])
  let waiting: Promise<unknown> = Promise.resolve()
  const save = async ({ tx }: Scope): Promise<Outcome> => {
    runs++
    await tx.$queryRaw`SELECT FROM unit WHERE id = ${tree.cell.id}::int FOR UPDATE`
    // Whoever waits first is the first to look whether somebody waits for it.
    if (runs === 1) waiting = later(300, () => other.query(lock, [tree.cell.id]).then(() => other.query("COMMIT")))
    await tx.$queryRaw`SELECT FROM unit WHERE id = ${tree.commune.id}::int FOR UPDATE`
    return { ok: true, events: [] }
  }
  expect(await runInTransaction(actor, save)).toMatchObject({ ok: true })
  await waiting
  expect(runs).toBe(2)
})
