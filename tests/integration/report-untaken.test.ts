import { beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { createReport } from "@/lib/reports/create-report"
import { loadReport } from "@/lib/reports/load-report"
import { act, actorAt, asActor } from "../factories/actors"
import { newReport } from "../factories/report-periods"
import {
  beginReport,
  bringToAccepted,
  clearReports,
  correctOwnLine,
  enterRecord,
  handIn,
} from "../factories/report-steps"
import { saveCutOff } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today()) - 1
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor

beforeEach(async () => {
  await clearReports()
  await db().reportCutOff.deleteMany()
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
})

const load = async (by: Actor, id: number) => (await asActor(by, (scope) => loadReport(scope, String(id), {})))!

async function dialogues(by: Actor, id: number): Promise<number> {
  const line = (await load(by, id)).table.lines.find(({ unitId }) => unitId === tree.commune.id)!
  return line.values.get("dialogues") ?? 0
}

test("a child's report of the parent's days is taken, with its corrections; of other days its records are counted, and the page says which", async () => {
  await enterRecord(commune, "dialogues", tree.commune.id, { heldOn: `${year}-06-01`, sessions: "2" })
  await saveCutOff(province, tree.province.id, "year", `${year}-01-01`, "15/11")
  await saveCutOff(commune, tree.commune.id, "year", `${year}-01-01`, "30/11")
  const child = await beginReport(commune, "year", year)
  expect(await load(commune, child)).toMatchObject({ above: { fromOn: `${year}-01-01`, toOn: `${year}-11-15` } })
  await bringToAccepted(commune, province, child)
  const counted = await dialogues(commune, child)
  await correctOwnLine(commune, child, "dialogues", counted, counted + 40)

  const parent = await beginReport(province, "year", year)
  expect(await dialogues(province, parent)).toBe(counted)
  const untaken = async () =>
    (await load(province, parent)).untaken.map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn }))
  expect(await untaken()).toEqual([{ id: child, fromOn: `${year}-01-01`, toOn: `${year}-11-30` }])
  await handIn(province, parent)
  expect(await untaken()).toHaveLength(1)
  expect(await db().report.findUniqueOrThrow({ where: { id: child } })).toMatchObject({ status: "accepted" })
})

test("where the days are the same the child's numbers stand, and nothing is told of other days", async () => {
  await enterRecord(commune, "dialogues", tree.commune.id, { heldOn: `${year}-06-01`, sessions: "2" })
  await saveCutOff(province, tree.province.id, "year", `${year}-01-01`, "15/11")
  const child = await beginReport(commune, "year", year)
  await bringToAccepted(commune, province, child)
  const counted = await dialogues(commune, child)
  await correctOwnLine(commune, child, "dialogues", counted, counted + 40)
  const parent = await beginReport(province, "year", year)
  expect(await dialogues(province, parent)).toBe(counted + 40)
  expect((await load(province, parent)).untaken).toEqual([])
  expect(await load(commune, child)).toMatchObject({ above: null })
})

test("of free kinds those that share days with the report are told", async () => {
  const begin = async (by: Actor, fromOn: string, toOn: string) => {
    const outcome = await act(by, (scope) => createReport(scope, { ...newReport("interim", year), fromOn, toOn }))
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
    return outcome.events[0]!.recordId!
  }
  const near = await begin(commune, `${year - 1}-01-01`, `${year}-05-15`)
  const far = await begin(commune, `${year - 3}-01-01`, `${year - 2}-12-31`)
  for (const id of [near, far]) await bringToAccepted(commune, province, id)
  const parent = await begin(province, `${year - 1}-05-16`, `${year}-05-15`)
  expect((await load(province, parent)).untaken.map(({ id }) => id)).toEqual([near])
})
