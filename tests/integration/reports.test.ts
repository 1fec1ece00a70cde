import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { yearOf, today } from "@/lib/format/dates"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { branchValue } from "@/lib/reports/branch-value"
import { changedSince } from "@/lib/reports/changed-since"
import { correctReport } from "@/lib/reports/correct-report"
import { createReport } from "@/lib/reports/create-report"
import { acceptReport, lockReport, returnReport } from "@/lib/reports/decide-report"
import { findReport } from "@/lib/reports/find-report"
import { loadPassport } from "@/lib/reports/load-passport"
import { loadReport } from "@/lib/reports/load-report"
import { loadWriting } from "@/lib/reports/load-writing"
import { submitReport, withdrawReport } from "@/lib/reports/submit-report"
import { removeReport, writeText } from "@/lib/reports/write-report"
import { loadFigures } from "@/lib/roll-up/load-figures"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { newReport } from "../factories/report-periods"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let otherCommune: Actor
let cell: Actor
let foreign: Actor
let leader: Actor

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  otherCommune = await actorAt("staff", tree.otherCommune.id)
  cell = await actorAt("cell", tree.cell.id)
  foreign = await actorAt("staff", tree.foreignProvince.id)
  leader = await actorAt("leader", tree.province.id)
})

beforeEach(async () => {
  await db()
    .$executeRaw`TRUNCATE report, report_letter, report_letter_section, report_submission, report_section, report_line, report_value, report_source, report_figure,
    report_correction, report_exception, report_return_reason CASCADE`
})

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides = {}): Promise<number> {
  const values = await recordValues[key](unitId, overrides)
  const outcome = await act(by, (scope) => registerByKey(key).create(scope, values))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

async function begin(by: Actor, kind: "year" | "halfYear" = "year"): Promise<number> {
  const outcome = await act(by, (scope) => createReport(scope, newReport(kind, year)))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.events[0]!.recordId!
}

const versionOf = async (id: number) => (await db().report.findUniqueOrThrow({ where: { id } })).version
const statusOf = async (id: number) => (await db().report.findUniqueOrThrow({ where: { id } })).status
const step = async (
  by: Actor,
  id: number,
  run: (scope: Parameters<typeof submitReport>[0], input: { id: number; version: number }) => Promise<Outcome | null>,
) => {
  const version = await versionOf(id)
  return act(by, (scope) => run(scope, { id, version }))
}
const submit = (by: Actor, id: number) => step(by, id, submitReport)
const accept = (by: Actor, id: number, exceptions: number[] = []) =>
  step(by, id, (scope, input) => acceptReport(scope, { ...input, exceptions }))
const giveBack = (by: Actor, id: number, reason = "Số hội nghị chưa đúng") =>
  step(by, id, (scope, input) => returnReport(scope, { ...input, reason, sections: {}, figures: [] }))
const read = (by: Actor, id: number) => asActor(by, (scope) => loadReport(scope, String(id), {}))
const day = `02/01/${year}`
const registered = { stage: "registered", proposedOn: day, registeredOn: day, startedOn: "", recognisedOn: "" }

async function figure(by: Actor, id: number, key: RegisterKey): Promise<number> {
  return branchValue((await read(by, id))!.table.lines, key)
}

describe("a period report", () => {
  test("freezes the branch's figures at submission, whatever happens to the records afterwards", async () => {
    const first = await enter(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
    await enter(cell, "models", tree.cell.id, registered)
    const id = await begin(commune)
    const live = await asActor(commune, (scope) =>
      loadFigures(scope, { unitId: tree.commune.id, from: year, to: year, restated: false }),
    )
    expect(await figure(commune, id, "documents")).toBe(live.branch.documents)
    expect(await submit(commune, id)).toMatchObject({ ok: true })
    const before = await figure(commune, id, "documents")
    expect(before).toBe(live.branch.documents)

    const stored = await db().document.findUniqueOrThrow({ where: { id: first } })
    await act(commune, (scope) => registerByKey("documents").remove(scope, first, stored.version))
    await enter(cell, "models", tree.cell.id, registered)
    expect(await figure(commune, id, "documents")).toBe(before)
    const report = (await asActor(commune, (scope) => findReport(scope, id)))!
    const drifts = await asActor(commune, (scope) => changedSince(scope, report))
    const of = (key: RegisterKey) => drifts.find(({ figureKey }) => figureKey === key)
    expect(of("documents")).toMatchObject({ submitted: before, now: before - 1, place: String(tree.commune.id) })
    expect(of("documents")).toMatchObject({ gone: 1, come: 0 })
    expect(of("models")!.now).toBe(of("models")!.submitted + 1)
  })

  test("tells that a number which is the same counts other records", async () => {
    const first = await enter(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
    const id = await begin(commune)
    await submit(commune, id)
    const drift = async () => {
      const report = (await asActor(commune, (scope) => findReport(scope, id)))!
      const drifts = await asActor(commune, (scope) => changedSince(scope, report))
      return drifts.find(({ figureKey }) => figureKey === "documents")
    }
    expect(await drift()).toBeUndefined()
    const { version } = await db().document.findUniqueOrThrow({ where: { id: first } })
    await act(commune, (scope) => registerByKey("documents").remove(scope, first, version))
    await enter(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
    const found = (await drift())!
    expect(found).toMatchObject({ place: String(tree.commune.id), gone: 1, come: 1 })
    expect(found.now).toBe(found.submitted)
  })

  test("tells nothing of a record that only went from one unit of a line to another", async () => {
    await enter(cell, "documents", tree.cell.id, { issuedOn: day, issuerName: "" })
    const id = await begin(province)
    await submit(province, id)
    await db().$executeRaw`UPDATE document SET unit_id = ${tree.commune.id}::int WHERE unit_id = ${tree.cell.id}::int`
    const report = (await asActor(province, (scope) => findReport(scope, id)))!
    const drifts = await asActor(province, (scope) => changedSince(scope, report))
    expect(drifts.filter(({ figureKey }) => figureKey === "documents")).toEqual([])
  })

  test("adds up line by line, and a line to the records it counted", async () => {
    await enter(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
    await enter(cell, "documents", tree.cell.id, { issuedOn: day, issuerName: "" })
    const id = await begin(commune)
    await submit(commune, id)
    const data = (await read(commune, id))!
    const counted = data.table.figures.filter(({ key }) => branchValue(data.table.lines, key) > 0)
    expect(counted.map(({ key }) => key)).toContain("documents")
    for (const { key } of counted) {
      const passport = (await asActor(commune, (scope) => loadPassport(scope, { id: String(id), figure: key }, {})))!
      expect(passport.lines.reduce((sum, line) => sum + (line.values.get(key) ?? 0), 0)).toBe(passport.total)
      for (const line of passport.lines.filter(({ values }) => (values.get(key) ?? 0) > 0)) {
        const opened = (await asActor(commune, (scope) =>
          loadPassport(scope, { id: String(id), figure: key }, { dong: String(line.unitId) }),
        ))!
        const counted = opened.behind.reduce((sum, unit) => sum + unit.value, 0)
        expect(counted).toBe(line.values.get(key))
        const records = opened.behind.flatMap((unit) => unit.records)
        expect(records.reduce((sum, { amount }) => sum + amount, 0)).toBe(counted)
      }
    }
  })

  test("takes the accepted numbers of children, corrections included, and the register's of all others; then the child is locked", async () => {
    await enter(otherCommune, "documents", tree.otherCommune.id, { issuedOn: day, issuerName: "" })
    const childId = await begin(otherCommune)
    await submit(otherCommune, childId)
    await accept(province, childId)
    const frozen = await figure(otherCommune, childId, "documents")
    await enter(otherCommune, "documents", tree.otherCommune.id, { issuedOn: day, issuerName: "" })
    const id = await begin(province)
    const lineOf = async () => {
      const { table } = (await read(province, id))!
      return table.lines.find(({ unitId }) => unitId === tree.otherCommune.id)!
    }
    expect((await lineOf()).values.get("documents")).toBe(frozen)

    const child = (await read(otherCommune, childId))!
    const own = child.table.lines.find(({ kind }) => kind === "own")!
    const correction = {
      id: childId,
      line: own.lineId!,
      figure: "documents",
      old: frozen,
      new: frozen + 1,
      reason: "Sót",
    }
    expect(await act(otherCommune, (scope) => correctReport(scope, correction))).toMatchObject({ ok: true })
    expect((await lineOf()).values.get("documents")).toBe(frozen + 1)
    expect(await act(otherCommune, (scope) => correctReport(scope, correction))).toMatchObject({ ok: false })

    await submit(province, id)
    expect(await statusOf(childId)).toBe("locked")
    await act(otherCommune, (scope) => correctReport(scope, { ...correction, old: frozen + 1, new: frozen + 5 }))
    expect((await lineOf()).values.get("documents")).toBe(frozen + 1)
    expect((await lineOf()).childReportId).toBe(childId)
  })

  test("goes back with reasons, is written again and accepted with the late units named", async () => {
    const id = await begin(commune)
    expect(await giveBack(province, id)).toMatchObject({ ok: false })
    await submit(commune, id)
    expect(await giveBack(province, id, "")).toMatchObject({ ok: false, errors: { reason: expect.any(String) } })
    expect(await giveBack(province, id)).toMatchObject({ ok: true })
    expect((await read(commune, id))!.reasons).toMatchObject([{ reason: "Số hội nghị chưa đúng" }])
    const version = await versionOf(id)
    const sections = { situation: "Đã quán triệt." }
    expect(await act(commune, (scope) => writeText(scope, { id, version, sections }))).toMatchObject({ ok: true })
    await submit(commune, id)
    expect(await accept(province, id, [tree.cell.id])).toMatchObject({ ok: true })
    const data = (await read(leader, id))!
    expect(data.exceptions.map(({ unitName }) => unitName)).toEqual([tree.cell.name])
    expect(data.sections.find(({ key }) => key === "situation")!.body).toBe("Đã quán triệt.")
    const version2 = await versionOf(id)
    const late = { id, version: version2, sections: { situation: "Khác" } }
    expect(await act(commune, (scope) => writeText(scope, late))).toMatchObject({ ok: false })
    expect(await step(province, id, lockReport)).toMatchObject({ ok: true })
    expect(await statusOf(id)).toBe("locked")
  })

  test("is decided once: of two parents at the same moment one is told that it changed", async () => {
    const id = await begin(commune)
    await submit(commune, id)
    const second = await actorAt("staff", tree.province.id)
    const version = await versionOf(id)
    const outcomes = await Promise.all([
      act(province, (scope) => acceptReport(scope, { id, version, exceptions: [] })),
      act(second, (scope) => returnReport(scope, { id, version, reason: "Sai", sections: {}, figures: [] })),
      act(commune, (scope) => withdrawReport(scope, { id, version })),
    ])
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1)
    expect(await db().reportSubmission.count({ where: { reportId: id, decision: { not: null } } })).toBe(1)
  })

  test("is nobody's business outside: denied without a trace", async () => {
    const id = await begin(commune)
    const before = await db().report.findUniqueOrThrow({ where: { id } })
    expect(await submit(foreign, id)).toBeNull()
    expect(await submit(province, id)).toBeNull()
    expect(await submit(leader, id)).toBeNull()
    expect(await step(otherCommune, id, removeReport)).toBeNull()
    await submit(commune, id)
    expect(await accept(foreign, id)).toBeNull()
    expect(await accept(commune, id)).toBeNull()
    expect(await accept(otherCommune, id)).toBeNull()
    expect(await read(foreign, id)).toBeNull()
    expect(await read(cell, id)).toBeNull()
    expect(await asActor(province, (scope) => loadWriting(scope, String(id)))).toBeNull()
    expect(await db().report.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "submitted",
      version: before.version + 1,
    })
  })

  test("is kept by the database itself", async () => {
    const id = await begin(commune)
    const raw = (sql: string) => db().$executeRawUnsafe(sql)
    await expect(raw(`UPDATE report SET status = 'accepted' WHERE id = ${id}`)).rejects.toThrow("no step of a report")
    await expect(raw(`UPDATE report SET status = 'submitted' WHERE id = ${id}`)).rejects.toThrow("no step of a report")
    await enter(commune, "documents", tree.commune.id, { issuedOn: day, issuerName: "" })
    await submit(commune, id)
    for (const sql of [
      "UPDATE report_value SET value = value + 1",
      "DELETE FROM report_line",
      "UPDATE report_source SET amounts = amounts",
      "DELETE FROM report_submission",
      "UPDATE report_submission SET submitter_name = 'x'",
      "UPDATE report_submission SET sealed = false",
      "INSERT INTO report_value SELECT id, 'x', 1 FROM report_line",
      `INSERT INTO report_section VALUES (${id}, 'lessons', 'x')`,
      `DELETE FROM report WHERE id = ${id}`,
      `UPDATE report SET unit_id = ${tree.cell.id} WHERE id = ${id}`,
    ]) {
      await expect(raw(sql), sql).rejects.toThrow(/is kept|sealed and decided|keeps its unit/)
    }
    const letter = ["subject = 'x'", "signer = 'x'", "upper_body = 'x'", "annex_figures = '{}'", "draft_number = 9"]
    for (const change of letter) {
      const sql = `UPDATE report SET ${change} WHERE id = ${id}`
      await expect(raw(sql), sql).rejects.toThrow("a report that was handed in is kept")
    }
    await accept(province, id)
    await expect(raw(`UPDATE report SET annex_figures = '{}' WHERE id = ${id}`)).rejects.toThrow("is kept")
    await step(province, id, lockReport)
    for (const change of [...letter, "due_on = now()"]) {
      const sql = `UPDATE report SET ${change} WHERE id = ${id}`
      await expect(raw(sql), sql).rejects.toThrow("a locked report")
    }
    await expect(raw(`UPDATE report SET status = 'draft' WHERE id = ${id}`)).rejects.toThrow("no step of a report")
    expect(await raw(`UPDATE report SET symbol = '01-BC/ĐU', issued_on = now() WHERE id = ${id}`)).toBe(1)
  })

  test("offers paragraphs of ready sentences", async () => {
    await enter(cell, "models", tree.cell.id, { ...registered, name: "Mô hình Ba sạch" })
    const id = await begin(commune)
    const writing = (await asActor(commune, (scope) => loadWriting(scope, String(id))))!
    const ready = Object.fromEntries(writing.sections.map((section) => [section.key, section.ready]))
    expect(ready.models).toContain("Mô hình Ba sạch")
    expect(ready.shortcomings).toBe("")
    expect(writing.late.map(({ unitName }) => unitName)).toContain(tree.cell.name)
    expect(ready.lessons).toBe("")
  })
})
