import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { undividedName } from "@/lib/glossary"
import { partsText, shownSum } from "@/lib/reports/branch-value"
import { changedSince } from "@/lib/reports/changed-since"
import { findReport } from "@/lib/reports/find-report"
import type { ReportTable } from "@/lib/reports/frozen-table"
import { lineKey } from "@/lib/reports/line-source"
import { loadPassport } from "@/lib/reports/load-passport"
import { loadRatio } from "@/lib/reports/load-ratio"
import { loadReport } from "@/lib/reports/load-report"
import { loadWriting } from "@/lib/reports/load-writing"
import { reportLetter } from "@/lib/reports/report-letter"
import { actorAt, asActor } from "../factories/actors"
import {
  beginReport,
  bringToAccepted,
  clearReports,
  correctOwnLine,
  enterRecord,
  handIn,
} from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let commune: Actor
let province: Actor
let root: Actor

beforeAll(async () => {
  tree = await makeTree()
  commune = await actorAt("staff", tree.commune.id)
  province = await actorAt("staff", tree.province.id)
  root = await actorAt("staff", tree.root.id)
})
beforeEach(async () => {
  await clearReports()
  await db().statedTotal.deleteMany()
  await db().practiceModel.deleteMany()
})

const year = { firstDay: "01/01/2025", lastDay: "31/12/2025", qualifier: "", breadth: "branch" }
const state = (unitId: number, indicator: string, value: string, more = {}) =>
  enterRecord(province, "statedTotals", unitId, { ...year, indicator, value, ...more })

const registered = { stage: "registered", proposedOn: "10/02/2025", registeredOn: "10/02/2025", startedOn: "" }
const register = (unitId: number) => enterRecord(province, "models", unitId, { ...registered, recognisedOn: "" })

async function tableOf(by: Actor, id: number): Promise<ReportTable> {
  return (await asActor(by, (scope) => loadReport(scope, String(id), {})))!.table
}

/** The numbers of a figure line by line, as they are shown, with what of them was stated. */
const linesOf = ({ lines }: ReportTable, key: string) =>
  lines
    .filter(({ values }) => values.has(key))
    .map((line) => [lineKey(line), shownSum([line], key), partsText([line], key)])

const passport = (by: Actor, id: number, figure: string, dong?: string) =>
  asActor(by, (scope) => loadPassport(scope, { id: String(id), figure }, dong ? { dong } : {}))

describe("a report counts what was stated", () => {
  test("beside the records in it, with its word, in the line of its unit, and keeps both when it is handed in", async () => {
    await register(tree.cell.id)
    await register(tree.cell.id)
    await state(tree.commune.id, "models", "gần 199")
    const id = await beginReport(province, "year", 2025)
    const shown = [[String(tree.commune.id), "gần 199", "2 có bản ghi + 197 chưa ghi chi tiết"]]
    expect(linesOf(await tableOf(province, id), "models")).toEqual(shown)
    await handIn(province, id)
    await db().statedTotal.deleteMany()
    expect(linesOf(await tableOf(province, id), "models")).toEqual(shown)
  })

  test("of the whole branch in a line of its own, which the letter names, and its passport opens the total", async () => {
    const totalId = await state(tree.province.id, "outreach.tu-sach", "hơn 236")
    const id = await beginReport(province, "year", 2025)
    const table = await tableOf(province, id)
    expect(linesOf(table, "outreach.tu-sach")).toEqual([
      [`chung-${tree.province.id}`, "hơn 236", "0 có bản ghi + 236 chưa ghi chi tiết"],
    ])
    const report = (await asActor(province, (scope) => findReport(scope, id)))!
    const around = { late: new Set<number>(), label: null, countedUntil: null }
    const letter = reportLetter({ ...report, annexFigures: ["outreach.tu-sach"] }, [], table, around)
    expect(letter.annex?.rows.map(({ label, values }) => [label, ...values])).toContainEqual([undividedName, "hơn 236"])
    const others = reportLetter({ ...report, annexFigures: ["documents"] }, [], table, around)
    expect(others.annex?.rows.map(({ label }) => label)).not.toContain(undividedName)
    expect(letter.annex?.rows.at(-1)).toMatchObject({ kind: "total", values: ["hơn 236"] })
    const { line, behind } = (await passport(province, id, "outreach.tu-sach", `chung-${tree.province.id}`))!
    expect(line?.kind).toBe("undivided")
    expect(behind).toMatchObject([{ value: 236, records: [{ id: totalId, amount: 236, isTotal: true }] }])
    expect(behind[0]!.records[0]!.title).toContain("Tủ sách")
    const { sections } = (await asActor(province, (scope) => loadWriting(scope, String(id))))!
    expect(sections.find(({ key }) => key === "models")?.ready).toContain("Tủ sách: hơn 236 tủ")
  })

  test("only where its days lie in the report's; a longer one is told beside it", async () => {
    await state(tree.province.id, "models", "500", { firstDay: "01/01/2024" })
    const id = await beginReport(province, "year", 2025)
    const data = (await asActor(province, (scope) => loadReport(scope, String(id), {})))!
    expect(linesOf(data.table, "models")).toEqual([])
    expect(data.longerTotals).toHaveLength(1)
  })

  test("of a child whose report was accepted as that report says", async () => {
    await register(tree.cell.id)
    await state(tree.commune.id, "models", "30")
    await bringToAccepted(commune, province, await beginReport(commune, "year", 2025))
    await state(tree.cell.id, "models", "90")
    const id = await beginReport(province, "year", 2025)
    expect(linesOf(await tableOf(province, id), "models")).toEqual([
      [String(tree.commune.id), "30", "1 có bản ghi + 29 chưa ghi chi tiết"],
    ])
  })

  test("of a child whose number was corrected below what was stated as no more than the number", async () => {
    await state(tree.commune.id, "models", "30", { breadth: "own" })
    const childId = await beginReport(commune, "year", 2025)
    await bringToAccepted(commune, province, childId)
    await correctOwnLine(commune, childId, "models", 30, 5)
    const id = await beginReport(province, "year", 2025)
    await handIn(province, id)
    expect(linesOf(await tableOf(province, id), "models")).toEqual([
      [String(tree.commune.id), "5", "0 có bản ghi + 5 chưa ghi chi tiết"],
    ])
  })

  test("and tells what came since: a record in a total changes no number, only what stands behind it", async () => {
    await state(tree.commune.id, "models", "30")
    const id = await beginReport(province, "year", 2025)
    await handIn(province, id)
    const drifts = () =>
      asActor(province, async (scope) => changedSince(scope, (await findReport(scope, id))!)).then((all) =>
        all.filter(({ figureKey }) => figureKey === "models"),
      )
    expect(await drifts()).toEqual([])
    await register(tree.cell.id)
    expect(await drifts()).toMatchObject([{ submitted: 30, now: 30, gone: 1, come: 2 }])
    await state(tree.otherCommune.id, "models", "7")
    expect((await drifts()).map(({ place, now }) => [place, now])).toContainEqual([String(tree.otherCommune.id), 7])
  })

  test("and invents no denominator where one of two terms was stated and the other was not", async () => {
    await enterRecord(province, "inspections", tree.commune.id, {})
    await state(tree.commune.id, "recommendationsDone", "30")
    const id = await beginReport(root, "year", 2025)
    const ratio = await asActor(root, (scope) => loadRatio(scope, { id: String(id), ratio: "recommendationRate" }))
    expect(ratio?.base).toBe(0)
    expect(ratio?.numerator.total).toBe(30)
  })
})
