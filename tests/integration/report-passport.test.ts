import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { registerByKey, registerBySlug } from "@/lib/registers/registry"
import { loadPassport } from "@/lib/reports/load-passport"
import { loadRatio } from "@/lib/reports/load-ratio"
import { loadReport } from "@/lib/reports/load-report"
import { actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { beginReport, bringToAccepted, clearReports, enterRecord, handIn } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const written = "Việc làm không ai ngoài chi bộ được đọc"
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let cell: Actor
let planId: number
let inspectionId: number
let commitmentId: number
let silent: { id: number; fullName: string }

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
  planId = await enterRecord(commune, "plans", tree.commune.id, { year: String(year) })
  const round = { startedOn: `02/01/${year}`, endedOn: "", recommendations: [{ content: "Bổ sung sổ theo dõi" }] }
  inspectionId = await enterRecord(commune, "inspections", tree.commune.id, round)
  silent = await makePerson(tree.cell.id, { fullName: "Lê Thị Lặng" })
  const items = [{ part: "1", action: written }]
  commitmentId = await enterRecord(cell, "commitments", tree.cell.id, { year: String(year), items })
})

beforeEach(clearReports)

async function behind(by: Actor, id: number, figure: string, unitId: number) {
  const data = await asActor(by, (scope) => loadPassport(scope, { id: String(id), figure }, { dong: String(unitId) }))
  return data!.behind.flatMap(({ records }) => records)
}

describe("what a figure counts that is no record of its own", () => {
  test("tasks of a plan lead to the plan, recommendations and visits to their round, under their own words", async () => {
    const id = await beginReport(commune)
    const of = async (figure: string) =>
      (await behind(commune, id, figure, tree.commune.id)).map(({ title, href }) => [title, href])
    expect(await of("breakthroughs")).toEqual([["Giải quyết hồ sơ trước hạn", `/ke-hoach/${planId}`]])
    expect(await of("pressingIssuesSolved")).toEqual([["Rác thải ở chợ", `/ke-hoach/${planId}`]])
    const { slug } = registerByKey("inspections")
    expect(await of("recommendations")).toEqual([["Bổ sung sổ theo dõi", `/${slug}/${inspectionId}`]])
    expect(await of("organisationsInspected")).toEqual([["Chi bộ thôn 1", `/${slug}/${inspectionId}`]])
    expect(await of("headsInspected")).toEqual([["Chi bộ thôn 1", `/${slug}/${inspectionId}`]])
  })

  test("people who must write lead to what they wrote, else to their cell's year; texts stay unread", async () => {
    const id = await beginReport(commune)
    const people = await behind(commune, id, "commitmentsDue", tree.cell.id)
    expect(people).toHaveLength(2)
    expect(people.find(({ id: person }) => person === silent.id)).toMatchObject({
      title: silent.fullName,
      href: `/cam-ket/nam/${year}?don-vi=${tree.cell.id}`,
    })
    expect(people.map(({ href }) => href)).toContain(`/cam-ket/${commitmentId}`)
    expect(JSON.stringify(people)).not.toContain(written)
  })

  test("of several years stands there once for each", async () => {
    await db().commitmentYear.createMany({ data: [{ year: year - 1 }], skipDuplicates: true })
    await db().commitmentDuty.createMany({
      data: [{ personId: silent.id, year: year - 1, unitId: tree.cell.id, isHead: false }],
      skipDuplicates: true,
    })
    const id = await beginReport(commune, "interim", year - 1, year)
    const titles = (await behind(commune, id, "commitmentsDue", tree.cell.id)).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining([`Lê Thị Lặng, năm ${year - 1}`, `Lê Thị Lặng, năm ${year}`]))
  })

  test("is a mere number once it lies where the reader does not reach, and keeps its name to itself", async () => {
    const id = await beginReport(commune)
    await handIn(commune, id)
    await db().$executeRaw`UPDATE plan SET unit_id = ${tree.foreignCommune.id}::int WHERE id = ${planId}::int`
    await db().$executeRaw`UPDATE plan_task SET unit_id = ${tree.foreignCommune.id}::int WHERE plan_id = ${planId}::int`
    await db()
      .$executeRaw`UPDATE commitment_duty SET unit_id = ${tree.foreignCell.id}::int WHERE person_id = ${silent.id}::int`
    const [task] = await behind(commune, id, "breakthroughs", tree.commune.id)
    expect(task).toMatchObject({ amount: 1, title: null, href: null })
    const people = await behind(commune, id, "commitmentsDue", tree.cell.id)
    expect(people.find(({ id: person }) => person === silent.id)).toMatchObject({ amount: 1, title: null, href: null })
    expect(JSON.stringify(people)).not.toContain(silent.fullName)
    await db().$executeRaw`UPDATE plan SET unit_id = ${tree.commune.id}::int WHERE id = ${planId}::int`
    await db().$executeRaw`UPDATE plan_task SET unit_id = ${tree.commune.id}::int WHERE plan_id = ${planId}::int`
    await db()
      .$executeRaw`UPDATE commitment_duty SET unit_id = ${tree.cell.id}::int WHERE person_id = ${silent.id}::int`
  })
})

test("every number of a report opens to something the reader may open", async () => {
  const id = await beginReport(commune)
  const { table } = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
  const told = table.lines.flatMap((line) => [...line.values].map(([figure, value]) => ({ figure, value, line })))
  expect(told.length).toBeGreaterThan(8)
  for (const { figure, line } of told) {
    const records = await behind(commune, id, figure, line.unitId)
    expect(records.length, figure).toBeGreaterThan(0)
    for (const { href } of records) {
      expect(href, figure).not.toBeNull()
      const [, slug, number] = /^\/([^/]+)\/(\d+)$/.exec(href!) ?? []
      if (!slug) continue
      const found = await asActor(commune, async (scope) => registerBySlug(slug)?.find(scope, Number(number)) ?? null)
      expect(found, href!).not.toBeNull()
    }
  }
})

test("a number taken from an accepted report leads to that report, before the reader's own is handed in as after", async () => {
  const childId = await beginReport(commune)
  await bringToAccepted(commune, province, childId)
  const id = await beginReport(province)
  const lineOf = async () => {
    const { table } = (await asActor(province, (scope) => loadReport(scope, String(id), {})))!
    return table.lines.find(({ unitId }) => unitId === tree.commune.id)!
  }
  expect((await lineOf()).childReportId).toBe(childId)
  await handIn(province, id)
  expect((await lineOf()).childReportId).toBe(childId)
})

describe("a ratio of a report", () => {
  const ratioOf = (by: Actor, id: number, ratio: string) =>
    asActor(by, (scope) => loadRatio(scope, { id: String(id), ratio }))

  test("leads to its two numbers by unit, which add up to those of the report, frozen with it", async () => {
    const id = await beginReport(commune)
    const live = (await ratioOf(commune, id, "commitmentRate"))!
    expect(live.lines).toContainEqual({ place: String(tree.cell.id), name: tree.cell.name, done: 1, of: 2, base: 2 })
    expect([live.numerator.total, live.denominator.total]).toEqual([1, 2])
    await handIn(commune, id)
    await makePerson(tree.cell.id, { fullName: "Trần Văn Đến Sau" })
    const frozen = (await ratioOf(commune, id, "commitmentRate"))!
    expect(frozen.lines).toEqual(live.lines)
    expect((await ratioOf(commune, await beginReport(commune, "halfYear"), "commitmentRate"))!.denominator.total).toBe(
      3,
    )
  })

  test("is nothing for a ratio nobody defined, and for who does not see the report", async () => {
    const id = await beginReport(commune)
    const foreign = await actorAt("staff", tree.foreignCommune.id)
    expect(await ratioOf(commune, id, "models")).toBeNull()
    expect(await ratioOf(foreign, id, "commitmentRate")).toBeNull()
  })
})
