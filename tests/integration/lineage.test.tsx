import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, describe, expect, test } from "vitest"
import { RecordFacts } from "@/components/records/record-facts"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { unknownUnitName } from "@/lib/glossary"
import { documents } from "@/lib/registers/documents/register"
import { loadList, loadRecord } from "@/lib/register/loaders"
import { eventSentences } from "@/lib/units/lineage/event-sentences"
import { loadLineage } from "@/lib/units/lineage/load-lineage"
import { loadUnit } from "@/lib/units/loaders"
import { undoEvent } from "@/lib/units/reorganise/undo-event"
import { searchUnits } from "@/lib/units/search-units"
import { act, actorAt, asActor } from "../factories/actors"
import { carryOut } from "../factories/reorganisations"
import { makeUnit, type MadeUnit } from "../factories/unit-tree"

const whole = (unit: number) => ({ unit, extent: "whole" as const })
const part = (unit: number) => ({ unit, extent: "part" as const })
const lineageOf = (actor: Actor, unitId: number) => asActor(actor, (scope) => loadLineage(scope, unitId))

let root: MadeUnit
let admin: Actor
let [first, second, cell]: MadeUnit[] = []
let [merged, east, west]: number[] = []
let [mergeId, mistakeId]: number[] = []

const newCommune = (name: string) => ({ name, code: "", typeKey: "dang-uy-co-so", parent: root.id })

/** Two communes merged into a new one, which was renamed, and later split in two; a mistaken move in between. */
beforeAll(async () => {
  root = await makeUnit({ name: "Tỉnh ủy" })
  admin = await actorAt("admin", root.id)
  first = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Một" })
  second = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Hai" })
  cell = await makeUnit({ parentId: first.id, name: "Chi bộ 1", typeKey: "chi-bo" })
  const document = { typeKey: "ke-hoach", symbol: "01-KH", subject: "Kế hoạch" }
  const days = ["2022-02-03", "2023-02-03", "2024-02-03", "2025-02-03", "2026-02-03"]
  const rows = days.flatMap((day) =>
    [first!, cell!].map(({ id }) => ({ ...document, unitId: id, issuedOn: toDbDate(day) })),
  )
  await db().document.createMany({ data: rows })
  const merge = await carryOut(admin, "merge", {
    on: "2023-07-01",
    decision: "12-QĐ/TU",
    newUnits: [newCommune("Đảng ủy xã Gộp")],
    ended: [first, second].map(({ id }) => ({ unitId: id, to: [whole(-1)] })),
  })
  ;[mergeId, merged] = [merge.eventId, merge.idOf(-1)]
  await carryOut(admin, "rename", { on: "2024-01-01", changed: [{ unitId: merged, name: "Đảng ủy xã Đồng Tâm" }] })
  mistakeId = (await carryOut(admin, "move", { on: "2024-02-01", changed: [{ unitId: cell.id, parent: root.id }] }))
    .eventId
  expect(await act(admin, (scope) => undoEvent(scope, { event: mistakeId!, note: "Nhầm" }))).toMatchObject({ ok: true })
  const split = await carryOut(admin, "split", {
    on: "2025-07-01",
    newUnits: [newCommune("Đảng ủy xã Đông"), newCommune("Đảng ủy xã Tây")],
    ended: [{ unitId: merged, to: [part(-1), part(-2)] }],
    changed: [{ unitId: cell.id, parent: -1 }],
  })
  expect(split.problems).toEqual([])
  ;[east, west] = [split.idOf(-1), split.idOf(-2)]
})

describe("the timeline", () => {
  test("tells what each event did to the unit, the latest first", async () => {
    const { timeline } = await lineageOf(admin, merged!)
    expect(timeline.map(({ event, effects }) => [event.kind, event.decision, eventSentences(effects)])).toEqual([
      ["split", "", ["Kết thúc hoạt động.", "Chuyển cho: Đảng ủy xã Đông (một phần); Đảng ủy xã Tây (một phần)."]],
      ["rename", "", ["Đổi tên từ “Đảng ủy xã Gộp” thành “Đảng ủy xã Đồng Tâm”."]],
      [
        "merge",
        "12-QĐ/TU",
        [
          "Thành lập với tên “Đảng ủy xã Gộp”.",
          "Trực thuộc Tỉnh ủy.",
          "Kế thừa từ: Đảng ủy xã Một (toàn bộ); Đảng ủy xã Hai (toàn bộ).",
        ],
      ],
    ])
  })

  test("keeps an event that was taken back, and says so", async () => {
    const { timeline } = await lineageOf(admin, cell!.id)
    expect(timeline.map(({ event, effects }) => [event.id, event.undoneOn !== null, eventSentences(effects)])).toEqual([
      [expect.any(Number), false, ["Chuyển từ Đảng ủy xã Đồng Tâm về Đảng ủy xã Đông."]],
      [mistakeId, true, ["Chuyển từ Đảng ủy xã Đồng Tâm về Tỉnh ủy."]],
      [mergeId, false, ["Chuyển từ Đảng ủy xã Một về Đảng ủy xã Gộp."]],
    ])
  })
})

test("a line of a reform tells its own decision", async () => {
  const [from, to] = [await makeUnit({ parentId: root.id }), await makeUnit({ parentId: root.id })]
  const { problems } = await carryOut(admin, "reform", {
    on: "2025-04-01",
    ended: [{ unitId: from.id, to: [{ ...whole(to.id), decision: "33-NQ/TU" }] }],
  })
  expect(problems).toEqual([])
  const [entry] = (await lineageOf(admin, to.id)).timeline
  expect(eventSentences(entry!.effects)).toEqual([`Kế thừa từ: ${from.name} (toàn bộ, theo 33-NQ/TU).`])
})

describe("the diagram", () => {
  test("holds several generations both ways, whole and part", async () => {
    const { units, links } = (await lineageOf(admin, merged!)).lineage
    expect(units.map(({ name, generation }) => [name, generation])).toEqual([
      ["Đảng ủy xã Hai", -1],
      ["Đảng ủy xã Một", -1],
      ["Đảng ủy xã Đồng Tâm", 0],
      ["Đảng ủy xã Đông", 1],
      ["Đảng ủy xã Tây", 1],
    ])
    expect(links.map(({ fromId, toId, extent }) => [fromId, toId, extent])).toEqual([
      [first!.id, merged, "whole"],
      [second!.id, merged, "whole"],
      [merged, east, "part"],
      [merged, west, "part"],
    ])
    const fromEast = (await lineageOf(admin, east!)).lineage.units
    expect(fromEast.map(({ id, generation }) => [id, generation]).sort()).toEqual(
      [
        [first!.id, -2],
        [second!.id, -2],
        [merged, -1],
        [east, 0],
      ].sort(),
    )
  })

  test("leaves out what was taken back", async () => {
    const unit = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Thử" })
    const { eventId } = await carryOut(admin, "dissolve", { on: "2025-08-01", ended: [{ unitId: unit.id, to: [] }] })
    expect((await lineageOf(admin, unit.id)).lineage.links).toHaveLength(1)
    await act(admin, (scope) => undoEvent(scope, { event: eventId, note: "" }))
    expect((await lineageOf(admin, unit.id)).lineage).toMatchObject({ links: [], units: [{ id: unit.id }] })
  })

  test("shows a few of very many", async () => {
    const heir = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Lớn" })
    const many = await Promise.all(Array.from({ length: 14 }, () => makeUnit({ parentId: root.id })))
    await carryOut(admin, "merge", {
      on: "2025-09-01",
      ended: many.map(({ id }) => ({ unitId: id, to: [whole(heir.id)] })),
    })
    const { lineage } = await lineageOf(admin, heir.id)
    expect([lineage.units.length, lineage.links.length, lineage.hidden]).toEqual([13, 12, 2])
  })
})

describe("the records of each era", () => {
  test("are counted in the unit's own years and open the same number", async () => {
    const { eras } = await lineageOf(admin, merged!)
    expect(eras.map(({ unit, from, to, values }) => [unit.name, from, to, values.documents])).toEqual([
      ["Đảng ủy xã Hai", 2022, 2023, 0],
      ["Đảng ủy xã Một", 2022, 2023, 3],
      ["Đảng ủy xã Đồng Tâm", 2023, 2025, 5],
      ["Đảng ủy xã Đông", 2025, 2026, 2],
      ["Đảng ủy xã Tây", 2025, 2026, 0],
    ])
    for (const { unit, from, to, values } of eras) {
      const search = { "don-vi": `${unit.id}`, "tu-nam": `${from}`, "den-nam": `${to}`, "chi-tieu": "documents" }
      const list = await asActor(admin, (scope) => loadList(scope, documents, search))
      expect([unit.name, list?.total]).toEqual([unit.name, values.documents])
    }
  })

  test("of units the reader may not open there are none", async () => {
    const { eras } = await lineageOf(await actorAt("leader", east!), east!)
    expect(eras.map(({ unit }) => unit.name)).not.toContain("Đảng ủy xã Tây")
    expect(eras.map(({ unit }) => unit.name)).toContain("Đảng ủy xã Đồng Tâm")
  })
})

test("names of units elsewhere do not leak, whatever they had to do with the unit", async () => {
  const [here, there] = [
    await makeUnit({ parentId: root.id, name: "Huyện ủy Đây" }),
    await makeUnit({ parentId: root.id, name: "Huyện ủy Kia" }),
  ]
  const giver = await makeUnit({ parentId: there.id, name: "Đảng ủy xã Kia Cho" })
  const taker = await makeUnit({ parentId: here.id, name: "Đảng ủy xã Nhận" })
  const moved = await makeUnit({ parentId: giver.id, name: "Chi bộ Chuyển", typeKey: "chi-bo" })
  const { problems } = await carryOut(admin, "reform", {
    on: "2025-03-01",
    changed: [{ unitId: moved.id, parent: taker.id }],
    shared: [{ unitId: giver.id, to: [taker.id] }],
  })
  expect(problems).toEqual([])
  const leader = await actorAt("leader", here.id)
  const pages = await Promise.all(
    [taker, moved].map(({ id }) => asActor(leader, (scope) => loadUnit(scope, `${id}`, { muc: "lich-su" }))),
  )
  const shown = pages.map((page) => {
    const { timeline, lineage, eras, history } = page!.lineage!
    return JSON.stringify([timeline.map(({ effects }) => effects), lineage, eras, history])
  })
  expect(shown.join()).not.toContain("Kia")
  expect(pages[1]!.lineage!.history.parents[0]!.text).toBe(unknownUnitName)
  expect(pages[1]!.lineage!.timeline.map(({ effects }) => eventSentences(effects))).toEqual([
    [`Chuyển từ ${unknownUnitName} về Đảng ủy xã Nhận.`],
  ])
  // Who moved along remembers where it came from.
  const own = await lineageOf(await actorAt("cell", moved.id), moved.id)
  expect(own.history.parents.map(({ text }) => text)).toEqual(["Đảng ủy xã Kia Cho", "Đảng ủy xã Nhận"])
})

test("a document keeps the name its unit bore when it was issued, in the list and on its page", async () => {
  const document = { typeKey: "ke-hoach", symbol: "77-KH", subject: "Kế hoạch", unitId: merged! }
  const { id } = await db().document.create({ data: { ...document, issuedOn: toDbDate("2023-09-01") } })
  const record = await asActor(admin, (scope) => loadRecord(scope, documents, String(id)))
  expect(record?.unitNameThen).toBe("Đảng ủy xã Gộp")
  expect(record?.units[String(merged)]?.name).toBe("Đảng ủy xã Đồng Tâm")
  const html = renderToStaticMarkup(<RecordFacts data={record!} />)
  expect(html).toContain("Đảng ủy xã Gộp (nay: Đảng ủy xã Đồng Tâm)")
  const list = await asActor(admin, (scope) => loadList(scope, documents, { tim: "77-KH" }))
  expect(list?.rows.map(({ issuer }) => issuer)).toEqual(["Đảng ủy xã Gộp"])
  await db().document.delete({ where: { id } })
})

test("a unit is found by the name it bore before, in searches and pickers alike", async () => {
  const found = await asActor(admin, (scope) => searchUnits(scope, "xa gop", { limit: 5 }))
  expect(found).toMatchObject([{ id: merged, name: "Đảng ủy xã Đồng Tâm", formerName: "Đảng ủy xã Gộp" }])
})

test("a unit that was split, and what had ended in it, is found by the staff of those who took a part, by nobody else beside them", async () => {
  const find = async (actor: Actor, text: string) =>
    (await asActor(actor, (scope) => searchUnits(scope, text, { limit: 5, inherited: true }))).map(
      ({ id, path, active }) => [id, path, active],
    )
  const eastern = await actorAt("staff", east!)
  expect(await find(eastern, "xa gop")).toEqual([[merged, "", false]])
  expect(await find(eastern, "xa hai")).toEqual([[second!.id, "", false]])
  expect(await find(eastern, "xa tay")).toEqual([])
  // Nothing can be written to it, so pickers do not offer it.
  expect(await asActor(eastern, (scope) => searchUnits(scope, "xa gop", { limit: 5 }))).toEqual([])
  const beside = await makeUnit({ parentId: root.id, name: "Đảng ủy xã Bên" })
  expect(await find(await actorAt("staff", beside.id), "xa gop")).toEqual([])
})
