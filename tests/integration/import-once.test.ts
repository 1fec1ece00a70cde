import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import type { Cell } from "@/lib/office/cells"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { undecided, type ImportOptions } from "@/lib/register/import/options"
import { undoBatch } from "@/lib/register/import/undo"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"
import { workbookOf } from "../factories/workbooks"

let staff: Actor
let cell: Actor
let code = ""
let cellId = 0

beforeAll(async () => {
  const tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  cell = await actorAt("cell", tree.cell.id)
  code = tree.cell.code
  cellId = tree.cell.id
})

const headings: Partial<Record<RegisterKey, string[]>> = {
  outreach: ["Đơn vị", "Tháng", "Loại hình", "Số lượng"],
  meetings: ["Chi bộ", "Tháng", "Loại sinh hoạt", "Có mặt", "Vắng mặt"],
  commitments: ["Chi bộ", "Người viết", "Năm", "Trạng thái", "Ngày nộp"],
}
const file = (key: RegisterKey, rows: Cell[][]) => workbookOf([headings[key]!, ...rows.map((row) => [code, ...row])])

async function preview(key: RegisterKey, rows: Cell[][], options: Partial<ImportOptions> = {}, by = staff) {
  const sheet = await asActor(by, async (scope) =>
    checkSheet(scope, registerByKey(key), await readRows(await file(key, rows)), { ...undecided, ...options }),
  )
  if (!sheet.ok) throw new Error(sheet.message)
  return sheet.preview
}

const commit = (key: RegisterKey, rows: Cell[][], options: Partial<ImportOptions> = {}) =>
  act(staff, async (scope) => {
    const sheet = { name: "tep.xlsx", sheet: await readRows(await file(key, rows)) }
    return commitSheet(scope, registerByKey(key), sheet, () => {}, { ...undecided, ...options })
  })

const nothingNew = { ok: false, message: "Tệp không có bản ghi mới nào để nhập." }
const count = (value: number, month = "03/2026"): Cell[] => [month, "Tin, bài", value]
const counted = async () => (await db().outreachCount.findMany({ orderBy: { month: "asc" } })).map(({ value }) => value)

test("numbers of a month come again: the same ones are passed over, others update and can be taken back", async () => {
  expect(await commit("outreach", [count(5), count(7, "04/2026")])).toMatchObject({ ok: true })
  const again = await preview("outreach", [count(5), count(7, "04/2026")])
  expect(again).toMatchObject({ errors: [], mustDecide: false, fresh: 2, toWrite: { fresh: 0, updates: 0 } })
  expect(again.known.map(({ row, isOnce, changes }) => [row, isOnce, changes])).toEqual([
    [2, true, {}],
    [3, true, {}],
  ])
  expect(await commit("outreach", [count(5), count(7, "04/2026")])).toMatchObject(nothingNew)

  const later = [count(6), count(8, "05/2026")]
  expect(await preview("outreach", later)).toMatchObject({ errors: [], mustDecide: true })
  expect(await commit("outreach", later)).toMatchObject({ ok: false })
  expect(await commit("outreach", later, { same: "update" })).toMatchObject({ ok: true })
  expect(await counted()).toEqual([6, 7, 8])
  const { id } = await db().importBatch.findFirstOrThrow({ orderBy: { id: "desc" } })
  expect(await act(staff, (scope) => undoBatch(scope, registerByKey("outreach"), id))).toMatchObject({ ok: true })
  expect((await db().outreachCount.findMany({ where: { deletedAt: null } })).map(({ value }) => value).sort()).toEqual([
    5, 7,
  ])
})

test("a part and its whole are measured as they stand once the whole file is written, whatever its order", async () => {
  const month = "02/2026"
  const part = (value: number): Cell[] => [month, "Tin, bài trên báo, cổng thông tin điện tử", value]
  const stored = async () => {
    const rows = await db().outreachCount.findMany({ where: { month: new Date("2026-02-01"), deletedAt: null } })
    return Object.fromEntries(rows.map(({ kindKey, value }) => [kindKey, value]))
  }
  const update = { same: "update" } as const
  const undoNewest = async () => {
    const { id } = await db().importBatch.findFirstOrThrow({ orderBy: { id: "desc" } })
    return act(staff, (scope) => undoBatch(scope, registerByKey("outreach"), id))
  }
  expect(await commit("outreach", [count(5, month)])).toMatchObject({ ok: true })
  const raised = [part(8), count(10, month)]
  expect(await preview("outreach", raised)).toMatchObject({ errors: [], mustDecide: true })
  expect((await preview("outreach", raised, { same: "skip" })).errors).toMatchObject([{ row: 2 }])
  expect(await commit("outreach", raised, update)).toMatchObject({ ok: true })
  expect(await stored()).toEqual({ "tin-bai": 10, "tin-bai-dien-tu": 8 })
  expect(await undoNewest()).toMatchObject({ ok: true })
  expect(await stored()).toEqual({ "tin-bai": 5 })
  expect(await commit("outreach", raised, update)).toMatchObject({ ok: true })

  const lowered = [count(4, month), part(3)]
  expect(await preview("outreach", lowered, update)).toMatchObject({ errors: [], toWrite: { updates: 2 } })
  expect(await commit("outreach", lowered, update)).toMatchObject({ ok: true })
  expect(await commit("outreach", [part(12), count(20, month)], update)).toMatchObject({ ok: true })
  expect(await stored()).toEqual({ "tin-bai": 20, "tin-bai-dien-tu": 12 })
  expect((await preview("outreach", [count(11, month)], update)).errors).toMatchObject([{ row: 2 }])

  expect(await undoNewest()).toMatchObject({ ok: true })
  expect(await stored()).toEqual({ "tin-bai": 4, "tin-bai-dien-tu": 3 })
})

test("a part whose whole stays out of the file stays out too", async () => {
  const rows: Cell[][] = [
    ["06/2026", "Tin, bài", "nhiều"],
    ["06/2026", "Tin, bài trên báo, cổng thông tin điện tử", 3],
    ["06/2026", "Triển lãm", 2],
  ]
  const where = { month: new Date("2026-06-01") }
  expect(await commit("outreach", rows, { leaveOutWrong: true })).toMatchObject({ ok: true })
  expect(await db().outreachCount.findMany({ where })).toMatchObject([{ kindKey: "trien-lam", value: 2 }])
})

test("what may stand once is never added beside, and two lines that disagree are an error", async () => {
  expect(await commit("outreach", [count(9)], { same: "both" })).toMatchObject(nothingNew)
  const { errors } = await preview("outreach", [count(1, "01/2026"), count(1, "01/2026"), count(2, "01/2026")])
  expect(errors).toEqual([{ row: 4, column: null, message: expect.stringMatching(/dòng 2 cùng nói/) as string }])
})

test("an update is checked as its form would be", async () => {
  const wrong = [["03/2026", "Tin, bài", -1]]
  expect((await preview("outreach", wrong, { same: "update" })).errors).toMatchObject([{ row: 2 }])
})

test("a regular meeting stands once a month, a thematic one does not", async () => {
  const meeting = (kind: string, present: number): Cell[] => ["02/2026", kind, present, 0]
  expect(await commit("meetings", [meeting("Thường kỳ", 2), meeting("Chuyên đề", 2)])).toMatchObject({ ok: true })
  const { known, mustDecide } = await preview("meetings", [meeting("Thường kỳ", 1), meeting("Chuyên đề", 1)])
  expect(known.map(({ row, isOnce }) => [row, isOnce])).toEqual([[2, true]])
  expect(mustDecide).toBe(true)
})

test("a commitment that is there is named by its row and passed over; its private texts are neither compared nor told", async () => {
  await makePerson(cellId, { fullName: "Lò Văn Một" })
  await makePerson(cellId, { fullName: "Lò Văn Hai" })
  const line = (name: string): Cell[] => [name, 2026, "Đã nộp", "05/01/2026"]
  expect(await commit("commitments", [line("Lò Văn Một")])).toMatchObject({ ok: true })
  const rows = [line("Lò Văn Một"), line("Lò Văn Hai")]
  for (const by of [staff, cell]) {
    const { known, errors, mustDecide } = await preview("commitments", rows, {}, by)
    expect({ errors, mustDecide }).toEqual({ errors: [], mustDecide: false })
    expect(known.map(({ row, record, changes }) => [row, record.title, changes])).toEqual([
      [2, "Lò Văn Một, năm 2026", {}],
    ])
  }
  expect(await commit("commitments", rows, { same: "update" })).toMatchObject({ ok: true })
  expect(await db().commitment.count()).toBe(2)
  expect(await commit("commitments", rows)).toMatchObject(nothingNew)
})
