import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { addDays } from "@/lib/format/periods"
import { returnReport } from "@/lib/reports/decide-report"
import { loadBoard } from "@/lib/reports/load-board"
import { loadWork } from "@/lib/work/load-work"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, clearReports, handIn } from "../factories/report-steps"
import { saveDeadlines } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let otherCommune: Actor
let leader: Actor

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  otherCommune = await actorAt("staff", tree.otherCommune.id)
  leader = await actorAt("leader", tree.province.id)
})

beforeEach(clearReports)

const workOf = (actor: Actor) => asActor(actor, (scope) => loadWork(scope, []))
const item = async (actor: Actor, title: string) => (await workOf(actor)).find((one) => one.title.startsWith(title))

/** The year report of this year is due so many days from now. */
const dueIn = (days: number) =>
  saveDeadlines(province, tree.province.id, year, { "year-report": formatDate(addDays(today(), days)) })

describe("the work list tells", () => {
  test("who decides which reports wait, one by its page, several by their board", async () => {
    const id = await beginReport(commune)
    expect(await item(province, `Báo cáo năm ${year} chờ duyệt`)).toBeUndefined()
    await handIn(commune, id)
    expect(await item(province, `Báo cáo năm ${year} chờ duyệt`)).toMatchObject({
      href: `/bao-cao/${id}#buoc-tiep`,
      count: { number: 1 },
      since: today(),
    })
    await handIn(otherCommune, await beginReport(otherCommune))
    expect(await item(province, `Báo cáo năm ${year} chờ duyệt`)).toMatchObject({
      href: expect.stringMatching(/^\/bao-cao\?loai=year/),
      count: { number: 2 },
    })
    expect(await item(leader, `Báo cáo năm ${year} chờ duyệt`)).toBeUndefined()
    expect(await item(await actorAt("staff", tree.root.id), `Báo cáo năm ${year} chờ duyệt`)).toBeUndefined()
  })

  test("who wrote a report that it came back", async () => {
    const id = await beginReport(commune)
    await handIn(commune, id)
    const typed = { id, version: 2, reason: "Chưa đủ", sections: {}, figures: [] }
    expect(await act(province, (scope) => returnReport(scope, typed))).toMatchObject({ ok: true })
    const found = await item(commune, `Báo cáo năm ${year} bị trả lại`)
    expect(found).toMatchObject({ href: `/bao-cao/${id}`, since: today() })
    expect(await item(otherCommune, `Báo cáo năm ${year} bị trả lại`)).toBeUndefined()
  })

  test("that the own report is due or overdue, and leads to the very form", async () => {
    await dueIn(0)
    expect(await item(commune, `Lập báo cáo năm ${year}`)).toMatchObject({
      href: `/bao-cao/moi?loai=year&tu=${year}-01-01&den=${year}-12-31`,
      until: today(),
      late: false,
    })
    expect((await workOf(leader)).some(({ key }) => key === "year-report")).toBe(true)
    expect((await workOf(commune)).some(({ key }) => key === "year-report")).toBe(false)
    const id = await beginReport(commune)
    expect(await item(commune, `Nộp báo cáo năm ${year}`)).toMatchObject({ href: `/bao-cao/${id}#buoc-tiep` })
    await handIn(commune, id)
    expect(await item(commune, `Nộp báo cáo năm ${year}`)).toBeUndefined()
  })

  test("that a report about several years is due where one above began it, and of nobody else's", async () => {
    const set = { "interim-report": formatDate(today()) }
    await saveDeadlines(province, tree.province.id, year, set)
    const title = `báo cáo sơ kết giai đoạn ${year - 2}–${year}`
    expect(await item(commune, `Lập ${title}`)).toBeUndefined()
    const id = await beginReport(province, "interim", year - 2, year)
    expect(await item(province, `Nộp ${title}`)).toMatchObject({ href: `/bao-cao/${id}#buoc-tiep`, until: today() })
    expect(await item(commune, `Lập ${title}`)).toMatchObject({
      href: `/bao-cao/moi?loai=interim&tu=${year - 2}-01-01&den=${year}-12-31`,
      until: today(),
      late: false,
    })
    const own = await beginReport(commune, "interim", year - 2, year)
    await handIn(commune, own)
    expect(await item(commune, `Nộp ${title}`)).toBeUndefined()
    const board = await asActor(province, (scope) =>
      loadBoard(scope, { loai: "interim", "tu-nam": String(year - 2), "den-nam": String(year) }),
    )
    expect(board!.rows.find(({ unitId }) => unitId === tree.commune.id)).toMatchObject({
      punctual: "onTime",
      dueOn: today(),
    })
  })

  test.runIf(today().slice(5) > "01-03")("what is overdue as late", async () => {
    await dueIn(-2)
    expect(await item(commune, `Lập báo cáo năm ${year}`)).toMatchObject({ late: true, until: addDays(today(), -2) })
  })

  test.runIf(today().slice(5) < "11-25")("nothing of a report that is due in more than a month", async () => {
    await dueIn(31)
    expect(await item(commune, `Lập báo cáo năm ${year}`)).toBeUndefined()
  })
})
