import { beforeAll, beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { today } from "@/lib/format/dates"
import { loadMeetingYear } from "@/lib/registers/meetings/cell-year"
import { saveMeetingYear, type TypedMeeting } from "@/lib/registers/meetings/save-year"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
})

beforeEach(() => db().meeting.updateMany({ data: { deletedAt: new Date() } }))

const empty: TypedMeeting = { present: null, absent: null, themeOnAgenda: false, themeId: null }
const held = (present: number, more: Partial<TypedMeeting> = {}): TypedMeeting => ({ ...empty, present, ...more })
const grid = (year = 2025, actor = cell, search = {}) =>
  asActor(actor, (scope) => loadMeetingYear(scope, String(year), search))

async function save(months: Record<string, TypedMeeting>, year = 2025, version?: number): Promise<Outcome | null> {
  const seen = version ?? (await grid())!.version
  return act(cell, (scope) => saveMeetingYear(scope, { unitId: tree.cell.id, year, version: seen, months }))
}

test("fills a year's twelve at once, and changes only what changed the next time", async () => {
  const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`m${i + 1}`, held(17, { absent: 2 })]))
  const first = await save(twelve)
  expect(first?.ok && first.events.map(({ action }) => action)).toEqual(Array(12).fill("meetings.create"))
  const changed = { ...twelve, m3: held(18, { absent: 1, themeOnAgenda: true }), m7: empty }
  const second = await save(changed)
  expect(second?.ok && second.events.map(({ action }) => action)).toEqual(["meetings.delete", "meetings.update"])
  const { months } = (await grid())!
  expect(months.map(({ regular }) => regular?.present ?? null)).toEqual([
    17,
    17,
    18,
    17,
    17,
    17,
    null,
    17,
    17,
    17,
    17,
    17,
  ])
  expect(months[2]?.regular?.themeOnAgenda).toBe(true)
})

test("shows thematic meetings beside and leaves them alone", async () => {
  const thematic = { unitId: tree.cell.id, month: toDbDate("2025-03-01"), kind: "thematic" as const }
  await db().meeting.create({ data: { ...thematic, present: 9, absent: 0 } })
  await save({ m3: held(17) })
  const march = (await grid())!.months[2]!
  expect([march.regular?.present, march.thematic.map(({ present }) => present)]).toEqual([17, [9]])
})

test("keeps the note of a meeting that the grid does not show", async () => {
  const data = { unitId: tree.cell.id, month: toDbDate("2025-03-01"), kind: "regular" as const, present: 9, absent: 0 }
  await db().meeting.create({ data: { ...data, note: "Bàn việc làm theo" } })
  await save({ m3: held(10) })
  expect((await grid())!.months[2]!.regular).toMatchObject({ present: 10, note: "Bàn việc làm theo" })
})

test("refuses absent without present, a theme of another year, and saves nothing then", async () => {
  const theme = await db().theme.create({
    data: { unitId: tree.commune.id, name: "Nêu gương", fromYear: 2020, toYear: 2021 },
  })
  const outcome = await save({ m1: held(17), m2: { ...empty, absent: 2 }, m4: held(17, { themeId: theme.id }) })
  expect(outcome).toMatchObject({
    ok: false,
    errors: {
      "months.m2.present": expect.stringContaining("có mặt"),
      "months.m4.themeId": expect.stringContaining("không thuộc năm 2025"),
    },
  })
  expect((await grid())!.months.every(({ regular }) => regular === null)).toBe(true)
})

test("offers no month of the future and takes none", async () => {
  const year = Number(today().slice(0, 4))
  expect((await grid(year))?.months).toHaveLength(Number(today().slice(5, 7)))
  expect(await grid(year + 1)).toBeNull()
  const outcome = await save({ m1: held(3) }, year + 1, 0)
  expect(outcome).toMatchObject({ ok: false, errors: { "months.m1.present": "Tháng này chưa đến. Hãy để trống." } })
})

test("who was absent stays unknown until it is typed; a typed zero is one", async () => {
  const february = { unitId: tree.cell.id, month: toDbDate("2025-02-01"), deletedAt: null }
  const absent = async () => (await db().meeting.findFirstOrThrow({ where: february })).absent
  await save({ m2: held(17) })
  expect(await absent()).toBeNull()
  await save({ m2: held(17, { absent: 0 }) })
  expect(await absent()).toBe(0)
  await save({ m2: empty })
})

test("shows both versions to whoever was slower", async () => {
  const { version } = (await grid())!
  await save({ m1: held(17) })
  const outcome = await save({ m1: held(12) }, 2025, version)
  expect(outcome).toMatchObject({
    conflict: { fields: [{ label: "Tháng 1", theirs: "có mặt 17", yours: "có mặt 12" }] },
  })
})

test("belongs to the cell", async () => {
  const foreign = { unitId: tree.foreignCell.id, year: 2025, version: 0, months: { m1: held(3) } }
  expect(await act(cell, (scope) => saveMeetingYear(scope, foreign))).toBeNull()
  expect(await grid(2025, cell, { "don-vi": String(tree.siblingCell.id) })).toBeNull()
  const staff = await actorAt("staff", tree.province.id)
  expect(await grid(2025, staff)).toMatchObject({ unit: null })
  expect(await grid(2025, staff, { "don-viMa": "khong-co" })).toMatchObject({ unknownCode: "khong-co" })
  expect(await grid(2025, staff, { "don-viMa": tree.cell.code })).toMatchObject({ unit: { id: tree.cell.id } })
})
