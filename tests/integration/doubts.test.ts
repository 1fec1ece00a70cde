import { plainSheet } from "@/lib/office/cells"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { commitSheet } from "@/lib/register/import/commit"
import { undecided } from "@/lib/register/import/options"
import { undoBatch } from "@/lib/register/import/undo"
import { saveMeetingYear } from "@/lib/registers/meetings/save-year"
import { saveMonth } from "@/lib/registers/outreach/save-month"
import { registerByKey } from "@/lib/registers/registry"
import type { RegisterKey } from "@/lib/register-key"
import { act, actorAt, asActor } from "../factories/actors"
import { makePerson, recordValues } from "../factories/record-values"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

let staff: Actor
let parentId: number
let cell: MadeUnit

beforeAll(async () => {
  const tree = await makeTree()
  parentId = tree.commune.id
  staff = await actorAt("staff", tree.province.id)
})

const create = (key: RegisterKey, values: RawValues, kept?: string) =>
  act(staff, (scope) => registerByKey(key).create(scope, values, kept))

const askedOf = (outcome: Outcome | null) => (outcome?.ok === false ? outcome.asked : undefined)
const errorsOf = (outcome: Outcome | null) => (outcome?.ok === false ? (outcome.errors ?? {}) : {})
const enter = (values: object) => expect.objectContaining(values) as object

async function cellOf(members: number): Promise<MadeUnit> {
  const made = await makeUnit({ parentId, typeKey: "chi-bo" })
  for (let n = 0; n < members; n++) await makePerson(made.id)
  return made
}

describe("a meeting with more people than the cell has", () => {
  const meeting = (changes: RawValues) => recordValues.meetings(cell.id, { month: "05/2026", ...changes })
  beforeAll(async () => {
    cell = await cellOf(9)
  })

  test("is asked about once with the reason, may be kept, and is not asked about again", async () => {
    const values = await meeting({ present: "17", absent: "0" })
    const asked = await create("meetings", values)
    expect(errorsOf(asked)).toEqual({ "record.present": expect.stringMatching(/17.*9 người/) as string })
    expect(await db().meeting.count({ where: { unitId: cell.id } })).toBe(0)
    expect(await create("meetings", values, "khác")).toMatchObject({ ok: false })
    const kept = await create("meetings", values, askedOf(asked))
    expect(kept).toMatchObject({ ok: true })
    const id = kept?.ok ? kept.events[0]!.recordId! : 0
    const edit = (version: number, changes: RawValues, keep?: string) =>
      act(staff, (scope) => registerByKey("meetings").update(scope, id, version, { ...values, ...changes }, keep))
    expect(await edit(1, { note: "Có khách dự" })).toMatchObject({ ok: true })
    const other = await edit(2, { present: "18" }, askedOf(asked))
    expect(errorsOf(other)).toHaveProperty("record.present")
    expect(await edit(2, { present: "9" })).toMatchObject({ ok: true })
  })

  test("those present and absent together are as many as there are; a wrong field is told first", async () => {
    const asked = await create("meetings", await meeting({ present: "7", absent: "3" }))
    expect(Object.keys(errorsOf(asked))).toEqual(["record.absent"])
    const wrong = await create("meetings", await meeting({ present: "17", absent: "x" }))
    expect(Object.keys(errorsOf(wrong))).toEqual(["record.absent"])
    expect(askedOf(wrong)).toBeUndefined()
  })

  test("is asked about on the screen of a year at its month", async () => {
    const other = await cellOf(9)
    const held = (present: number) => ({ present, absent: 0, themeOnAgenda: false, themeId: null })
    const save = (version: number, months: Record<string, ReturnType<typeof held>>, kept?: string) =>
      act(staff, (scope) => saveMeetingYear(scope, { unitId: other.id, year: 2025, version, months, kept }))
    const asked = await save(0, { m3: held(9), m4: held(90) })
    expect(Object.keys(errorsOf(asked))).toEqual(["months.m4.present"])
    expect(await save(0, { m3: held(9), m4: held(90) }, askedOf(asked))).toMatchObject({ ok: true })
    const theme = { ...held(90), themeOnAgenda: true }
    expect(await save(2, { m3: held(9), m4: theme })).toMatchObject({ ok: true })
  })

  test("of a cell whose people are not entered nothing is known", async () => {
    const unknown = await cellOf(2)
    const values = await recordValues.meetings(unknown.id, { month: "05/2026", present: "17", absent: "0" })
    expect(await create("meetings", values)).toMatchObject({ ok: true })
  })

  test("is a warning of a file, which is imported all the same", async () => {
    const rows = [
      ["Chi bộ (mã đơn vị)", "Tháng", "Loại sinh hoạt", "Có mặt", "Vắng mặt"],
      [cell.code, "06/2026", "Thường kỳ", "17", "0"],
      [cell.code, "07/2026", "Thường kỳ", "8", "1"],
    ]
    const sheet = { ok: true as const, ...plainSheet("Trang 1", rows), meta: {}, others: [], unread: [] }
    const checked = await asActor(staff, (scope) => checkSheet(scope, registerByKey("meetings"), sheet))
    expect(checked).toMatchObject({ ok: true, preview: { fresh: 2, errors: [] } })
    expect(checked.ok && checked.preview.doubts).toEqual([
      enter({ row: 2, message: expect.stringContaining("17") as string }),
    ])
  })

  test("is a warning, too, of a file that updates a record, and of its being undone", async () => {
    const values = await meeting({ month: "08/2025", present: "17", absent: "0" })
    const made = await create("meetings", values, askedOf(await create("meetings", values)))
    const id = made?.ok ? made.events[0]!.recordId! : 0
    const rows = [
      ["Mã bản ghi", "Chi bộ (mã đơn vị)", "Tháng", "Loại sinh hoạt", "Có mặt", "Vắng mặt"],
      [String(id), cell.code, "08/2025", "Thường kỳ", "20", "0"],
    ]
    const sheet = { ok: true as const, ...plainSheet("Trang 1", rows), meta: {}, others: [], unread: [] }
    const checked = await asActor(staff, (scope) => checkSheet(scope, registerByKey("meetings"), sheet))
    expect(checked.ok && checked.preview).toMatchObject({ errors: [], known: [{ row: 2 }] })
    expect(checked.ok && checked.preview.doubts).toEqual([
      enter({ row: 2, message: expect.stringContaining("20") as string }),
    ])
    const update = { ...undecided, same: "update" as const }
    const file = { name: "tep.xlsx", sheet }
    const done = await act(staff, (scope) => commitSheet(scope, registerByKey("meetings"), file, () => {}, update))
    expect(done).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id } })).toMatchObject({ present: 20 })
    const { id: batch } = await db().importBatch.findFirstOrThrow({ orderBy: { id: "desc" } })
    const undone = await act(staff, (scope) => undoBatch(scope, registerByKey("meetings"), batch))
    expect(undone).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id } })).toMatchObject({ present: 17 })
  })
})

describe("ten times the usual", () => {
  const usual: [RegisterKey, string, RawValues][] = [
    ["outreach", "value", { month: "05/2026" }],
    ["dialogues", "citizens", {}],
    ["conferences", "attendedMembers", { convenedMembers: "", convenedUnknown: "on" }],
    ["meetings", "present", { absent: "0" }],
  ]

  test.each(usual)("%s: %s is asked about where the unit wrote others before", async (key, field, more) => {
    const unit = await cellOf(0)
    const values = (count: number, month: number) =>
      recordValues[key](unit.id, {
        ...more,
        [field]: String(count),
        ...(more.month || key === "meetings" ? { month: `0${month}/2026` } : {}),
      })
    expect(await create(key, await values(40, 1))).toMatchObject({ ok: true })
    expect(await create(key, await values(44, 2))).toMatchObject({ ok: true })
    expect(await create(key, await values(390, 3))).toMatchObject({ ok: true })
    const asked = await create(key, await values(4000, 4))
    expect(errorsOf(asked)).toEqual({ [`record.${field}`]: expect.stringContaining("lần số thường ghi") as string })
    expect(await create(key, await values(4000, 4), askedOf(asked))).toMatchObject({ ok: true })
  })

  test("is asked about on the screen of a month at its line", async () => {
    const unit = await cellOf(0)
    for (const month of ["2026-01-01", "2026-02-01"])
      await db().outreachCount.create({
        data: { unitId: unit.id, month: toDbDate(month), kindKey: "luot-xem", value: 40 },
      })
    const counts = { "luot-xem": { value: 400, qualifier: "exact" as const } }
    const save = (kept?: string) =>
      act(staff, (scope) => saveMonth(scope, { unitId: unit.id, month: "2026-03-01", version: 0, counts, kept }))
    const asked = await save()
    expect(Object.keys(errorsOf(asked))).toEqual(["counts.luot-xem.value"])
    expect(await save(askedOf(asked))).toMatchObject({ ok: true })
  })
})
