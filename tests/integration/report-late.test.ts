import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today, yearOf } from "@/lib/format/dates"
import { acceptReport, returnReport } from "@/lib/reports/decide-report"
import { loadBoard } from "@/lib/reports/load-board"
import { loadReport } from "@/lib/reports/load-report"
import { reportWordFile } from "@/lib/reports/word-file"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, bringToAccepted, clearReports, handIn } from "../factories/report-steps"
import { saveDeadlines } from "../factories/settings"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"
import { linesIn, paragraphThatReads, partOf } from "../unit/office/word/word-parts"

const thisYear = yearOf(today())
const lastYear = thisYear - 1
const note = "Đơn vị in nghiêng chưa nộp báo cáo đúng hạn."
let tree: Awaited<ReturnType<typeof makeTree>>
let waiting: MadeUnit
let province: Actor
let commune: Actor
let cell: Actor
let sibling: Actor

/** Reports of last year were due on 15 November, those of this year are on its last day. */
beforeAll(async () => {
  tree = await makeTree()
  waiting = await makeUnit({ parentId: tree.commune.id, name: "Chi bộ Trạm Y tế", typeKey: "chi-bo" })
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
  sibling = await actorAt("cell", tree.siblingCell.id)
  const due = { [lastYear]: `15/11/${lastYear}`, [thisYear]: `31/12/${thisYear}` }
  for (const [year, day] of Object.entries(due)) {
    expect(await saveDeadlines(commune, tree.commune.id, Number(year), { "year-report": day })).toMatchObject({
      ok: true,
    })
  }
})

beforeEach(clearReports)

/** Hands a cell's report in as if it were due today. */
async function handInInTime(by: Actor, year: number) {
  const id = await beginReport(by, "year", year)
  await db().report.update({ where: { id }, data: { dueOn: toDbDate(today()) } })
  await handIn(by, id)
}

/** The cells that the annex of the commune's report prints in italics. */
async function inItalics(id: number): Promise<string[]> {
  const make = await asActor(commune, (scope) => reportWordFile(scope, String(id)))
  const file = new Uint8Array(await (await make!()).arrayBuffer())
  const names = [tree.cell, tree.siblingCell, waiting].map(({ name }) => name)
  const marked = names.filter((name) => paragraphThatReads(partOf(file), name).includes("<w:i/>"))
  expect(linesIn(file).includes(note)).toBe(marked.length > 0)
  return marked
}

async function countsOf(year: number) {
  const search = { loai: "year", "tu-nam": String(year) }
  const { counts, rows } = (await asActor(commune, (scope) => loadBoard(scope, search)))!
  return { ...counts, states: Object.fromEntries(rows.map(({ unitName, punctual }) => [unitName, punctual])) }
}

describe("the annex in Word marks who is late", () => {
  test("nobody before the day, though nothing was accepted", async () => {
    await handIn(cell, await beginReport(cell))
    const id = await beginReport(commune)
    expect(await inItalics(id)).toEqual([])
    await handIn(commune, id)
    expect(await inItalics(id)).toEqual([])
  })

  test("after the day: who handed in too late or not at all, not who was in time and waits; submitted or not", async () => {
    await handInInTime(cell, lastYear)
    await bringToAccepted(sibling, commune, await beginReport(sibling, "year", lastYear))
    const id = await beginReport(commune, "year", lastYear)
    const late = [tree.siblingCell.name, waiting.name]
    expect(await inItalics(id)).toEqual(late)
    await handIn(commune, id)
    expect(await inItalics(id)).toEqual(late)
    await handIn(
      await actorAt("cell", waiting.id),
      await beginReport(await actorAt("cell", waiting.id), "year", lastYear),
    )
    expect(await inItalics(id)).toEqual(late)
  })

  test("and nobody more afterwards: whom the one above named when it accepted stands on the page, the letter is what was handed in", async () => {
    const id = await beginReport(commune)
    await handIn(commune, id)
    const { version } = await db().report.findUniqueOrThrow({ where: { id } })
    const accepted = { id, version, exceptions: [waiting.id] }
    expect(await act(province, (scope) => acceptReport(scope, accepted))).toMatchObject({ ok: true })
    expect(await inItalics(id)).toEqual([])
    const { exceptions } = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    expect(exceptions.map(({ unitName }) => unitName)).toEqual([waiting.name])
  })

  test("nor when a deadline is moved", async () => {
    const id = await beginReport(commune, "year", lastYear)
    const late = [tree.cell.name, tree.siblingCell.name, waiting.name]
    await handIn(commune, id)
    expect(await inItalics(id)).toEqual(late)
    await saveDeadlines(commune, tree.commune.id, lastYear, { "year-report": `31/12/${lastYear}` })
    await db().report.updateMany({ where: { unitId: tree.cell.id }, data: { dueOn: toDbDate(today()) } })
    expect(await inItalics(id)).toEqual(late)
    await saveDeadlines(commune, tree.commune.id, lastYear, { "year-report": `15/11/${lastYear}` })
  })
})

describe("the board counts who is late", () => {
  test("and nobody who was founded after the day, or today", async () => {
    const above = await makeUnit({ parentId: tree.province.id, name: "Đảng ủy xã Mới" })
    const staff = await actorAt("staff", above.id)
    await saveDeadlines(staff, above.id, thisYear, { "year-report": `15/11/${thisYear}` })
    const old = await makeUnit({ parentId: above.id, name: "Chi bộ cũ", typeKey: "chi-bo" })
    const young = await makeUnit({ parentId: above.id, name: "Chi bộ mới", typeKey: "chi-bo", from: today() })
    const search = { loai: "year", "tu-nam": String(thisYear) }
    const { rows } = (await asActor(staff, (scope) => loadBoard(scope, search)))!
    expect(rows.map(({ unitId, dueOn }) => [unitId, dueOn])).toEqual([
      [old.id, `${thisYear}-11-15`],
      [young.id, null],
    ])
    const id = await beginReport(staff)
    const { late } = (await asActor(staff, (scope) => loadReport(scope, String(id), {})))!
    expect(late.map(({ unitId }) => unitId)).toEqual([old.id])
  })

  test("apart from who was in time", async () => {
    await handInInTime(cell, lastYear)
    await handIn(sibling, await beginReport(sibling, "year", lastYear))
    expect(await countsOf(lastYear)).toEqual({
      all: 3,
      handedIn: 2,
      onTime: 1,
      late: 2,
      accepted: 0,
      states: { [tree.cell.name]: "onTime", [tree.siblingCell.name]: "late", [waiting.name]: "overdue" },
    })
  })

  test("from the day after the day on: until then one who has not handed in is waited for", async () => {
    await bringToAccepted(cell, commune, await beginReport(cell))
    expect(await countsOf(thisYear)).toEqual({
      all: 3,
      handedIn: 1,
      onTime: 1,
      late: 0,
      accepted: 1,
      states: { [tree.cell.name]: "onTime", [tree.siblingCell.name]: "waiting", [waiting.name]: "waiting" },
    })
  })

  test("by the first time a report was handed in: one that came back and is handed in anew stays in time", async () => {
    await handInInTime(cell, lastYear)
    const { id, version } = await db().report.findFirstOrThrow({ where: { unitId: tree.cell.id } })
    const typed = { id, version, reason: "Thiếu số", sections: {}, figures: [] }
    expect(await act(commune, (scope) => returnReport(scope, typed))).toMatchObject({ ok: true })
    await handIn(cell, id)
    expect(await countsOf(lastYear)).toMatchObject({ handedIn: 1, onTime: 1, late: 2 })
  })
})
