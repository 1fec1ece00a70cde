import { readXlsx } from "hucre/xlsx"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { RawValues } from "@/lib/access/outcome"
import { runInTransaction } from "@/lib/access/transactions"
import { constraintMessage } from "@/lib/db/constraints"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { plainSheet } from "@/lib/office/cells"
import type { RegisterKey } from "@/lib/register-key"
import { writeTemplate } from "@/lib/register/export/template"
import { checkSheet } from "@/lib/register/import/check-sheet"
import { parseListQuery } from "@/lib/register/list-query"
import { loadMeetingYear } from "@/lib/registers/meetings/cell-year"
import { saveMeetingYear } from "@/lib/registers/meetings/save-year"
import { loadMonthGrid } from "@/lib/registers/outreach/month-grid"
import { saveMonth } from "@/lib/registers/outreach/save-month"
import { registerByKey, registers } from "@/lib/registers/registry"
import { findUnsettledWork, unsettledRecords } from "@/lib/work/unsettled-work"
import { actorAt, asActor } from "../factories/actors"
import { makePerson, recordValues } from "../factories/record-values"
import { endUnit, makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

const lastDay = "15/06/2025"

let heir: MadeUnit
let parentId: number
let staff: Actor

beforeAll(async () => {
  const tree = await makeTree()
  heir = tree.cell
  parentId = tree.commune.id
  staff = await actorAt("staff", tree.province.id)
})

const at = ({ id }: MadeUnit) => ({ "don-vi": String(id) })
const cellFor = () => makeUnit({ parentId, typeKey: "chi-bo" })
const end = (unit: MadeUnit) => endUnit(unit.id, heir.id, "2025-06-16")

const inTurn = (key: RegisterKey) => (values: RawValues) =>
  runInTransaction(staff, (scope) => registerByKey(key).create(scope, values))

/** What the days of a record are where a factory has others. */
const days: Partial<Record<RegisterKey, RawValues>> = {
  commitments: { items: [], selfReport: "", remark: "" },
  meetings: { month: "07/2026" },
  outreach: { month: "07/2026" },
  models: { registeredOn: "10/02/2026", startedOn: "01/03/2026" },
  exemplars: { registeredOn: "10/02/2026", startedOn: "01/03/2026" },
  themes: { fromYear: "2026", toYear: "2026" },
}
const valuesIn2026 = (key: RegisterKey, unit: MadeUnit) => recordValues[key](unit.id, days[key])

const worked = registers.filter(({ workDays }) => workDays.length > 0).map(({ key }) => key)

test("every register says what is work; praise alone may come later, and who comes to a unit is asked elsewhere", () => {
  const rest = registers.map(({ key }) => key).filter((key) => !worked.includes(key))
  expect(rest.sort()).toEqual(["commendations", "people", "praiseLetters"])
})

test.each(worked)("%s: work after the last day is refused with that day, in the database too", async (key) => {
  const register = registerByKey(key)
  const unit = await cellFor()
  const kept = await inTurn(key)(await valuesIn2026(key, unit))
  expect(kept).toMatchObject({ ok: true })
  const id = kept?.ok ? kept.events[0]!.recordId! : 0
  const later = await valuesIn2026(key, unit)
  await end(unit)

  const refused = await inTurn(key)(later)
  const errors = refused?.ok === false ? Object.entries(refused.errors ?? {}) : []
  const [field, message] = errors.find(([name]) => register.workDays.includes(name.replace("record.", ""))) ?? []
  expect(field).toBeDefined()
  expect(message).toContain(lastDay)

  const table = Prisma.raw(register.table)
  const moveTo = ({ id: to }: MadeUnit) =>
    db().$executeRaw`UPDATE ${table} SET unit_id = ${to}::int WHERE id = ${id}::int`
  expect(await moveTo(await cellFor())).toBe(1)
  expect(await moveTo(unit).catch((error: unknown) => constraintMessage(error))).toContain(lastDay)
})

test("what stood there when the end was entered is changed but not moved further, and listed until it is settled", async () => {
  const register = registerByKey("dialogues")
  const unit = await cellFor()
  const values = await valuesIn2026("dialogues", unit)
  const made = await inTurn("dialogues")(values)
  const id = made?.ok ? made.events[0]!.recordId! : 0
  await end(unit)
  const change = (version: number, changes: object) =>
    runInTransaction(staff, (scope) => register.update(scope, id, version, { ...values, ...changes }))
  const listed = async () => {
    const query = parseListQuery({ "can-xem-lai": "co" }, register.list)
    const { rows } = await asActor(staff, (scope) => register.rows(scope, query))
    return rows.map((row) => row.id)
  }
  expect(await listed()).toContain(id)
  expect(await change(1, { outcome: "Đã trả lời" })).toMatchObject({ ok: true })
  expect(await change(2, { heldOn: "06/06/2026" })).toMatchObject({ ok: false })
  expect(await change(2, { unitId: String(heir.id) })).toMatchObject({ ok: true })
  expect(await listed()).not.toContain(id)
})

const told = (error: unknown) => constraintMessage(error)
const dayOf = (iso: string | null) => iso && new Date(iso)

test("nobody belongs to a unit after its last day; who stands there so already stays and is listed", async () => {
  const unit = await cellFor()
  const people = registerByKey("people")
  const made = await inTurn("people")(await recordValues.people(unit.id, { since: "01/02/2020", until: "" }))
  const id = made?.ok ? made.events[0]!.recordId! : 0
  await end(unit)
  const belong = async (from: string, until: string | null) => {
    const person = await db().person.create({
      data: { fullName: "Y Thử", sortName: "y thu", category: "officialMember" },
    })
    const days = { validFrom: dayOf(from)!, validTo: dayOf(until) }
    return db()
      .personMembership.create({ data: { personId: person.id, unitId: unit.id, ...days } })
      .catch(told)
  }
  const refused = expect.stringContaining(lastDay) as string
  for (const [from, until] of [
    ["2025-01-01", null],
    ["2025-01-01", "2025-06-17"],
    ["2026-01-01", null],
    ["2026-01-01", "2026-02-01"],
  ] as const)
    expect([from, until, await belong(from, until)]).toEqual([from, until, refused])
  for (const until of ["2025-06-16", "2024-03-01"])
    expect(await belong("2024-01-01", until)).toMatchObject({ unitId: unit.id })
  expect(await belong("2026-01-01", "2026-01-01")).toMatchObject({ unitId: unit.id })

  const listed = async () => {
    const { rows } = await asActor(staff, (scope) =>
      people.rows(scope, parseListQuery({ "can-xem-lai": "co" }, people.list)),
    )
    return rows.map((row) => row.id)
  }
  const setEnd = (until: string | null) =>
    db()
      .personMembership.updateMany({ where: { personId: id }, data: { validTo: dayOf(until) } })
      .catch(told)
  expect(await listed()).toContain(id)
  expect(await setEnd("2026-03-01")).toEqual({ count: 1 })
  expect(await setEnd(null)).toEqual(refused)
  expect(await listed()).toContain(id)
  expect(await setEnd("2025-06-16")).toEqual({ count: 1 })
  expect(await listed()).not.toContain(id)
  expect(await setEnd("2025-06-17")).toEqual(refused)
})

test("that there is nothing to report is said of no month after the last day", async () => {
  const unit = await cellFor()
  await end(unit)
  const say = (month: string) =>
    db()
      .nothingToReport.create({ data: { unitId: unit.id, register: "meetings", month: new Date(month) } })
      .catch(told)
  expect(await say("2025-06-01")).toMatchObject({ unitId: unit.id })
  expect(await say("2025-07-01")).toContain(lastDay)
})

test("nor is what was said, or who belongs somewhere, moved past the last day of a unit", async () => {
  const [unit, other] = [await cellFor(), await cellFor()]
  const months = [unit, other].map(({ id }) => ({ unitId: id, register: "meetings", month: new Date("2025-06-01") }))
  await db().nothingToReport.createMany({ data: [...months, { ...months[1]!, month: new Date("2025-08-01") }] })
  const person = await makePerson(other.id)
  await end(unit)
  const moved = (where: object, data: object) => db().nothingToReport.updateMany({ where, data }).catch(told)
  expect(await moved({ unitId: unit.id }, { month: new Date("2025-07-01") })).toContain(lastDay)
  expect(await moved({ unitId: other.id, month: new Date("2025-08-01") }, { unitId: unit.id })).toContain(lastDay)
  expect(await moved({ unitId: unit.id }, { month: new Date("2025-05-01") })).toEqual({ count: 1 })
  expect(await moved({ unitId: unit.id }, { saidAt: new Date() })).toEqual({ count: 1 })
  const belongsTo = db().personMembership.updateMany({ where: { personId: person.id }, data: { unitId: unit.id } })
  expect(await belongsTo.catch(told)).toContain(lastDay)
})

test("a file that moves a record past the last day is told so in its preview, one that leaves it where it stands is not", async () => {
  const register = registerByKey("meetings")
  const unit = await cellFor()
  const made = await inTurn("meetings")(await recordValues.meetings(unit.id, { month: "07/2026", note: "" }))
  const id = made?.ok ? made.events[0]!.recordId! : 0
  await end(unit)
  const check = (month: string, note: string) => {
    const rows = [
      ["Mã bản ghi", "Chi bộ (mã đơn vị)", "Tháng", "Loại sinh hoạt", "Có mặt", "Vắng mặt", "Ghi chú"],
      [String(id), unit.code, month, "Thường kỳ", "8", "0", note],
    ]
    const sheet = { ok: true as const, ...plainSheet("Trang 1", rows), meta: {}, others: [], unread: [] }
    return asActor(staff, (scope) => checkSheet(scope, register, sheet))
  }
  const told = expect.stringContaining(lastDay) as string
  expect(await check("08/2026", "")).toMatchObject({ preview: { errors: [{ row: 2, message: told }] } })
  expect(await check("07/2026", "Có khách dự")).toMatchObject({ preview: { errors: [], known: [{ row: 2 }] } })
})

test("a month in which the unit still worked is its own, praise may come after", async () => {
  const unit = await cellFor()
  await end(unit)
  const june = { ...(await recordValues.meetings(unit.id)), month: "06/2025" }
  expect(await inTurn("meetings")(june)).toMatchObject({ ok: true })
  expect(await inTurn("commendations")(await recordValues.commendations(unit.id))).toMatchObject({ ok: true })
  expect(await inTurn("praiseLetters")(await recordValues.praiseLetters(unit.id))).toMatchObject({ ok: true })
  const recognised = await recordValues.models(unit.id, { registeredOn: "10/02/2025", recognisedOn: "19/05/2026" })
  const rows = await asActor(staff, (scope) => registerByKey("models").check(scope, [recognised]))
  expect(rows[0]!.errors).toEqual({})
})

test("a meeting belongs to a unit that is a cell on a day of its month", async () => {
  const committee = { id: parentId }
  const meeting = await recordValues.meetings(committee.id, { month: "05/2026" })
  const refused = await inTurn("meetings")(meeting)
  expect(refused).toMatchObject({ ok: false, errors: { "record.unitId": expect.stringContaining("chi bộ") as string } })
  const raw = db().meeting.create({
    data: { unitId: committee.id, month: new Date("2026-05-01"), kind: "regular", present: 3, absent: 0 },
  })
  await expect(raw.catch((error: unknown) => constraintMessage(error))).resolves.toContain("không phải là chi bộ")
  const year = (await asActor(staff, (scope) => loadMeetingYear(scope, "2025", { "don-vi": String(parentId) })))!
  expect(year.months[4]!.closed).toContain("không phải là chi bộ")
})

test("screens that save a year or a month at once refuse it at its place", async () => {
  const unit = await cellFor()
  await end(unit)
  const year = 2025
  const { version, months } = (await asActor(staff, (scope) => loadMeetingYear(scope, "2025", at(unit))))!
  const message = expect.stringContaining(lastDay) as string
  expect(months.map(({ closed }) => closed)).toEqual([
    ...Array<undefined>(6).fill(undefined),
    ...Array<string>(6).fill(message),
  ])
  const held = { present: 9, absent: 0, themeOnAgenda: false, themeId: null }
  const save = (months: Record<string, typeof held>) =>
    runInTransaction(staff, (scope) => saveMeetingYear(scope, { unitId: unit.id, year, version, months }))
  expect(await save({ m6: held, m7: held })).toMatchObject({ errors: { "months.m7.present": message } })
  expect(await save({ m6: held })).toMatchObject({ ok: true })
  const counts = { "luot-xem": { value: 40, qualifier: "exact" as const } }
  const month = (first: string) =>
    runInTransaction(staff, (scope) => saveMonth(scope, { unitId: unit.id, month: first, version: 0, counts }))
  expect(await month("2025-07-01")).toMatchObject({ ok: false, message })
  expect(await month("2025-06-01")).toMatchObject({ ok: true })
  const shown = async (first: string) => (await asActor(staff, (scope) => loadMonthGrid(scope, first, at(unit))))!
  expect((await shown("2025-06")).closed).toBeUndefined()
  expect(await shown("2025-07")).toMatchObject({ closed: message, lines: [] })
})

test("an event that is entered late tells what it leaves behind, and the first page what waits to be settled", async () => {
  const unit = await cellFor()
  await inTurn("dialogues")(await valuesIn2026("dialogues", unit))
  const groups = await asActor(staff, (scope) =>
    unsettledRecords.atEnded!(scope, { toCell: [unit.id], other: [] }, "2025-06-16"),
  )
  expect(groups[0]!.items).toEqual([{ text: `1 cuộc đối thoại, tiếp công dân của ${unit.name}`, href: null }])
  await end(unit)
  const own = await actorAt("staff", unit.id)
  const work = await asActor(own, findUnsettledWork)
  expect(work).toMatchObject([{ count: { number: 1 }, href: expect.stringContaining("/doi-thoai") as string }])
})

test("the list of codes in a template ends with the units that have ended, marked", async () => {
  const unit = await cellFor()
  await end(unit)
  const template = await asActor(staff, (scope) => writeTemplate(scope, registerByKey("commendations")))
  const codes = (await readXlsx(template)).sheets.find(({ name }) => name === "Mã đơn vị")!.rows
  const lineOf = (one: MadeUnit) => codes.findIndex(([code]) => code === one.code)
  expect(codes[lineOf(unit)]?.[2]).toBe(`Đã kết thúc, hoạt động đến hết ngày ${lastDay}`)
  expect(codes[lineOf(heir)]?.[2] ?? "").toBe("")
  expect(lineOf(heir)).toBeLessThan(lineOf(unit))
})

test("a meeting of a unit that turns out to be no cell stays, may be corrected, and is listed", async () => {
  const unit = await cellFor()
  const values = { ...(await recordValues.meetings(unit.id)), month: "05/2026" }
  const made = await inTurn("meetings")(values)
  const id = made?.ok ? made.events[0]!.recordId! : 0
  await db().unitKind.updateMany({ where: { unitId: unit.id }, data: { typeKey: "dang-uy-co-so" } })
  const register = registerByKey("meetings")
  const update = (version: number, changes: RawValues) =>
    runInTransaction(staff, (scope) => register.update(scope, id, version, { ...values, ...changes }))
  expect(await update(1, { note: "Đã xem lại" })).toMatchObject({ ok: true })
  expect(await update(2, { month: "06/2026" })).toMatchObject({ ok: false })
  const query = parseListQuery({ "can-xem-lai": "co" }, register.list)
  const { rows } = await asActor(staff, (scope) => register.rows(scope, query))
  expect(rows.map((row) => row.id)).toContain(id)
})
