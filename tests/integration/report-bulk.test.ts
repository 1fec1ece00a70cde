import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { acceptReport, acceptReports } from "@/lib/reports/decide-report"
import { loadBoard } from "@/lib/reports/load-board"
import { withdrawReport } from "@/lib/reports/submit-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, clearReports, enterRecord, handIn } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let otherCommune: Actor
let ids: number[]

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  otherCommune = await actorAt("staff", tree.otherCommune.id)
})

beforeEach(async () => {
  await clearReports()
  ids = [await beginReport(commune), await beginReport(otherCommune)]
  await handIn(commune, ids[0]!)
  await handIn(otherCommune, ids[1]!)
})

const board = async () =>
  (await asActor(province, (scope) => loadBoard(scope, { loai: "year", "tu-nam": String(year) })))!

/** What the boxes of the board post when all are ticked. */
const shown = async () => (await board()).rows.flatMap(({ submissionId }) => submissionId ?? [])
const accept = (by: Actor, submissions: number[]) => act(by, (scope) => acceptReports(scope, { submissions }))
const seen = async (id: number) => ({ id, version: (await db().report.findUniqueOrThrow({ where: { id } })).version })
const states = async () => (await db().report.findMany({ orderBy: { id: "asc" } })).map(({ status }) => status)

async function withdraw() {
  const input = await seen(ids[0]!)
  expect(await act(commune, (scope) => withdrawReport(scope, input))).toMatchObject({ ok: true })
}

describe("several reports accepted at once", () => {
  test("are those that the board showed", async () => {
    expect((await board()).counts).toMatchObject({ all: 2, handedIn: 2, accepted: 0 })
    expect(await accept(province, await shown())).toMatchObject({ ok: true, events: [{}, {}] })
    expect((await board()).counts).toMatchObject({ all: 2, handedIn: 2, accepted: 2 })
  })

  test("are none when one was handed in anew with other numbers since: it is named, and the rest waits too", async () => {
    const before = await shown()
    await withdraw()
    await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
    await handIn(commune, ids[0]!)
    const outcome = await accept(province, before)
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(tree.commune.name) })
    expect(outcome).toMatchObject({ message: expect.not.stringContaining(tree.otherCommune.name) })
    expect(await states()).toEqual(["submitted", "submitted"])
    expect(await accept(province, await shown())).toMatchObject({ ok: true })
    expect(await states()).toEqual(["accepted", "accepted"])
  })

  test("are none when one was withdrawn or decided since, each of them named", async () => {
    const before = await shown()
    await withdraw()
    const decided = await seen(ids[1]!)
    await act(province, (scope) => acceptReport(scope, { ...decided, exceptions: [] }))
    const outcome = await accept(province, before)
    for (const { name } of [tree.commune, tree.otherCommune]) {
      expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(name) })
    }
    expect(await states()).toEqual(["draft", "accepted"])
  })

  test("are none when one is not decided by the actor, or is not there", async () => {
    const [first, second] = await shown()
    expect(await accept(await actorAt("staff", tree.foreignProvince.id), [first!, second!])).toBeNull()
    expect(await accept(commune, [first!])).toBeNull()
    expect(await accept(province, [first!, 99_999_999])).toBeNull()
    expect(await accept(province, [])).toMatchObject({ ok: false })
    expect(await states()).toEqual(["submitted", "submitted"])
  })
})
