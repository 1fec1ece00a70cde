import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import { inSnapshot } from "@/lib/access/transactions"
import type { Scope } from "@/lib/access/scope"
import { findEvents } from "@/lib/history/find-events"
import { db } from "@/lib/db/client"
import { loadCommitment } from "@/lib/registers/commitments/load-commitment"
import { loadCellPrint, loadPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { loadRecordHistory, loadRecordToEdit } from "@/lib/register/loaders"
import { actorAt } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

const year = 2026
let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor
let admin: Actor
let id: number

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
  admin = await actorAt("admin", tree.province.id)
  const person = await makePerson(tree.cell.id)
  const items = { create: { sortOrder: 1, part: 6, action: "Dọn đường làng" } }
  id = (await db().commitment.create({ data: { personId: person.id, unitId: tree.cell.id, year, items } })).id
})

/** The events that reading leaves behind. */
async function leftBy(actor: Actor, read: (scope: Scope) => Promise<unknown>) {
  const before = await db().auditEvent.aggregate({ _max: { id: true } })
  expect(await inSnapshot(actor, read)).not.toBeNull()
  const left = await db().auditEvent.findMany({ where: { id: { gt: before._max.id ?? 0n } } })
  return left.map(({ action, recordId, accountId, role, roleUnitId, unitId }) => {
    expect({ accountId, role, roleUnitId, unitId }).toEqual({
      accountId: actor.accountId,
      role: actor.role,
      roleUnitId: actor.unitId,
      unitId: tree.cell.id,
    })
    return `${action} ${recordId}`
  })
}

const query = () => parseListQuery({ "tu-nam": String(year), "den-nam": String(year) }, commitments.list)

describe("who reads the text of a commitment is in the log", () => {
  test.each<[string, string, (scope: Scope) => Promise<unknown>]>([
    ["its page", "view", (scope) => loadCommitment(scope, String(id))],
    ["the form that changes it", "view", (scope) => loadRecordToEdit(scope, commitments, String(id))],
    ["its printed sheet", "print", (scope) => loadPrint(scope, String(id))],
    ["the sheets of the cell", "print", (scope) => loadCellPrint(scope, String(year), {})],
    ["an export", "export", (scope) => exportList(scope, commitments, query())],
  ])("%s", async (_where, verb, read) => {
    expect(await leftBy(cell, read)).toEqual([`commitments.${verb} ${id}`])
  })

  test("a refused save that shows what is stored", async () => {
    const before = await db().auditEvent.count({ where: { action: "commitments.view", recordId: id } })
    const { personId } = await db().commitment.findUniqueOrThrow({ where: { id } })
    const raw = { unitId: String(tree.cell.id), personId: String(personId), year: String(year) }
    const outcome = await runInTransaction(cell, (scope) => commitments.update(scope, id, 99, raw))
    expect(outcome).toMatchObject({ ok: false, conflict: { version: 1 } })
    expect(await db().auditEvent.count({ where: { action: "commitments.view", recordId: id } })).toBe(before + 1)
  })

  test("not who sees no text", async () => {
    for (const actor of [staff, admin]) {
      expect(await leftBy(actor, (scope) => loadCommitment(scope, String(id)))).toEqual([])
      expect(await leftBy(actor, (scope) => exportList(scope, commitments, query()))).toEqual([])
    }
    expect(await leftBy(cell, (scope) => loadRecordHistory(scope, commitments, String(id)))).toEqual([])
  })
})

test("the own cell sees the views in the history, levels above do not; administrators find them in the log", async () => {
  const history = (actor: Actor) => inSnapshot(actor, (scope) => loadRecordHistory(scope, commitments, String(id)))
  const own = await history(cell)
  expect(own?.views?.length).toBeGreaterThan(0)
  expect(own?.views?.[0]).toMatchObject({ actorName: cell.fullName, role: "cell" })
  expect(await history(staff)).toMatchObject({ views: null, events: [] })
  const { events } = await inSnapshot(admin, (scope) => findEvents(scope, { verb: "view", subject: "commitments" }))
  expect(events[0]).toMatchObject({ recordId: id, actorName: cell.fullName })
})
