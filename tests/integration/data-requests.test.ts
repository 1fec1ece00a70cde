import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import { inSnapshot } from "@/lib/access/transactions"
import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { DataRequestKind } from "@/lib/db/generated/enums"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { readSheet } from "@/lib/office/read-xlsx"
import { exportPerson } from "@/lib/privacy/export-person"
import { findRequests } from "@/lib/privacy/find-requests"
import { loadRequest } from "@/lib/privacy/load-request"
import { pseudonymisePerson } from "@/lib/privacy/pseudonymise"
import { receiveRequest } from "@/lib/privacy/receive-request"
import { closeInput, newRequestInput } from "@/lib/privacy/schema"
import { closeRequest, liftRestriction, restrictPerson } from "@/lib/privacy/settle-request"
import { createDrafts } from "@/lib/registers/commitments/drafts"
import { loadCommitment } from "@/lib/registers/commitments/load-commitment"
import { loadCellPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"
import { submit } from "@/lib/registers/commitments/steps"
import { exportList } from "@/lib/register/export/export-list"
import { parseListQuery } from "@/lib/register/list-query"
import { people } from "@/lib/registers/people/register"
import { returnReport } from "@/lib/reports/decide-report"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { loadSearch } from "@/lib/search/load-search"
import { act, actorAt, asActor } from "../factories/actors"
import { placesOf } from "../factories/places-of"
import { makeOverwritten } from "../factories/overwritten"
import { makePerson } from "../factories/record-values"
import { beginReport, clearReports, handIn } from "../factories/report-steps"
import { saveRequestTerms } from "../factories/settings"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const secret = "Dọn đường làng mỗi sáng"
let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor
let admin: Actor
let strangers: Actor[]

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
  admin = await actorAt("admin", tree.province.id)
  strangers = [await actorAt("cell", tree.siblingCell.id), await actorAt("staff", tree.foreignCommune.id)]
})

let made = 0

/** A person with a commitment of this year whose every text is the secret, changed and read once so that the log knows of both. */
async function makeWriter() {
  const fullName = `Lò Thị Kỳ Lạ ${++made}`
  const person = await makePerson(tree.cell.id, { fullName: `${fullName} (tên cũ)`, birthYear: 1980 })
  await db().person.update({ where: { id: person.id }, data: { position: "Phó bí thư" } })
  const texts = { selfReport: secret, remark: secret, returnReason: secret }
  const items = { create: { sortOrder: 1, part: 6, action: secret, measure: secret, duty: secret } }
  const data = { personId: person.id, unitId: tree.cell.id, year, ...texts, items }
  const commitment = await db().commitment.create({ data })
  const raw = {
    unitId: String(tree.cell.id),
    fullName,
    birthYear: "1981",
    position: "Bí thư",
    category: "official",
    since: "01/01/2015",
  }
  done(await runInTransaction(cell, (scope) => people.update(scope, person.id, 1, raw)))
  await inSnapshot(cell, (scope) => loadCommitment(scope, String(commitment.id)))
  return { person: { ...person, fullName }, commitment }
}

function done(outcome: Outcome | null) {
  expect(outcome).toMatchObject({ ok: true })
  return outcome
}

async function ask(personId: number, kind: DataRequestKind, actor = staff) {
  const input = newRequestInput.parse({
    personId: String(personId),
    kind,
    receivedOn: formatDate(today()),
    words: "Xin ạ",
  })
  const outcome = await runInTransaction(actor, (scope) => receiveRequest(scope, input))
  const id = outcome?.ok ? outcome.events[0]!.recordId! : 0
  return { id, version: 1 }
}

const figures = () =>
  asActor(staff, (scope) => loadFigures(scope, { unitId: tree.root.id, from: 2016, to: year, restated: false }))
const read = <T>(actor: Actor, run: (scope: Scope) => Promise<T>) => inSnapshot(actor, run)
const query = () => parseListQuery({ "tu-nam": String(year), "den-nam": String(year) }, commitments.list)

/** All text of a workbook's sheets that hucre can read one by one: the raw parts are enough to look for words. */
async function textOf(response: Response | Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import("fflate")
  const bytes = response instanceof Response ? new Uint8Array(await response.arrayBuffer()) : response
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n")
}

describe("a request", () => {
  test("is due after the days that the table says, or on the day that is typed", async () => {
    const { person } = await makeWriter()
    const byTerm = await ask(person.id, "copy")
    const { days } = await db().dataRequestTerm.findFirstOrThrow({ where: { kind: "copy", unitId: null } })
    const [row] = await read(staff, (scope) => findRequests(scope, { id: byTerm.id }))
    expect(row?.dueOn).toBe(new Date(toDbDate(today()).getTime() + days * 86_400_000).toISOString().slice(0, 10))
    const own = { copy: days + 5, correction: 10, restriction: 10, pseudonymisation: 20 }
    done(await saveRequestTerms(admin, own))
    const later = await ask(person.id, "copy")
    const [changed] = await read(staff, (scope) => findRequests(scope, { id: later.id }))
    expect(changed?.dueOn).toBe(
      new Date(toDbDate(today()).getTime() + (days + 5) * 86_400_000).toISOString().slice(0, 10),
    )
    const typed = { personId: person.id, kind: "copy" as const, receivedOn: today(), dueOn: "2016-01-01", words: "" }
    const refused = await runInTransaction(staff, (scope) => receiveRequest(scope, typed))
    expect(refused).toMatchObject({ ok: false, errors: { dueOn: expect.any(String) } })
  })

  test("is kept by staff of the branch and the own cell; administrators see no words, others nothing", async () => {
    const { person } = await makeWriter()
    const request = await ask(person.id, "copy", cell)
    for (const actor of [staff, cell]) {
      expect(await read(actor, (scope) => loadRequest(scope, String(request.id)))).toMatchObject({
        mayAct: true,
        request: { words: "Xin ạ" },
      })
    }
    expect(await read(admin, (scope) => loadRequest(scope, String(request.id)))).toMatchObject({
      mayAct: false,
      request: { words: "", personName: person.fullName },
    })
    const before = await db().dataRequest.count()
    for (const actor of strangers) {
      expect(await read(actor, (scope) => loadRequest(scope, String(request.id)))).toBeNull()
      expect(await ask(person.id, "copy", actor)).toMatchObject({ id: 0 })
      const input = closeInput.parse({ ...texts(request), outcome: "x", doneOn: formatDate(today()) })
      expect(await runInTransaction(actor, (scope) => closeRequest(scope, input))).toBeNull()
    }
    expect(await db().dataRequest.count()).toBe(before)
  })

  test("ends once, with what was done, and the log holds no words", async () => {
    const { person } = await makeWriter()
    const request = await ask(person.id, "correction")
    const close = (outcome: string) =>
      runInTransaction(staff, (scope) => closeRequest(scope, { ...request, outcome, doneOn: today() }))
    done(await close("Đã sửa năm sinh"))
    expect(await close("lần nữa")).toMatchObject({ ok: false })
    expect(await db().dataRequest.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({
      outcome: "Đã sửa năm sinh",
      doneBy: staff.fullName,
    })
    const events = await db().auditEvent.findMany({ where: { subject: "dataRequests", recordId: request.id } })
    expect(events.map(({ action }) => action)).toEqual(["dataRequests.create", "dataRequests.close"])
    expect(JSON.stringify(events.map(({ changes }) => changes))).not.toMatch(/Xin ạ|Đã sửa/)
  })
})

const texts = ({ id, version }: { id: number; version: number }) => ({ id: String(id), version: String(version) })

describe("a copy of a person's data", () => {
  test("holds everything; texts of commitments only for the own cell", async () => {
    const { person } = await makeWriter()
    await enterRecord(staff, "commendations", tree.commune.id, { recipient: `Đồng chí ${person.fullName}` })
    const request = await ask(person.id, "copy")
    const asStaff = (await read(staff, (scope) => exportPerson(scope, String(request.id))))!
    expect(asStaff.headers.get("content-disposition")).toMatch(/^attachment; filename=".+\.xlsx"/)
    const bytes = new Uint8Array(await asStaff.arrayBuffer())
    const first = await readSheet(bytes, { maxRows: 100 })
    expect(first).toMatchObject({ ok: true, sheetName: "Nhân thân" })
    expect(first.ok && first.rows[1]).toEqual(["Họ và tên", person.fullName])
    const shown = await textOf(bytes)
    for (const word of ["Bản cam kết", "Lịch sử thay đổi", "Lượt xem nội dung", "Phó bí thư", "Nội dung do chi ủy"])
      expect(shown, word).toContain(word)
    const sheet = (name: string) => JSON.stringify(first.ok && first.others.find(({ sheetName }) => sheetName === name))
    expect(sheet("Yêu cầu về dữ liệu")).toContain("Xin ạ")
    expect(sheet("Nơi có họ tên này")).toContain(`Đồng chí ${person.fullName}`)
    expect(shown).not.toContain(secret)
    expect(await textOf((await read(cell, (scope) => exportPerson(scope, String(request.id))))!)).toContain(secret)
    const exported = await db().auditEvent.findMany({ where: { recordId: person.id, action: "people.export" } })
    expect(exported.map(({ accountId }) => accountId)).toEqual([staff.accountId, cell.accountId])
    for (const actor of strangers)
      expect(await read(actor, (scope) => exportPerson(scope, String(request.id)))).toBeNull()
  })
})

describe("while a person's data are restricted", () => {
  test("nobody reads, changes or exports the commitments, counts stay, and it ends by a decision", async () => {
    const { person, commitment } = await makeWriter()
    const before = await figures()
    const request = await ask(person.id, "restriction")
    done(await runInTransaction(staff, (scope) => restrictPerson(scope, { ...request, decision: "Theo đơn" })))
    expect(await figures()).toEqual(before)

    const shown = await read(cell, (scope) => loadCommitment(scope, String(commitment.id)))
    expect(shown).toMatchObject({ own: false, restricted: true, selfReport: "", returnReason: "" })
    expect(JSON.stringify(shown)).not.toContain(secret)
    const printed = await read(cell, (scope) => loadCellPrint(scope, String(year), {}))
    expect(printed?.forms.map(({ id }) => id)).not.toContain(commitment.id)
    const file = (await read(cell, (scope) => exportList(scope, commitments, query()))) as Uint8Array
    const row = (await textOf(file)).includes(person.fullName)
    expect(row).toBe(true)
    const copy = await ask(person.id, "copy")
    expect(await textOf((await read(cell, (scope) => exportPerson(scope, String(copy.id))))!)).not.toContain(secret)

    const list = await read(staff, (scope) => people.rows(scope, parseListQuery({ tim: person.fullName }, people.list)))
    expect(list.rows[0]?.fullName).toBe(`${person.fullName} (đang hạn chế xử lý)`)
    const held = { ok: false, message: expect.stringContaining("đang hạn chế xử lý") }
    const { version } = commitment
    const step = () => runInTransaction(cell, (scope) => submit(scope, { id: commitment.id, version, on: today() }))
    expect(await step()).toMatchObject(held)
    expect(await runInTransaction(cell, (scope) => commitments.remove(scope, commitment.id, version))).toMatchObject(
      held,
    )
    await expect(db().commitmentItem.deleteMany({ where: { commitmentId: commitment.id } })).rejects.toThrow(
      /restricted/,
    )
    await expect(db().commitment.update({ where: { id: commitment.id }, data: { remark: "x" } })).rejects.toThrow()

    const done2 = await db().dataRequest.findUniqueOrThrow({ where: { id: request.id } })
    done(await runInTransaction(cell, (scope) => liftRestriction(scope, { ...done2, decision: "Hết lý do" })))
    expect(await read(cell, (scope) => loadCommitment(scope, String(commitment.id)))).toMatchObject({ own: true })
    done(await step())
  })

  test("drafts for the whole cell leave the person out", async () => {
    const person = await makePerson(tree.siblingCell.id)
    const other = await makePerson(tree.siblingCell.id)
    await db().person.update({ where: { id: person.id }, data: { restrictedAt: new Date() } })
    done(await runInTransaction(strangers[0]!, (scope) => createDrafts(scope, { unitId: tree.siblingCell.id, year })))
    const written = await db().commitment.findMany({ where: { unitId: tree.siblingCell.id } })
    expect(written.map(({ personId }) => personId)).toEqual([other.id])
  })
})

describe("a pseudonymised person", () => {
  const decide = (seen: { id: number; version: number }, typedName: string, actor = staff) =>
    runInTransaction(actor, (scope) => pseudonymisePerson(scope, { ...seen, typedName, basis: "Theo quyết định 5" }))

  test("is nobody anywhere: no name, no text, no trace in the log, no search; counts are as before", async () => {
    const { person, commitment } = await makeWriter()
    const { id: exemplarId } = await db().exemplar.create({
      data: {
        unitId: tree.cell.id,
        kind: "person",
        name: `Đồng chí ${person.fullName.toUpperCase()}`,
        fieldKey: "kinh-te",
        proposedOn: toDbDate(today()),
        lastUpdateOn: toDbDate(today()),
      },
    })
    const earlier = await ask(person.id, "copy")
    await db().dataRequest.update({ where: { id: earlier.id }, data: { words: `Của ${person.fullName}` } })
    await makeOverwritten(staff, "people", person.id, { fullName: "Tên khác", position: "Bí thư" })
    await makeOverwritten(staff, "exemplars", exemplarId, { name: `Gương ${person.fullName}` })
    const before = await figures()
    const request = await ask(person.id, "pseudonymisation")
    expect(await placesOf(person.fullName)).toEqual(["audit_event", "data_request", "import_change", "person"])
    const open = await read(staff, (scope) => loadRequest(scope, String(request.id)))
    expect(open?.mentions.map(({ href }) => href)).toEqual([`/dien-hinh/${exemplarId}`])

    done(await decide(request, `  ${person.fullName} `))
    expect(await placesOf(person.fullName)).toEqual([])
    expect(await db().importChange.count({ where: { recordId: person.id, import: { register: "people" } } })).toBe(0)
    expect(await figures()).toEqual(before)
    const row = await db().person.findUniqueOrThrow({ where: { id: person.id } })
    expect(row).toMatchObject({ birthYear: null, position: "", fullName: `Người đã ẩn danh số ${row.pseudonym}` })
    const left = await db().commitment.findUniqueOrThrow({ where: { id: commitment.id }, include: { items: true } })
    expect(left).toMatchObject({ selfReport: "", remark: "", returnReason: "", items: [], status: commitment.status })
    const log = await db().auditEvent.findMany({ where: { subject: "people", recordId: person.id } })
    expect(log.map(({ action }) => action)).toEqual(["people.update", "people.pseudonymise"])
    expect(log[0]?.changes).toMatchObject({ "Năm sinh": { before: "(đã ẩn)", after: "(đã ẩn)" } })
    const { groups } = await read(staff, (scope) => loadSearch(scope, person.fullName))
    expect(groups.map(({ register }) => register.key)).toEqual(["exemplars"])
    const after = await read(staff, (scope) => loadRequest(scope, String(request.id)))
    expect(after?.mentions).toEqual(open?.mentions)
  })

  test("leaves a list of the reports that hold the name, in text, letter or reasons, and of no other branch", async () => {
    const { person } = await makeWriter()
    const name = person.fullName
    const province = await actorAt("staff", tree.province.id)
    const foreign = await actorAt("staff", tree.foreignCommune.id)
    const written = await beginReport(staff, "year")
    await db().reportSection.create({
      data: { reportId: written, sectionKey: "lessons", body: `Tấm gương ${name.toUpperCase()}` },
    })
    const signed = await beginReport(staff, "halfYear")
    await db().report.update({ where: { id: signed }, data: { signer: name } })
    const returned = await beginReport(staff, "year", 2024)
    await handIn(staff, returned)
    const version = (await db().report.findUniqueOrThrow({ where: { id: returned } })).version
    const back = { id: returned, version, reason: `Thiếu ${name}`, sections: {}, figures: [] }
    done(await act(province, (scope) => returnReport(scope, back)))
    await beginReport(staff, "year", 2023)
    const elsewhere = await beginReport(foreign)
    await db().report.update({ where: { id: elsewhere }, data: { signer: name } })

    const request = await ask(person.id, "pseudonymisation")
    const wanted = [written, signed, returned].map((id) => `/bao-cao/${id}`).sort()
    const hrefs = async () =>
      (await read(staff, (scope) => loadRequest(scope, String(request.id))))!.mentions.map(({ href }) => href).sort()
    expect(await hrefs()).toEqual(wanted)
    done(await decide(request, name, staff))
    expect(await hrefs()).toEqual(wanted)
    const after = await read(staff, (scope) => loadRequest(scope, String(request.id)))
    expect(after!.mentions.map(({ label }) => label)).toContainEqual(expect.stringMatching(/\(bị trả lại\)$/i))
    await clearReports()
  })

  test("only when the name is typed, by who may, and once", async () => {
    const { person } = await makeWriter()
    const request = await ask(person.id, "pseudonymisation")
    const wrong = await decide(request, "Lò Thị")
    expect(wrong).toMatchObject({ ok: false, errors: { typedName: expect.any(String) } })
    for (const actor of strangers) expect(await decide(request, person.fullName, actor)).toBeNull()
    expect(await db().person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      fullName: person.fullName,
    })
    const copy = await ask(person.id, "copy")
    expect(await decide(copy, person.fullName)).toMatchObject({ ok: false })
    done(await decide(request, person.fullName))
    expect(await decide({ ...request, version: 2 }, person.fullName)).toMatchObject({ ok: false })
  })

  test("gets no name and no texts back", async () => {
    const { person, commitment } = await makeWriter()
    done(await decide(await ask(person.id, "pseudonymisation"), person.fullName))
    const { version } = await db().person.findUniqueOrThrow({ where: { id: person.id } })
    const raw = { unitId: String(tree.cell.id), fullName: person.fullName, category: "official", since: "01/01/2015" }
    const renamed = await runInTransaction(cell, (scope) => people.update(scope, person.id, version, raw))
    expect(renamed).toMatchObject({ ok: false, message: expect.stringContaining("ẩn danh") })
    const items = db().commitmentItem.create({
      data: { commitmentId: commitment.id, sortOrder: 1, part: 1, action: "x" },
    })
    await expect(items).rejects.toThrow(/pseudonymised/)
  })
})

describe("the audit log", () => {
  test("opens for the values of scrubbed records and nothing else", async () => {
    const { person } = await makeWriter()
    const event = await db().auditEvent.findFirstOrThrow({ where: { subject: "people", recordId: person.id } })
    const kept = /audit events are never changed/
    const update = (data: { changes?: object; actorName?: string; at?: Date }) =>
      db().auditEvent.update({ where: { id: event.id }, data })
    await expect(update({ changes: {} })).rejects.toThrow(kept)
    await db().$executeRaw`INSERT INTO scrubbed_record (subject, record_id) VALUES ('people', ${person.id}::int)`
    for (const data of [{ changes: {} }, { actorName: "Ai khác" }, { at: new Date() }]) {
      await expect(update(data)).rejects.toThrow(kept)
    }
    await expect(db().auditEvent.delete({ where: { id: event.id } })).rejects.toThrow(kept)
    await expect(db().scrubbedRecord.deleteMany({ where: { recordId: person.id } })).rejects.toThrow(kept)
    await db().$executeRaw`UPDATE audit_event SET changes = emptied(changes) WHERE id = ${event.id}`
    const other = await db().auditEvent.findFirstOrThrow({ where: { subject: "people", recordId: { not: person.id } } })
    const emptied = db().$executeRaw`UPDATE audit_event SET changes = emptied(changes) WHERE id = ${other.id}`
    await expect(emptied).rejects.toThrow(kept)
  })
})
