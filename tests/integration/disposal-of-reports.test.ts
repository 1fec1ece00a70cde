import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { decideList } from "@/lib/disposal/decide-list"
import { disposableByKey } from "@/lib/disposal/disposables"
import { drawList } from "@/lib/disposal/draw-list"
import { findDue } from "@/lib/disposal/find-due"
import { loadDisposal } from "@/lib/disposal/load-lists"
import { loadTerms } from "@/lib/disposal/load-terms"
import { correctReport } from "@/lib/reports/correct-report"
import { acceptReport, lockReport, returnReport } from "@/lib/reports/decide-report"
import { loadReport } from "@/lib/reports/load-report"
import { writeLetter, writeText } from "@/lib/reports/write-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, enterRecord, handIn } from "../factories/report-steps"
import { saveTerm } from "../factories/settings"
import { makeTree } from "../factories/unit-tree"
import { placesOf } from "../factories/places-of"

const word = "Kỳ Hoa Dị Thảo"
const year = 2016
let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let leader: Actor
let admin: Actor

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  leader = await actorAt("leader", tree.commune.id)
  admin = await actorAt("admin", tree.province.id)
})

function done(outcome: Outcome | null): number {
  expect(outcome).toMatchObject({ ok: true })
  return outcome?.ok ? (outcome.events[0]?.recordId ?? 0) : 0
}

const reports = disposableByKey("reports")!
const due = async () => (await asActor(commune, (scope) => findDue(scope, reports, 1000))).map(({ id }) => id)
const versionOf = async (id: number) => (await db().report.findUniqueOrThrow({ where: { id } })).version
const seen = async (id: number) => ({ id, version: await versionOf(id) })
const numbers = (id: number) =>
  db().$queryRaw`SELECT n.* FROM report_number n JOIN report_submission s ON s.id = n.submission_id
    WHERE s.report_id = ${id}::int ORDER BY n.line_id, n.figure_key`
const setYears = (years: number | null) => saveTerm(admin, "reports", years)

/** A locked report whose every free text holds the word. */
async function lockedReport(): Promise<number> {
  await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `05/01/${year}`, issuerName: "" })
  const id = await beginReport(commune, "year", year)
  const letter = {
    headerKind: "committee",
    upperBody: "",
    issuingBody: "Đảng ủy",
    symbol: "",
    capacity: "",
    post: "",
  } as const
  const words = { subject: word, place: word, signer: word, recipients: word, issuedOn: null, annexFigures: [] }
  const text = { ...(await seen(id)), sections: { lessons: word, directions: word } }
  done(await act(commune, (scope) => writeText(scope, text)))
  const around = { ...(await seen(id)), ...letter, ...words }
  done(await act(commune, (scope) => writeLetter(scope, around)))
  await handIn(commune, id)
  const back = { ...(await seen(id)), reason: word, sections: { lessons: word }, figures: [] }
  done(await act(province, (scope) => returnReport(scope, back)))
  await handIn(commune, id)
  const accepted = await seen(id)
  done(await act(province, (scope) => acceptReport(scope, { ...accepted, exceptions: [] })))
  const line = await db().reportLine.findFirstOrThrow({
    where: { submission: { reportId: id, decision: "accepted" }, kind: "own" },
  })
  const correction = { id, line: line.id, figure: "documents", old: 1, new: 2, reason: word }
  done(await act(commune, (scope) => correctReport(scope, correction)))
  const locked = await seen(id)
  done(await act(province, (scope) => lockReport(scope, locked)))
  return id
}

describe("a report whose term has ended", () => {
  let id: number

  test("is kept for good unless the office sets a term, and while it waits for a decision", async () => {
    const waiting = await beginReport(commune, "year", year - 1)
    await handIn(commune, waiting)
    id = await lockedReport()
    expect(await due()).toEqual([])
    done(await setYears(5))
    const { rows } = await asActor(commune, (scope) => loadTerms(scope, {}))
    expect(rows.find(({ register }) => register === "reports")).toMatchObject({ name: "Báo cáo", years: 5 })
    expect(await due()).toEqual([id])
  })

  test("lets no word go before a list was approved", async () => {
    const { id: submissionId } = await db().reportSubmission.findFirstOrThrow({
      where: { reportId: id, decision: "accepted" },
    })
    await expect(db().reportSection.deleteMany({ where: { reportId: id } })).rejects.toThrow(/kept/)
    await expect(db().report.update({ where: { id }, data: { signer: "" } })).rejects.toThrow(/kept/)
    await expect(db().reportLetter.update({ where: { submissionId }, data: { signer: "" } })).rejects.toThrow(/kept/)
    await expect(db().reportLetterSection.deleteMany({ where: { submissionId } })).rejects.toThrow(/kept/)
    const empty = { where: { submissionId }, data: { reason: "(đã hủy)" } }
    await expect(db().reportCorrection.updateMany(empty)).rejects.toThrow(/kept/)
  })

  test("loses its words wherever they stand, and not one number", async () => {
    const before = await numbers(id)
    expect(await placesOf(word)).toEqual(
      expect.arrayContaining([
        "report",
        "report_section",
        "report_letter",
        "report_letter_section",
        "report_return_reason",
        "report_correction",
        "audit_event",
      ]),
    )
    const listId = done(await runInTransaction(commune, drawList))
    const list = await asActor(leader, (scope) => loadDisposal(scope, String(listId)))
    expect(list?.groups).toMatchObject([
      { key: "reports", items: [{ title: `Báo cáo năm ${year}, Đảng ủy xã Đăk Mar` }] },
    ])
    const decision = { id: listId, version: 1, decision: "05-QĐ/ĐU" }
    done(await runInTransaction(leader, (scope) => decideList(scope, decision, "approved")))
    expect(await placesOf(word)).toEqual([])
    expect(await numbers(id)).toEqual(before)
    const shown = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    expect(shown.report).toMatchObject({ status: "locked", subject: "(đã hủy)", signer: "" })
    expect(shown.corrections).toMatchObject([{ oldValue: 1, newValue: 2, reason: "(đã hủy)" }])
    expect(shown.events.map(({ action }) => action)).toContain("reports.dispose")
    expect(await due()).toEqual([])
  })

  test("is still as locked as before in everything else", async () => {
    for (const data of [{ status: "accepted" as const }, { issuingBody: "Khác" }, { signer: word }]) {
      await expect(db().report.update({ where: { id }, data }), JSON.stringify(data)).rejects.toThrow()
    }
    const correction = await db().reportCorrection.findFirstOrThrow({ where: { submission: { reportId: id } } })
    const where = { id: correction.id }
    await expect(db().reportCorrection.update({ where, data: { newValue: 3, reason: "(đã hủy)" } })).rejects.toThrow(
      /kept/,
    )
    await expect(db().reportCorrection.update({ where, data: { reason: word } })).rejects.toThrow(/kept/)
    await expect(db().reportCorrection.delete({ where })).rejects.toThrow(/kept/)
    await expect(
      db().reportSection.create({ data: { reportId: id, sectionKey: "lessons", body: word } }),
    ).rejects.toThrow(/kept/)
  })
})
