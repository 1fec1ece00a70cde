import { strFromU8, unzipSync } from "fflate"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { plainSheet } from "@/lib/office/cells"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { registerByKey } from "@/lib/registers/registry"
import { outreachSchema } from "@/lib/registers/outreach/schema"
import { annexWorkbook } from "@/lib/reports/annex-file"
import { shownSum } from "@/lib/reports/branch-value"
import { correctInput, correctReport } from "@/lib/reports/correct-report"
import { loadComparison } from "@/lib/reports/load-comparison"
import { loadDrift, loadPassport } from "@/lib/reports/load-passport"
import { loadReport } from "@/lib/reports/load-report"
import { loadWriting } from "@/lib/reports/load-writing"
import { reportWordFile } from "@/lib/reports/word-file"
import { typedInput, typeReport } from "@/lib/reports/substitute/type-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, bringToAccepted, clearReports, enterRecord } from "../factories/report-steps"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"
import { linesIn } from "../unit/office/word/word-parts"

const year = yearOf(today())
const key = "outreach.luot-xem"
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor

const count = (unitId: number, value: string) =>
  enterRecord(commune, "outreach", unitId, { month: `01/${year}`, value, qualifier: "exact" })

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  await count(tree.cell.id, "gần 350.000")
  await count(tree.siblingCell.id, "hơn 9.123")
  await count(tree.commune.id, "877")
})

beforeEach(clearReports)

const read = (by: Actor, id: number) => asActor(by, (scope) => loadReport(scope, String(id), {}))
const withAnnex = (id: number) => db().report.update({ where: { id }, data: { annexFigures: [key] } })

/** What the report shows for the branch, and line by line. */
async function shown(by: Actor, id: number) {
  const { lines } = (await read(by, id))!.table
  return { all: shownSum(lines, key), lines: lines.map((line) => shownSum([line], key)) }
}

const counted = { all: "khoảng 360.000", lines: ["877", "gần 350.000", "hơn 9.123"] }

describe("approximate words", () => {
  test("stay in lines, sentences, Word, Excel, comparison and passport, live and handed in, and go up into the report above", async () => {
    const id = await beginReport(commune)
    await withAnnex(id)
    const live = await shown(commune, id)
    expect(live.all).toBe(counted.all)
    expect(live.lines.toSorted()).toEqual(counted.lines.toSorted())
    const writing = (await asActor(commune, (scope) => loadWriting(scope, String(id))))!
    expect(writing.sections.find((section) => section.key === "outreach")!.ready).toContain("khoảng 360.000 lượt xem")

    await bringToAccepted(commune, province, id)
    expect(await shown(commune, id)).toEqual(live)

    const make = await asActor(commune, (scope) => reportWordFile(scope, String(id)))
    const letter = linesIn(new Uint8Array(await (await make!()).arrayBuffer()))
    expect(letter).toEqual(expect.arrayContaining(["khoảng 360.000", ...counted.lines]))

    const book = await asActor(commune, (scope) => annexWorkbook(scope, String(id)))
    const parts = unzipSync(new Uint8Array(await book!.arrayBuffer()))
    for (const word of ["gần", "hơn", "khoảng"]) {
      expect(strFromU8(parts["xl/styles.xml"]!)).toContain(`&quot;${word} &quot;#,##0`)
    }
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toContain("<v>350000</v>")

    const compared = (await asActor(commune, (scope) => loadComparison(scope, String(id), {})))!
    const pair = compared.comparisons[0]!.pairs.find(({ figure }) => figure.key === key)!
    expect(pair).toMatchObject({ shown: { one: "khoảng 360.000", other: "0" }, rough: true })

    const passport = (await asActor(commune, (scope) => loadPassport(scope, { id: String(id), figure: key }, {})))!
    expect(passport.lines.filter(({ words }) => words.has(key))).toHaveLength(2)

    const above = await beginReport(province)
    const upper = (await read(province, above))!.table.lines.find(({ unitId }) => unitId === tree.commune.id)!
    expect(shownSum([upper], key)).toBe("khoảng 360.000")
  })

  test("are corrected with the number or alone, and the history says which", async () => {
    const id = await beginReport(commune)
    await bringToAccepted(commune, province, id)
    const { lineId } = (await read(commune, id))!.table.lines.find(({ unitId }) => unitId === tree.cell.id)!
    const correct = (to: string) =>
      act(commune, (scope) =>
        correctReport(
          scope,
          correctInput.parse({
            id: String(id),
            line: String(lineId),
            figure: key,
            old: "350000",
            new: to,
            reason: "Sai",
          }),
        ),
      )
    expect(await correct("gần 350.000")).toMatchObject({ ok: false })
    expect(JSON.stringify(await correct("hơn 350.000"))).toMatch(/gần 350\.000.*hơn 350\.000/)
    expect((await shown(commune, id)).all).toBe("hơn 360.000")
  })

  test("that change alone in a record are told as a change since the report was handed in", async () => {
    const id = await beginReport(commune)
    await bringToAccepted(commune, province, id)
    const record = { unitId: tree.cell.id, kindKey: "luot-xem", deletedAt: null }
    const drifts = async () => (await asActor(commune, (scope) => loadDrift(scope, String(id))))!.drifts
    expect(await drifts()).toEqual([])
    await db().outreachCount.updateMany({ where: record, data: { qualifier: "exact" } })
    expect(await drifts()).toMatchObject([{ figureKey: key, shown: { submitted: "gần 350.000", now: "350.000" } }])
    await db().outreachCount.updateMany({ where: record, data: { qualifier: "nearly" } })
  })

  test("are typed for a unit in one piece", async () => {
    const place = { unit: String(tree.otherCommune.id), kind: "year", fromOn: `${year}-01-01`, toOn: `${year}-12-31` }
    const typed = typedInput.parse({ ...place, numbers: { "outreach:luot-xem": "trên 2.100", models: "3" } })
    expect(await act(province, (scope) => typeReport(scope, typed))).toMatchObject({ ok: true })
    const { id } = await db().report.findFirstOrThrow({ where: { unitId: tree.otherCommune.id } })
    expect(await shown(province, id)).toEqual({ all: "trên 2.100", lines: ["trên 2.100"] })
  })

  test("are read from a cell in one piece, and refused where another word was chosen beside it", async () => {
    const outreach = registerByKey("outreach")
    const values = await recordValues.outreach(tree.commune.id, {})
    const taken = (value: string, qualifier: string) => outreachSchema.safeParse({ ...values, value, qualifier })
    expect(taken("gần 350.000", "").data).toMatchObject({ value: 350_000, qualifier: "nearly" })
    expect(taken("gần 350.000", "nearly").data).toMatchObject({ value: 350_000, qualifier: "nearly" })
    expect(taken("gần 350.000", "over").error!.issues[0]!.path).toEqual(["qualifier"])
    expect(taken("gần mười", "").success).toBe(false)
    const rows = [
      ["Đơn vị (mã đơn vị)", "Tháng", "Loại hình", "Số lượng"],
      [tree.commune.code, `02/${year}`, "Lượt xem biểu diễn", "gần 350.000"],
    ]
    const sheet = { ok: true as const, ...plainSheet("A", rows), meta: {}, others: [], unread: [] }
    const checked = await asActor(commune, (scope) => checkSheet(scope, outreach, sheet))
    expect(JSON.stringify(checked)).toContain("nearly")
  })
})
