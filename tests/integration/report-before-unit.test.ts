import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today, yearOf } from "@/lib/format/dates"
import { createReport } from "@/lib/reports/create-report"
import { loadNewReport } from "@/lib/reports/load-new"
import type { ReportPeriod } from "@/lib/reports/period"
import { substituteQuery } from "@/lib/reports/substitute/href"
import { loadSubstitute, loadSubstituteSheet } from "@/lib/reports/substitute/load-substitute"
import { typedInput, typeReport } from "@/lib/reports/substitute/type-report"
import { restructure } from "@/lib/roll-up/restructure"
import { findReportWork } from "@/lib/work/report-work"
import { act, actorAt, asActor } from "../factories/actors"
import { newReport, reportPeriod, type InstalledKind } from "../factories/report-periods"
import { clearReports } from "../factories/report-steps"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

const year = yearOf(today())
const founded = `${year - 1}-05-10`
const closed = `${year - 2}-07-01`
let young: MadeUnit
let old: MadeUnit
let province: Actor
let youngStaff: Actor
let oldStaff: Actor

beforeAll(async () => {
  const tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  young = await makeUnit({ parentId: tree.province.id, from: founded })
  youngStaff = await actorAt("staff", young.id)
  old = await makeUnit({ parentId: tree.province.id })
  await db().$transaction(async (tx) => {
    await tx.unitPlacement.updateMany({ where: { unitId: old.id }, data: { validTo: toDbDate(closed) } })
    const after = {
      unitId: old.id,
      parentId: tree.commune.id,
      relation: "successor",
      validFrom: toDbDate(closed),
    } as const
    await tx.unitPlacement.create({ data: after })
    await restructure(tx, [old.id], closed)
  })
  oldStaff = await actorAt("staff", old.id)
})

beforeEach(clearReports)

const begin = (by: Actor, kind: InstalledKind, fromYear: number, toYear: number | null = null) =>
  act(by, (scope) => createReport(scope, newReport(kind, fromYear, toYear)))

describe("the own report", () => {
  test("is refused for a period that ended before the unit was founded, which is told by its day", async () => {
    const tooEarly = await begin(youngStaff, "year", year - 2)
    expect(tooEarly).toMatchObject({ ok: false, message: expect.stringContaining(`thành lập ngày 10/05/${year - 1}`) })
    expect(tooEarly).toMatchObject({ errors: { year: expect.stringContaining("Hãy chọn kỳ kết thúc từ ngày") } })
    expect(await begin(youngStaff, "interim", year - 5, year - 2)).toMatchObject({ ok: false })
    expect(await db().report.count()).toBe(0)
  })

  test("is begun for every period in which the unit was there a while", async () => {
    expect(await begin(youngStaff, "halfYear", year - 1)).toMatchObject({ ok: true })
    expect(await begin(youngStaff, "year", year - 1)).toMatchObject({ ok: true })
    expect(await begin(youngStaff, "interim", year - 5, year - 1)).toMatchObject({ ok: true })
  })

  test("is refused once the unit had ended before the period, and not for the period it ended in", async () => {
    const refused = await begin(oldStaff, "year", year - 1)
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining(`từ ngày 01/07/${year - 2}`) })
    expect(await begin(oldStaff, "year", year - 2)).toMatchObject({ ok: true })
  })

  test("says so before anything is typed", async () => {
    const search = (from: number) => ({ loai: "year", "tu-nam": String(from) })
    const data = await asActor(youngStaff, (scope) => loadNewReport(scope, search(year - 3)))
    expect(data?.absence).toContain("thành lập ngày")
    expect(await asActor(youngStaff, (scope) => loadNewReport(scope, search(year)))).toMatchObject({ absence: null })
  })

  test("is not asked for among the work to do", async () => {
    expect(await asActor(youngStaff, findReportWork)).not.toEqual([])
    expect(await asActor(oldStaff, findReportWork)).toEqual([])
  })
})

describe("a report typed by the unit above", () => {
  const searchOf = (unit: MadeUnit, about: ReportPeriod) => Object.fromEntries(substituteQuery(unit.id, about))
  const typeIn = (unit: MadeUnit, about: number) =>
    act(province, (scope) => {
      const place = { unit: String(unit.id), kind: "year", fromOn: `${about}-01-01`, toOn: `${about}-12-31` }
      return typeReport(scope, typedInput.parse({ ...place, numbers: { documents: "1" } }))
    })

  test.each([
    ["before it was founded", () => young, year - 2, /thành lập ngày/],
    ["after it had ended", () => old, year - 1, /kết thúc hoạt động từ ngày/],
  ])("is refused in words for a child %s", async (_when, unitOf, about, message) => {
    const search = searchOf(unitOf(), reportPeriod("year", about, about))
    const data = await asActor(province, (scope) => loadSubstitute(scope, search))
    expect(data?.place).toMatchObject({ refused: expect.stringMatching(message) })
    expect(await asActor(province, (scope) => loadSubstituteSheet(scope, search))).toBeNull()
    expect(await typeIn(unitOf(), about)).toMatchObject({ ok: false, message: expect.stringMatching(message) })
    expect(await db().report.count()).toBe(0)
  })

  test("is written where the child was there", async () => {
    expect(await typeIn(young, year - 1)).toMatchObject({ ok: true })
  })
})
