import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import type { CommitmentStatus } from "@/lib/db/generated/enums"
import { formatDate, today, yearOf } from "@/lib/format/dates"
import { nameSortKey } from "@/lib/format/names"
import { approveMany } from "@/lib/registers/commitments/approve-many"
import { loadCellYear } from "@/lib/registers/commitments/cell-year"
import { createDrafts } from "@/lib/registers/commitments/drafts"
import { loadCommitment } from "@/lib/registers/commitments/load-commitment"
import { loadCellPrint, loadPrint } from "@/lib/registers/commitments/load-print"
import { commitments } from "@/lib/registers/commitments/register"
import { statusAfter } from "@/lib/registers/commitments/rules"
import { approve, conclude, reopen, report, returnToWriter, submit } from "@/lib/registers/commitments/steps"
import { act, actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
const day = `${year}-01-01`
const secret = "CANARY-noi-dung-rieng"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let gradeId: number

const item = { part: 6, action: secret, measure: "Mỗi tuần", duty: "Bí thư", sortOrder: 1 }

async function makePerson(fullName: string, unitId: number, isHead = false): Promise<number> {
  const memberships = { create: { unitId, validFrom: toDbDate("2020-01-01") } }
  const data = { fullName, sortName: nameSortKey(fullName), category: "officialMember" as const, isHead, memberships }
  return (await db().person.create({ data })).id
}

const order: CommitmentStatus[] = ["draft", "submitted", "approved", "reported", "concluded"]

/** A commitment that has come as far as a status, every step on the first day of the year. */
async function make(
  status: CommitmentStatus,
  unitId = tree.cell.id,
  items = [item],
): Promise<{ id: number; version: number }> {
  const personId = await makePerson("Nguyễn Văn A", unitId)
  const reached = (step: CommitmentStatus) => (order.indexOf(step) <= order.indexOf(status) ? toDbDate(day) : null)
  return db().commitment.create({
    data: {
      personId,
      unitId,
      year,
      status,
      submittedOn: reached("submitted"),
      approvedOn: reached("approved"),
      reportedOn: reached("reported"),
      concludedOn: reached("concluded"),
      selfReport: reached("reported") ? secret : "",
      items: { create: items },
    },
    select: { id: true, version: true },
  })
}

type Seen = { id: number; version: number }
const steps = {
  submit: (seen: Seen, on = today()) => act(cell, (scope) => submit(scope, { ...seen, on })),
  approve: (seen: Seen, on = today()) => act(cell, (scope) => approve(scope, { ...seen, on })),
  report: (seen: Seen, on = today()) => act(cell, (scope) => report(scope, { ...seen, on, selfReport: secret })),
  conclude: (seen: Seen, on = today()) =>
    act(cell, (scope) => conclude(scope, { ...seen, on, gradeId, remark: secret })),
  return: (seen: Seen) => act(cell, (scope) => returnToWriter(scope, { ...seen, reason: secret })),
  reopen: (seen: Seen) => act(cell, (scope) => reopen(scope, seen)),
}

const errorsOf = (outcome: Outcome | null) => (outcome && !outcome.ok ? (outcome.errors ?? {}) : {})
const rowOf = ({ id }: Seen) => db().commitment.findUniqueOrThrow({ where: { id } })
const figures = (unitId: number) =>
  db().$queryRaw<{ commitments: number; approved: number; concluded: number; due: number }[]>`
    SELECT commitments, commitments_approved AS approved, commitments_concluded AS concluded, commitments_due AS due
    FROM roll_up.branch_figures(${unitId}::int, ARRAY[${year}::int], false)`

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  gradeId = (await db().resultGrade.findFirstOrThrow({ orderBy: { sortOrder: "asc" } })).id
})

describe("each step from each status", () => {
  const names = Object.keys(steps) as (keyof typeof steps)[]
  test.each(names.flatMap((name) => order.map((status) => [name, status] as const)))(
    "%s from %s",
    async (name, status) => {
      const made = await make(status)
      const before = await rowOf(made)
      const outcome = await steps[name](made)
      const to = statusAfter(name, status)
      expect(outcome?.ok).toBe(to !== null)
      const after = await rowOf(made)
      if (to) expect(after).toMatchObject({ status: to, version: before.version + 1 })
      else expect(after).toEqual(before)
    },
  )
})

describe("a step", () => {
  test("keeps its day and, at the end, the grade and the remark", async () => {
    const made = await make("reported")
    await steps.conclude(made)
    expect(await rowOf(made)).toMatchObject({ concludedOn: toDbDate(today()), gradeId, remark: secret })
    await steps.reopen({ ...made, version: made.version + 1 })
    expect(await rowOf(made)).toMatchObject({ status: "reported", concludedOn: null, gradeId: null, remark: secret })
  })

  test("cannot lie in the future or before the step it follows", async () => {
    expect(errorsOf(await steps.submit(await make("draft"), "2999-01-01"))).toHaveProperty("on")
    expect(errorsOf(await steps.approve(await make("submitted"), `${year - 1}-12-31`))).toHaveProperty("on")
  })

  test("submits nothing that is vague", async () => {
    const vague = [[], [{ ...item, duty: "" }], [{ ...item, measure: "" }], [{ ...item, action: "", duty: "Bí thư" }]]
    for (const items of vague)
      expect(errorsOf(await steps.submit(await make("draft", tree.cell.id, items)))).toHaveProperty("items")
  })

  test("concludes only with a grade of that year", async () => {
    const old = await db().resultGrade.create({ data: { name: "Mức cũ", sortOrder: 90, fromYear: 1990, toYear: 2000 } })
    const made = await make("reported")
    const outcome = await act(cell, (scope) => conclude(scope, { ...made, on: today(), gradeId: old.id, remark: "x" }))
    expect(errorsOf(outcome)).toHaveProperty("gradeId")
  })

  test("returns with a reason that stays until it is submitted again", async () => {
    const made = await make("approved")
    await steps.return(made)
    expect(await rowOf(made)).toMatchObject({
      status: "draft",
      returnReason: secret,
      submittedOn: null,
      approvedOn: null,
    })
    await steps.submit({ ...made, version: made.version + 1 })
    expect(await rowOf(made)).toMatchObject({ status: "submitted", returnReason: "" })
  })

  test("tells who saw an older version what is stored now", async () => {
    const made = await make("submitted")
    await db().commitment.update({ where: { id: made.id }, data: { isHeadPlan: true, version: 2 } })
    const outcome = await steps.approve(made)
    expect(outcome).toMatchObject({
      ok: false,
      conflict: { version: 2, fields: [{ theirs: "Đã nộp", yours: "Đã duyệt" }] },
    })
    expect((await steps.approve({ ...made, version: 2 }))?.ok).toBe(true)
  })

  test("is taken once when two click at the same time", async () => {
    const made = await make("submitted")
    const outcomes = await Promise.all([steps.approve(made), steps.approve(made), steps.return(made)])
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect((await rowOf(made)).version).toBe(made.version + 1)
  })

  test("belongs to the own cell alone", async () => {
    const made = await make("submitted")
    const others = await Promise.all([
      actorAt("cell", tree.siblingCell.id),
      actorAt("cell", tree.commune.id),
      actorAt("staff", tree.commune.id),
      actorAt("leader", tree.province.id),
      actorAt("admin", tree.root.id),
    ])
    for (const other of others) expect(await act(other, (scope) => approve(scope, { ...made, on: today() }))).toBeNull()
    expect(await rowOf(made)).toMatchObject({ status: "submitted" })
  })

  test("is logged without a word of the text", async () => {
    const made = await make("approved")
    await steps.report(made)
    await steps.conclude({ ...made, version: made.version + 1 })
    const events = await db().auditEvent.findMany({
      where: { subject: "commitments", recordId: made.id },
      orderBy: { id: "asc" },
    })
    expect(events.map((event) => event.action)).toEqual(["commitments.report", "commitments.conclude"])
    expect(events[0]!.changes).toMatchObject({ "Ngày tự báo cáo": { before: "", after: formatDate(today()) } })
    expect(events[1]!.changes).toMatchObject({ "Nhận xét của chi bộ": { after: "(đã thay đổi)" } })
    expect(JSON.stringify(events.map((event) => event.changes))).not.toContain(secret)
  })

  test("changes the figures of the province at once", async () => {
    const [before] = await figures(tree.province.id)
    const made = await make("draft")
    await steps.submit(made)
    await steps.approve({ ...made, version: 2 })
    const [after] = await figures(tree.province.id)
    expect(after).toEqual({
      ...before,
      due: before!.due + 1,
      commitments: before!.commitments + 1,
      approved: before!.approved + 1,
    })
    await steps.return({ ...made, version: 3 })
    expect(await figures(tree.province.id)).toEqual([{ ...before, due: before!.due + 1 }])
  })
})

describe("the text", () => {
  test("is read by the own cell and by nobody above it", async () => {
    const made = await make("concluded")
    const readers = await Promise.all([
      actorAt("staff", tree.commune.id),
      actorAt("leader", tree.province.id),
      actorAt("admin", tree.root.id),
      actorAt("cell", tree.commune.id),
    ])
    for (const reader of readers) {
      const read = await asActor(reader, async (scope) => [
        await commitments.find(scope, made.id),
        await loadCommitment(scope, String(made.id)),
        await loadPrint(scope, String(made.id)),
        await loadCellPrint(scope, String(year), { "don-vi": String(tree.cell.id) }),
      ])
      expect(read[0]).not.toBeNull()
      expect(JSON.stringify(read)).not.toContain(secret)
      expect(read.slice(2)).toEqual([null, null])
    }
    const own = await asActor(cell, (scope) => loadCommitment(scope, String(made.id)))
    expect(own?.data.record.values.items).toMatchObject([{ action: secret }])
    expect(
      await asActor(await actorAt("cell", tree.siblingCell.id), (scope) => commitments.find(scope, made.id)),
    ).toBeNull()
  })

  test("is written by the own cell alone, and not after the approval", async () => {
    const edit = async (actor: Actor, status: CommitmentStatus) => {
      const made = await make(status)
      const { personId } = await rowOf(made)
      const raw = { unitId: String(tree.cell.id), personId: String(personId), year: String(year) }
      return act(actor, (scope) => commitments.update(scope, made.id, made.version, raw))
    }
    expect((await edit(cell, "draft"))?.ok).toBe(true)
    expect(errorsOf(await edit(cell, "approved"))).toHaveProperty(["record.items"])
    expect(errorsOf(await edit(await actorAt("cell", tree.commune.id), "draft"))).toHaveProperty(["record.items"])
  })
})

describe("the year of a cell", () => {
  let unitId: number
  let secretary: Actor
  const load = (actor: Actor, ofYear = year, unit = unitId) =>
    asActor(actor, (scope) => loadCellYear(scope, String(ofYear), { "don-vi": String(unit) }))
  const draftAll = (ofYear: number, more = {}) =>
    act(secretary, (scope) => createDrafts(scope, { unitId, year: ofYear, ...more }))
  const names = async (ofYear: number) => (await load(secretary, ofYear))?.writers.map((writer) => writer.fullName)

  beforeEach(async () => {
    tree = await makeTree()
    unitId = tree.cell.id
    secretary = await actorAt("cell", unitId)
    cell = secretary
    await makePerson("Trần Thị Bình", unitId)
    await makePerson("Nguyễn Văn An", unitId, true)
    await makePerson("Lê Hữu Ước", unitId)
  })

  test("shows everybody in name order, in a year nobody has opened yet too", async () => {
    const inOrder = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hữu Ước"]
    expect(await names(year + 1)).toEqual(inOrder)
    await draftAll(year)
    expect(await names(year)).toEqual(inOrder)
    expect(await names(year + 2)).toBeUndefined()
  })

  test("drafts for all who have none, once, with the events of each", async () => {
    await draftAll(year, { personId: (await load(secretary))!.writers[0]!.id })
    expect((await draftAll(year))?.ok).toBe(true)
    const rows = await db().commitment.findMany({ where: { unitId, year }, orderBy: { id: "asc" } })
    expect(rows.map((row) => [row.status, row.isHeadPlan])).toEqual([
      ["draft", true],
      ["draft", false],
      ["draft", false],
    ])
    expect(
      await db().auditEvent.count({ where: { subject: "commitments", unitId, action: "commitments.create" } }),
    ).toBe(3)
    expect((await draftAll(year))?.ok).toBe(false)
    expect((await draftAll(year + 2))?.ok).toBe(false)
    expect(await figures(unitId)).toEqual([{ commitments: 0, approved: 0, concluded: 0, due: 3 }])
  })

  test("drafts once when two click at the same time", async () => {
    const outcomes = await Promise.allSettled([draftAll(year), draftAll(year)])
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value?.ok)).toHaveLength(1)
    expect(await db().commitment.count({ where: { unitId, year } })).toBe(3)
  })

  test("copies last year's items with their deadlines a year later", async () => {
    const [first] = (await load(secretary, year - 1))!.writers
    await draftAll(year - 1, { personId: first!.id })
    const { id } = await db().commitment.findFirstOrThrow({ where: { unitId, year: year - 1 } })
    await db().commitmentItem.create({ data: { ...item, commitmentId: id, deadline: toDbDate(`${year - 1}-06-30`) } })
    expect((await load(secretary))!.writers.map((writer) => writer.hasLast)).toEqual([true, false, false])

    await draftAll(year, { copy: "on" })
    const copied = await db().commitmentItem.findMany({ where: { commitment: { unitId, year } } })
    expect(copied).toMatchObject([
      { action: secret, measure: "Mỗi tuần", duty: "Bí thư", deadline: toDbDate(`${year}-06-30`) },
    ])
    const events = await db().auditEvent.findMany({ where: { unitId, action: "commitments.copy" } })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events.map((event) => event.changes))).not.toContain(secret)
  })

  test("does not copy what was written in another cell", async () => {
    const [first] = (await load(secretary))!.writers
    const other = { personId: first!.id, unitId: tree.siblingCell.id, year: year - 1, items: { create: [item] } }
    await db().commitment.create({ data: other })
    expect((await load(secretary))!.writers[0]).toMatchObject({ hasLast: false, lastGrade: null })
    await draftAll(year, { copy: "on" })
    expect(await db().commitmentItem.count({ where: { commitment: { unitId, year } } })).toBe(0)
  })

  test("approves those that were ticked, or none", async () => {
    const made = [await make("submitted"), await make("submitted"), await make("submitted")]
    const chosen = made.slice(0, 2)
    const approveAll = (more = {}) =>
      act(secretary, (scope) => approveMany(scope, { unitId, year, on: today(), chosen, ...more }))
    expect(await approveAll({ on: "2999-01-01" })).toMatchObject({
      errors: { on: expect.stringContaining("tương lai") },
    })
    expect((await approveAll({ chosen: [chosen[0], { ...chosen[1]!, version: 9 }] }))?.ok).toBe(false)
    expect(await db().commitment.count({ where: { unitId, status: "approved" } })).toBe(0)
    expect((await approveAll())?.ok).toBe(true)
    expect(await db().commitment.findMany({ where: { unitId, status: "approved" } })).toMatchObject([
      { version: 2 },
      { version: 2 },
    ])
    expect((await approveAll())?.ok).toBe(false)
    expect(await db().auditEvent.count({ where: { unitId, action: "commitments.approve" } })).toBe(2)
  })

  test("opens to the branch above without texts, to nobody beside, and is written by the own cell", async () => {
    await make("submitted")
    const above = await actorAt("staff", tree.province.id)
    const shown = await load(above)
    expect(shown).toMatchObject({ mayWrite: false, unit: { id: unitId } })
    expect(JSON.stringify(shown)).not.toContain(secret)
    expect(await asActor(above, (scope) => loadCellYear(scope, String(year), {}))).toMatchObject({ unit: null })
    expect(await load(above, year, tree.foreignCell.id)).toBeNull()
    expect(await load(await actorAt("cell", tree.siblingCell.id))).toBeNull()
    expect(await act(above, (scope) => createDrafts(scope, { unitId, year }))).toBeNull()
    expect(await act(above, (scope) => approveMany(scope, { unitId, year, on: today(), chosen: [] }))).toBeNull()
  })

  test("prints one form per person, in name order", async () => {
    await draftAll(year)
    const printed = await asActor(secretary, (scope) => loadCellPrint(scope, String(year), {}))
    expect(printed?.forms.map(({ fullName }) => fullName)).toEqual(["Nguyễn Văn An", "Trần Thị Bình", "Lê Hữu Ước"])
    expect(printed?.forms[0]).toMatchObject({
      heading: { unit: "Chi bộ thôn Kon Gung", parent: "Đảng ủy xã Đăk Mar" },
      isHeadPlan: true,
    })
  })
})
