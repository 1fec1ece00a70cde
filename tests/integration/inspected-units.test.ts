import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { formatDate, today } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { exportList } from "@/lib/register/export/export-list"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { inspections } from "@/lib/registers/inspections/register"
import { undecided } from "@/lib/register/import/options"
import { parseListQuery } from "@/lib/register/list-query"
import { loadRecord, loadRecordHistory } from "@/lib/register/loaders"
import { withTypedUnits } from "@/lib/register/typed-units"
import { loadHome } from "@/lib/work/load-home"
import { followRecommendation, loadRecommendations } from "@/lib/work/recommendations"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"
import { readRows } from "../factories/uploads"
import { rewriteSheet, sheetRows } from "../factories/workbooks"

let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let cell: Actor

const soon = formatDate(addDays(today(), 5))
const line = { toUnitId: "", organisation: "", deadline: soon, doneOn: "", evidence: "" }

async function values(overrides: RawValues): Promise<RawValues> {
  return recordValues.inspections(tree.province.id, { visits: [], recommendations: [], ...overrides })
}

async function makeRound(overrides: RawValues): Promise<number> {
  const typed = await values(overrides)
  const made = await act(province, (scope) => inspections.create(scope, typed))
  if (!made?.ok) throw new Error(JSON.stringify(made))
  return made.events[0]!.recordId!
}

const linesOf = async (actor: Actor) => (await asActor(actor, (scope) => loadRecommendations(scope, {}))).lines
const follow = (actor: Actor, id: number, doneOn = today(), evidence = "Báo cáo số 12") =>
  act(actor, (scope) => followRecommendation(scope, { id, doneOn, evidence }))
const made = (id: number) =>
  db().inspectionRecommendation.findMany({ where: { inspectionId: id }, orderBy: { sortOrder: "asc" } })

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
})

describe("a visited organisation", () => {
  test("is a unit of the branch, or the name of a body outside the tree", async () => {
    const visits = [
      { visitedUnitId: String(tree.commune.id), organisation: "", heads: "2" },
      { visitedUnitId: "", organisation: "Công ty Cao su", heads: "1" },
    ]
    const id = await makeRound({ visits })
    const page = await asActor(province, (scope) => loadRecord(scope, inspections, String(id)))
    expect(page?.record.values.visits).toEqual(visits)
    expect(page?.units[String(tree.commune.id)]?.name).toBe("Đảng ủy xã Đăk Mar")
  })

  test.each([
    ["both", { visitedUnitId: "own", organisation: "Công ty" }, "organisation", "không ghi cả hai"],
    ["a foreign unit", { visitedUnitId: "foreign", organisation: "" }, "visitedUnitId", "trong phạm vi của bạn"],
    ["heads of nobody", { visitedUnitId: "", organisation: "", heads: "2" }, "visitedUnitId", "Chưa chọn đơn vị"],
  ])("is not %s", async (_name, visit, field, message) => {
    const ids: Record<string, string> = { own: String(tree.cell.id), foreign: String(tree.foreignCell.id) }
    const typed = { heads: "0", ...visit, visitedUnitId: ids[visit.visitedUnitId] ?? "" }
    const input = await values({ visits: [{ visitedUnitId: "", organisation: "", heads: "" }, typed] })
    const before = await db().inspection.count()
    const refused = await act(province, (scope) => inspections.create(scope, input))
    expect(refused?.ok ? null : refused?.errors?.[`record.visits.1.${field}`]).toContain(message)
    expect(await db().inspection.count()).toBe(before)
  })

  test("is typed as its code without JavaScript, and taken away with a dash", async () => {
    const typed = {
      visits: [
        { visitedUnitId: "", visitedUnitIdMa: tree.cell.code.toLowerCase() },
        { visitedUnitId: String(tree.cell.id), visitedUnitIdMa: "-" },
        { visitedUnitId: String(tree.cell.id), visitedUnitIdMa: "KHONG-CO" },
        { visitedUnitId: String(tree.cell.id), visitedUnitIdMa: "" },
      ],
    }
    const record = await asActor(province, (scope) => withTypedUnits(scope, inspections.form, typed))
    const own = String(tree.cell.id)
    expect(record.visits).toEqual(["", "", "0", ""].map((id, i) => ({ visitedUnitId: [own, "", "0", own][i] ?? id })))
  })

  test("is a code in the sheet, which comes back the same and can be entered anew", async () => {
    const id = await makeRound({
      visits: [{ visitedUnitId: String(tree.cell.id), organisation: "", heads: "1" }],
      recommendations: [{ ...line, content: "Bổ sung sổ", toUnitId: String(tree.commune.id) }],
    })
    const file = await asActor(province, (scope) =>
      exportList(scope, inspections, { ...parseListQuery({}, inspections.list), years: undefined }),
    )
    if (!(file instanceof Uint8Array)) throw new Error("no file")
    expect((await sheetRows(file)).flat()).toEqual(expect.arrayContaining([tree.cell.code, tree.commune.code]))
    const own = await rewriteSheet(file, (rows) => rows.filter((row, i) => i < 2 || row[0] === String(id)))
    const rows = await readRows(own)
    expect(await asActor(province, (scope) => checkSheet(scope, inspections, rows))).toMatchObject({
      preview: { fresh: 0, unchanged: 1, errors: [] },
    })
    const fresh = await rewriteSheet(own, (rows) => rows.map((row, i) => (i < 2 ? row : [null, ...row.slice(1)])))
    const sheet = await readRows(fresh)
    const outcome = await act(province, (scope) =>
      commitSheet(scope, inspections, { name: "x.xlsx", sheet }, () => {}, { ...undecided, same: "both" }),
    )
    expect(outcome).toMatchObject({ ok: true })
    const [copy] = await db().inspectionVisit.findMany({ orderBy: { id: "desc" }, take: 1 })
    expect(copy).toMatchObject({ visitedUnitId: tree.cell.id, organisation: "" })
  })

  test("is named in the history", async () => {
    const id = await makeRound({ visits: [{ visitedUnitId: String(tree.cell.id), organisation: "", heads: "1" }] })
    const history = await asActor(province, (scope) => loadRecordHistory(scope, inspections, String(id)))
    expect(history?.events[0]?.changes["Tổ chức được kiểm tra"]?.after).toContain("Chi bộ thôn Kon Gung")
  })
})

describe("a recommendation", () => {
  test("is seen, and answered, by the unit it was made to and those above it below the inspectors; nobody else", async () => {
    const content = "Bổ sung sổ theo dõi"
    const id = await makeRound({ recommendations: [{ ...line, content, toUnitId: String(tree.cell.id) }] })
    const [open] = await made(id)
    const seen = async (actor: Actor) => (await linesOf(actor)).some((one) => one.id === open!.id)
    const sibling = await actorAt("cell", tree.siblingCell.id)
    const foreign = await actorAt("staff", tree.foreignProvince.id)
    expect(await Promise.all([cell, commune, province, sibling, foreign].map(seen))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(await asActor(cell, (scope) => inspections.find(scope, id))).toBeNull()
    for (const other of [sibling, foreign]) expect(await follow(other, open!.id)).toBeNull()
    expect((await made(id))[0]!.doneOn).toBeNull()
    expect(await follow(cell, open!.id)).toMatchObject({ ok: true })
    const record = await asActor(province, (scope) => inspections.find(scope, id))
    expect(record?.values.recommendations).toMatchObject([{ doneOn: formatDate(today()), evidence: "Báo cáo số 12" }])
    expect(await follow(cell, open!.id)).toMatchObject({ ok: false })
  })

  test("was not followed before the round began nor without evidence, whoever says so", async () => {
    const open = { ...line, content: "Sớm", toUnitId: String(tree.cell.id) }
    const id = await makeRound({ recommendations: [open] })
    const told = await follow(cell, (await made(id))[0]!.id, "2026-07-01", "")
    const typed = await values({
      recommendations: [
        { ...line, content: "" },
        { ...open, doneOn: "01/07/2026" },
      ],
    })
    const written = await act(province, (scope) => inspections.create(scope, typed))
    for (const [refused, path] of [
      [told, ""],
      [written, "record.recommendations.1."],
    ] as const) {
      const errors = refused?.ok ? {} : refused?.errors
      expect(errors?.[`${path}doneOn`]).toContain("bắt đầu ngày 01/08/2026")
      expect(errors?.[`${path}evidence`]).toBe("Chưa ghi minh chứng đã thực hiện.")
    }
    expect((await made(id))[0]!.doneOn).toBeNull()
  })

  test("tells every line that is wrong at its own place", async () => {
    const done = { ...line, content: "Xong", doneOn: "01/09/2026" }
    const typed = await values({ recommendations: [{ ...done, doneOn: "01/12/2099", evidence: "Sổ" }, done] })
    const refused = await act(province, (scope) => inspections.create(scope, typed))
    expect(refused?.ok ? {} : refused?.errors).toEqual({
      "record.recommendations.0.doneOn": "Ngày này ở tương lai. Hãy nhập hôm nay hoặc ngày đã qua.",
      "record.recommendations.1.evidence": "Chưa ghi minh chứng đã thực hiện.",
    })
  })

  test("stays the same line when the round is edited, and the editor hears of an answer", async () => {
    const toUnitId = String(tree.commune.id)
    const lines = ["Một", "Hai"].map((content) => ({ ...line, content, toUnitId }))
    const id = await makeRound({ recommendations: lines })
    const before = (await asActor(province, (scope) => inspections.find(scope, id)))!
    const [, second] = await made(id)
    const changed = {
      ...before.values,
      recommendations: [
        { ...lines[0]!, content: "", toUnitId: "", deadline: "" },
        { ...lines[1]!, content: "Hai, sửa" },
      ],
    }
    await act(province, (scope) => inspections.update(scope, id, before.version, changed))
    expect((await made(id)).map((one) => [one.id, one.content])).toEqual([[second!.id, "Hai, sửa"]])
    const open = (await asActor(province, (scope) => inspections.find(scope, id)))!
    await follow(commune, second!.id)
    const late = await act(province, (scope) => inspections.update(scope, id, open.version, open.values))
    expect(late?.ok ? undefined : late?.conflict).toBeDefined()
    expect((await made(id))[0]!.doneOn).not.toBeNull()
  })

  test("is not taken out of the round once it was followed", async () => {
    const lines = ["Một", "Hai"].map((content) => ({ ...line, content, toUnitId: String(tree.commune.id) }))
    const id = await makeRound({ recommendations: lines })
    await follow(commune, (await made(id))[0]!.id)
    const { version, values } = (await asActor(province, (scope) => inspections.find(scope, id)))!
    const save = (recommendations: RawValues[]) =>
      act(province, (scope) => inspections.update(scope, id, version, { ...values, recommendations }))
    const stored = await made(id)
    for (const kept of [[], [lines[1]!], [{ ...lines[0]!, content: "Ba" }, lines[1]!]]) {
      const refused = await save(kept)
      expect(refused?.ok ? "" : refused?.errors?.["record.recommendations"]).toContain(
        "“Một” đã được ghi là đã thực hiện",
      )
      expect(await made(id)).toEqual(stored)
    }
    const answered = { ...lines[0]!, content: "Một, sửa", doneOn: formatDate(today()), evidence: "Báo cáo số 12" }
    expect(await save([answered])).toMatchObject({ ok: true })
    expect(await made(id)).toMatchObject([{ id: stored[0]!.id, content: "Một, sửa", evidence: "Báo cáo số 12" }])
  })

  test("is one piece of work for who follows it and for who chases it", async () => {
    const other = await makeTree()
    const [chaser, follower] = [await actorAt("staff", other.province.id), await actorAt("cell", other.cell.id)]
    const work = async (actor: Actor, title: string) =>
      (await asActor(actor, (scope) => loadHome(scope, {})))!.work.find((one) => one.title.startsWith(title))
    const toUnitId = String(other.cell.id)
    const typed = await recordValues.inspections(other.province.id, {
      visits: [],
      recommendations: ["Một", "Hai", "Ba"].map((content) => ({ ...line, content, toUnitId })),
    })
    const round = await act(chaser, (scope) => inspections.create(scope, typed))
    const id = round?.ok ? round.events[0]!.recordId! : 0
    expect(await work(chaser, "Kiến nghị sau kiểm tra đến hạn")).toMatchObject({
      count: { number: 3, unit: "kiến nghị" },
      href: `/kiem-tra/${id}`,
    })
    expect(await work(follower, "Kiến nghị phải thực hiện")).toMatchObject({
      count: { number: 3 },
      href: "/kien-nghi",
      until: addDays(today(), 5),
    })
    await follow(follower, (await made(id))[0]!.id)
    expect(await work(chaser, "Kiến nghị sau kiểm tra đến hạn")).toMatchObject({ count: { number: 2 } })
    expect(await work(follower, "Kiến nghị phải thực hiện")).toMatchObject({ count: { number: 2 } })
  })
})
