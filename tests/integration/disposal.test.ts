import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { decideList } from "@/lib/disposal/decide-list"
import { disposableByKey, disposables } from "@/lib/disposal/disposables"
import { drawList } from "@/lib/disposal/draw-list"
import { findDue } from "@/lib/disposal/find-due"
import { loadDisposal } from "@/lib/disposal/load-lists"
import { loadTerms } from "@/lib/disposal/load-terms"
import { today, yearOf } from "@/lib/format/dates"
import type { Register } from "@/lib/register/register-types"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { act, actorAt, asActor } from "../factories/actors"
import { inYear } from "../factories/every-register"
import { inEveryText } from "../factories/marked-values"
import { makeOverwritten } from "../factories/overwritten"
import { makePerson, recordValues } from "../factories/record-values"
import { placesOf } from "../factories/places-of"
import { saveTerm } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"

const thisYear = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor
let leader: Actor
let admin: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
  leader = await actorAt("leader", tree.commune.id)
  admin = await actorAt("admin", tree.province.id)
})

function done(outcome: Outcome | null): number {
  expect(outcome).toMatchObject({ ok: true })
  return outcome?.ok ? outcome.events[0]!.recordId! : 0
}

/** A record of 2026 or earlier with every text filled, as its form would save it. */
async function make(register: Register, more = {}): Promise<number> {
  const values = await recordValues[register.key](tree.cell.id, more)
  const names = register.form.flatMap((section) => section.fields.map((field) => field.name))
  const typed = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
  const writer = register.roles.write.includes("cell") ? cell : staff
  return done(await act(writer, (scope) => register.create(scope, typed)))
}

const figures = () =>
  asActor(staff, (scope) => loadFigures(scope, { unitId: tree.root.id, from: 2015, to: thisYear, restated: false }))
const due = async (key: string, actor = staff) =>
  (await asActor(actor, (scope) => findDue(scope, disposableByKey(key)!, 1000))).map(({ id }) => id)
const draw = (actor = staff) => runInTransaction(actor, drawList)
const decide = (id: number, status: "approved" | "refused" = "approved", actor = leader) =>
  runInTransaction(actor, (scope) => decideList(scope, { id, version: 1, decision: "05-QĐ/ĐU" }, status))
const setYears = (register: string, years: number | null, actor = admin, validFrom?: string) =>
  saveTerm(actor, register, years, validFrom)

test("every register and reports have their rule of disposal and their term", async () => {
  const keys = [...registers.map(({ key }) => key), "reports"].sort()
  const listed = disposables.map(({ key }) => key).filter((key) => key !== "detachedFiles")
  expect(listed.sort()).toEqual(keys)
  const terms = await db().retentionTerm.findMany({ where: { unitId: null } })
  expect(terms.map(({ register }) => register).sort()).toEqual(keys)
})

describe("a term", () => {
  test("is the nearest unit's that is in force, and is set by administrators", async () => {
    const id = await make(registerByKey("dialogues"), { heldOn: `05/06/${thisYear - 4}` })
    const years = async (actor = staff) =>
      (await asActor(actor, (scope) => loadTerms(scope, {}))).rows.find(({ register }) => register === "dialogues")
    expect(await years()).toMatchObject({ years: 20, setBy: null })
    expect(await due("dialogues")).not.toContain(id)
    done(await setYears("dialogues", 3))
    expect(await years()).toMatchObject({ years: 3, setBy: "Tỉnh ủy Một", own: false })
    expect(await due("dialogues")).toContain(id)
    const communeAdmin = await actorAt("admin", tree.commune.id)
    done(await setYears("dialogues", 2, communeAdmin, "2090-01-01"))
    expect(await due("dialogues")).toContain(id)
    done(await setYears("dialogues", 4, communeAdmin))
    expect(await due("dialogues")).not.toContain(id)
    done(await setYears("dialogues", null, communeAdmin))
    expect(await due("dialogues")).not.toContain(id)
    expect(await setYears("no-such-register", 4)).toBeNull()
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: "retention.update" },
      orderBy: { id: "desc" },
    })
    expect(JSON.stringify(event.changes)).toContain("Vĩnh viễn")
    await db().retentionTerm.deleteMany({ where: { unitId: { not: null } } })
  })

  test("counts from the end of the record's year", async () => {
    const old = await make(registerByKey("commendations"), { decidedOn: `01/02/${thisYear - 6}` })
    const kept = await make(registerByKey("commendations"), { decidedOn: `31/12/${thisYear - 5}` })
    done(await setYears("commendations", 5))
    expect(await due("commendations")).toContain(old)
    expect(await due("commendations")).not.toContain(kept)
    done(await setYears("commendations", 70))
  })
})

describe("a list", () => {
  test("is drawn by staff, deletes nothing by itself, and may be refused", async () => {
    const id = await make(registerByKey("documents"))
    await db().document.update({ where: { id }, data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) } })
    const listId = done(await draw())
    expect(await draw()).toMatchObject({ ok: false })
    expect(await db().document.count({ where: { id } })).toBe(1)
    const shown = await asActor(leader, (scope) => loadDisposal(scope, String(listId)))
    expect(shown).toMatchObject({ mayDecide: true, list: { status: "drawn", hasLeader: true } })
    expect(shown?.groups.map(({ key }) => key)).toEqual(["documents"])
    done(await decide(listId, "refused"))
    expect(await db().document.count({ where: { id } })).toBe(1)
    expect(await due("documents")).toContain(id)
    const again = done(await draw())
    done(await decide(again))
    expect(await db().document.count({ where: { id } })).toBe(0)
  })

  test("is decided by the unit's leader alone, or by an administrator where it has none", async () => {
    const id = await make(registerByKey("documents"))
    await db().document.update({ where: { id }, data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) } })
    const listId = done(await draw())
    const others = [
      staff,
      admin,
      await actorAt("leader", tree.province.id),
      await actorAt("leader", tree.foreignCommune.id),
      await actorAt("admin", tree.foreignProvince.id),
    ]
    for (const actor of others) expect(await decide(listId, "approved", actor)).toBeNull()
    expect(await asActor(others[3]!, (scope) => loadDisposal(scope, String(listId)))).toBeNull()
    expect(await db().document.count({ where: { id } })).toBe(1)
    await db().roleAssignment.updateMany({
      where: { role: "leader", unitId: tree.commune.id },
      data: { endedAt: new Date() },
    })
    expect(await decide(listId, "approved", others[4])).toBeNull()
    done(await decide(listId, "approved", admin))
    expect(await decide(listId, "approved", admin)).toMatchObject({ ok: false })
    leader = await actorAt("leader", tree.commune.id)
  })

  test("is kept as it was decided", async () => {
    const list = await db().disposalList.findFirstOrThrow({ where: { status: "approved" } })
    const kept = /never changed/
    await expect(db().disposalList.update({ where: { id: list.id }, data: { decision: "x" } })).rejects.toThrow(kept)
    await expect(db().disposalItem.deleteMany({ where: { listId: list.id } })).rejects.toThrow(kept)
    await expect(db().disposalList.delete({ where: { id: list.id } })).rejects.toThrow()
  })
})

describe("what an approved list names", () => {
  const word = "Kỳ Hoa Dị Thảo"
  /** Registers whose records go with the person they name: tried on their own. */
  const ofPeople: RegisterKey[] = ["commitments", "people"]
  /** What an old record keeps when its texts go, or what no other record may have. */
  const kept: Partial<Record<RegisterKey, RawValues>> = {
    documents: { symbol: "01-KH/ĐU" },
    models: { publishConsentOn: "20/05/2016" },
    exemplars: { publishConsentOn: "20/05/2016" },
    meetings: { month: "03/2016" },
    outreach: { month: "03/2016" },
  }

  /** A record of 2016 or earlier whose free texts all hold the word. */
  async function makeOld(register: Register): Promise<number> {
    const values = inYear(await recordValues[register.key](tree.cell.id), 2016)
    return make(register, { ...inEveryText(register.fields, values, word), ...kept[register.key] })
  }

  test("goes with its texts, files and history; what counted goes on counting", async () => {
    const ids = new Map<string, number>()
    for (const register of registers.filter(({ key }) => !ofPeople.includes(key)))
      ids.set(register.key, await makeOld(register))
    for (const key of ids.keys()) done(await setYears(key, 5))
    for (const { key } of registers.filter(({ key }) => ids.has(key)))
      await makeOverwritten(staff, key, ids.get(key)!, { name: word })
    const register = "models"
    const recordId = ids.get(register)!
    const bytes = new TextEncoder().encode(word)
    const file = { fileName: `${word}.pdf`, mediaType: "application/pdf", size: bytes.length }
    await db().attachment.create({ data: { register, recordId, ...file, content: { create: { bytes } } } })
    await db().lifeStep.create({ data: { register, recordId, on: toDbDate("2016-02-02"), evidence: word } })
    await db().practiceModel.update({
      where: { id: recordId },
      data: { stage: "registered", registeredOn: toDbDate("2016-02-02") },
    })
    const before = await figures()
    expect(await placesOf(word)).toEqual(expect.arrayContaining(["audit_event", "import_change"]))

    const listId = done(await draw())
    expect(await figures()).toEqual(before)
    done(await decide(listId))
    expect(await figures()).toEqual(before)
    expect((await placesOf(word)).filter((table) => table !== "disposal_item")).toEqual([])
    const shown = await asActor(leader, (scope) => loadDisposal(scope, String(listId)))
    expect(shown?.groups.map(({ key }) => key).sort()).toEqual([...ids.keys()].sort())
    expect(shown?.list).toMatchObject({ status: "approved", decision: "05-QĐ/ĐU", decidedBy: leader.fullName })
    const exemplar = shown?.groups.find(({ key }) => key === "exemplars")
    expect(exemplar?.items.map(({ title }) => title)).toEqual([""])
    for (const [key, id] of ids) {
      expect(await due(key), key).not.toContain(id)
      const log = await db().auditEvent.findMany({ where: { subject: key, recordId: id }, orderBy: { id: "asc" } })
      expect(
        log.map(({ action }) => action),
        key,
      ).toEqual([`${key}.create`, `${key}.dispose`])
      done(await setYears(key, 70))
    }
  })

  test("commitments lose their texts and keep their place in the counts; the person goes when all of its are empty", async () => {
    const person = await makePerson(tree.cell.id, { fullName: word })
    await db().personMembership.updateMany({
      where: { personId: person.id },
      data: { validTo: toDbDate("2017-06-01") },
    })
    const texts = { selfReport: word, remark: word, returnReason: word }
    const items = { create: { sortOrder: 1, part: 6, action: word } }
    const submitted = { status: "submitted" as const, submittedOn: toDbDate("2016-02-01") }
    const commitment = await db().commitment.create({
      data: { personId: person.id, unitId: tree.cell.id, year: 2016, ...submitted, ...texts, items },
    })
    for (const key of ["commitments", "people"]) done(await setYears(key, 5))
    expect(await due("people")).not.toContain(person.id)
    const before = await figures()
    done(await decide(done(await draw())))
    expect(await figures()).toEqual(before)
    const left = await db().commitment.findUniqueOrThrow({ where: { id: commitment.id }, include: { items: true } })
    expect(left).toMatchObject({ remark: "", selfReport: "", returnReason: "", items: [], status: "submitted" })
    expect(await due("people")).toContain(person.id)
    done(await decide(done(await draw())))
    expect(await figures()).toEqual(before)
    expect(await db().person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      fullName: expect.stringMatching(/^Người đã ẩn danh số \d+$/),
    })
    expect(await placesOf(word)).not.toContain("person")
    for (const key of ["commitments", "people"]) done(await setYears(key, 70))
  })

  test("restricted people are left alone", async () => {
    const person = await makePerson(tree.cell.id)
    const commitment = await db().commitment.create({
      data: { personId: person.id, unitId: tree.cell.id, year: 2016, remark: word },
    })
    done(await setYears("commitments", 5))
    expect(await due("commitments")).toContain(commitment.id)
    await db().person.update({ where: { id: person.id }, data: { restrictedAt: new Date() } })
    expect(await due("commitments")).not.toContain(commitment.id)
    done(await setYears("commitments", 70))
  })

  test("people who were deleted long ago go altogether, unless they wrote: then their name goes", async () => {
    const [silent, wrote] = [await makePerson(tree.cell.id), await makePerson(tree.cell.id)]
    await db().commitment.create({ data: { personId: wrote.id, unitId: tree.cell.id, year: 2016 } })
    const ids = [silent.id, wrote.id]
    await db().person.updateMany({ where: { id: { in: ids } }, data: { deletedAt: toDbDate("2020-01-01") } })
    const before = await figures()
    done(await decide(done(await draw())))
    expect(await figures()).toEqual(before)
    const left = await db().person.findMany({ where: { id: { in: ids } } })
    expect(left.map(({ id, pseudonym }) => [id, pseudonym !== null])).toEqual([[wrote.id, true]])
  })

  test("what something still refers to is emptied instead of deleted", async () => {
    const register = registerByKey("themes")
    const id = await make(register, { name: word })
    const part = await make(register, { name: "Phần" })
    await db().theme.update({ where: { id: part }, data: { parentId: id } })
    await db().theme.update({ where: { id }, data: { deletedAt: toDbDate("2020-01-01") } })
    done(await decide(done(await draw())))
    expect(await db().theme.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "(đã hủy)" })
  })
})

describe("files", () => {
  const register = "models"
  const word = "Tệp của Kỳ Hoa"

  async function attach(recordId: number, deletedAt: Date | null) {
    const bytes = new TextEncoder().encode(word)
    const file = { fileName: `${word}.pdf`, mediaType: "application/pdf", size: bytes.length }
    return db().attachment.create({ data: { register, recordId, deletedAt, ...file, content: { create: { bytes } } } })
  }
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

  test("that were taken off go after 30 days, by a list, while their record stays as it is", async () => {
    const recordId = await make(registerByKey(register))
    const [kept, fresh, old] = [
      await attach(recordId, null),
      await attach(recordId, daysAgo(29)),
      await attach(recordId, daysAgo(31)),
    ]
    expect(await due("detachedFiles")).toEqual([old.id])
    expect(await due("detachedFiles", await actorAt("staff", tree.foreignCommune.id))).toEqual([])
    const record = await db().practiceModel.findUniqueOrThrow({ where: { id: recordId } })
    const listId = done(await draw())
    const drawn = await asActor(leader, (scope) => loadDisposal(scope, String(listId)))
    expect(drawn?.groups.find(({ key }) => key === "detachedFiles")?.items).toMatchObject([
      { recordId: old.id, title: `${word}.pdf (mô hình)`, isDeleted: true },
    ])
    expect(await db().attachment.count({ where: { id: old.id } })).toBe(1)
    done(await decide(listId))
    const left = await db().attachment.findMany({ where: { recordId, register }, orderBy: { id: "asc" } })
    expect(left.map(({ id }) => id)).toEqual([kept.id, fresh.id])
    expect(await db().attachmentContent.count({ where: { attachmentId: old.id } })).toBe(0)
    expect(await db().practiceModel.findUniqueOrThrow({ where: { id: recordId } })).toEqual(record)
    const told = await db().auditEvent.findMany({ where: { action: "models.disposeFile", recordId } })
    expect(told).toHaveLength(1)
    expect(await placesOf(`${word}.pdf (`)).toEqual([])
  })

  test("that were put back meanwhile stay", async () => {
    const recordId = await make(registerByKey(register))
    const file = await attach(recordId, daysAgo(31))
    const listId = done(await draw())
    await db().attachment.update({ where: { id: file.id }, data: { deletedAt: null } })
    done(await decide(listId))
    expect(await db().attachment.count({ where: { id: file.id } })).toBe(1)
  })

  test("go with a record that is disposed of, those taken off a day ago too", async () => {
    const recordId = await make(registerByKey(register), { proposedOn: "05/01/2016" })
    await db().$executeRaw`UPDATE practice_model SET last_update_on = '2016-01-05', stage = 'proposed',
      registered_on = NULL, started_on = NULL, recognised_on = NULL WHERE id = ${recordId}::int`
    await attach(recordId, null)
    await attach(recordId, daysAgo(1))
    done(await setYears(register, 5))
    done(await decide(done(await draw())))
    expect(await db().attachment.count({ where: { recordId, register } })).toBe(0)
    done(await setYears(register, 70))
  })
})
