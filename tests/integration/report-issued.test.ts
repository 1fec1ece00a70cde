import { beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { today, yearOf } from "@/lib/format/dates"
import { lockReport } from "@/lib/reports/decide-report"
import { issueInput, issueReport } from "@/lib/reports/issue-report"
import { loadReport } from "@/lib/reports/load-report"
import { loadLetter } from "@/lib/reports/load-writing"
import { withdrawReport } from "@/lib/reports/submit-report"
import { reportWordFile } from "@/lib/reports/word-file"
import { letterInput, writeLetter } from "@/lib/reports/write-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, bringToAccepted, clearReports, enterRecord, handIn } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"
import { linesIn } from "../unit/office/word/word-parts"

const year = yearOf(today())
let province: Actor
let commune: Actor
let leader: Actor
let foreign: Actor
let id: number

beforeEach(async () => {
  await clearReports()
  const tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  leader = await actorAt("leader", tree.commune.id)
  foreign = await actorAt("staff", tree.foreignProvince.id)
  await enterRecord(commune, "documents", tree.commune.id, { issuedOn: `02/01/${year}`, issuerName: "" })
  id = await beginReport(commune)
  await letter({ symbol: "-BC/ĐU" })
})

const stored = () => db().report.findUniqueOrThrow({ where: { id } })
const lines = async () => {
  const make = await asActor(commune, (scope) => reportWordFile(scope, String(id)))
  return linesIn(new Uint8Array(await (await make!()).arrayBuffer()))
}

/** Writes the letter as its form would, with some fields typed anew. */
async function letter(typed: Record<string, unknown>) {
  const { version, headerKind, upperBody, issuingBody, subject, symbol, place, capacity, post, signer } = await stored()
  const { recipients, annexFigures } = await stored()
  const shown = { headerKind, upperBody, issuingBody, subject, symbol, place, capacity, post, signer, recipients }
  const input = { ...shown, annexFigures, issuedOn: "", id: String(id), version: String(version), ...typed }
  return act(commune, (scope) => writeLetter(scope, letterInput.parse(input)))
}

async function issue(by: Actor, symbol = "05-BC/ĐU", issuedOn = `05/01/${year - 1}`) {
  const { version } = await stored()
  const input = issueInput.parse({ id: String(id), version: String(version), symbol, issuedOn })
  return act(by, (scope) => issueReport(scope, input))
}

async function lock() {
  const { version } = await stored()
  expect(await act(province, (scope) => lockReport(scope, { id, version }))).toMatchObject({ ok: true })
}

const issuedLines = [
  "Số 05-BC/ĐU",
  `Đăk Mar, ngày 05 tháng 01 năm ${year - 1}`,
  `(Kèm theo Báo cáo số 05-BC/ĐU ngày 05/01/${year - 1})`,
]

describe("number and day of a report", () => {
  test("stay blank in a locked report until it is issued; then its Word file has both, and its figures are those of before", async () => {
    await bringToAccepted(commune, province, id)
    await lock()
    const before = await lines()
    expect(before).toContain(`Số ${" ".repeat(6)}-BC/ĐU`)
    expect(before).toContain(`Đăk Mar, ngày${" ".repeat(6)}tháng${" ".repeat(6)}năm 20…`)
    expect(before.join("\n")).not.toContain("Dự thảo")

    expect(await issue(commune)).toMatchObject({ ok: true })
    const after = await lines()
    expect(after).toEqual(expect.arrayContaining(issuedLines))
    expect(after.filter((line) => !issuedLines.includes(line))).toEqual(
      before.filter((line) => !line.startsWith("Số  ") && !/ ngày\s+tháng/.test(line)),
    )
    expect(await stored()).toMatchObject({ status: "locked" })
  })

  test.each(["submitted", "accepted"] as const)(
    "are recorded of a %s report, which is no draft any more",
    async (state) => {
      await (state === "submitted" ? handIn(commune, id) : bringToAccepted(commune, province, id))
      expect((await lines()).join("\n")).not.toContain("Dự thảo")
      expect(await issue(commune)).toMatchObject({ ok: true })
      expect(await lines()).toEqual(expect.arrayContaining(issuedLines))
      expect(await stored()).toMatchObject({ status: state, symbol: "05-BC/ĐU" })
    },
  )

  test("are told in the history, a slip that was mended too", async () => {
    await bringToAccepted(commune, province, id)
    await issue(commune)
    await issue(commune, "06-BC/ĐU")
    const { events } = (await asActor(commune, (scope) => loadReport(scope, String(id), {})))!
    const told = events.filter(({ action }) => action === "reports.issue").map(({ changes }) => changes)
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ "Số ký hiệu": { before: "-BC/ĐU", after: "05-BC/ĐU" } }),
        expect.objectContaining({ "Số ký hiệu": { before: "05-BC/ĐU", after: "06-BC/ĐU" } }),
      ]),
    )
  })

  test("are recorded by writers of the unit alone, of a report that was handed in, and never by half", async () => {
    expect(await issue(commune)).toMatchObject({ ok: false })
    await bringToAccepted(commune, province, id)
    const before = await stored()
    for (const other of [province, leader, foreign]) expect(await issue(other)).toBeNull()
    const typed = { id: String(id), version: String(before.version) }
    const tomorrow = `01/01/${year + 1}`
    for (const half of [
      { symbol: "-BC/ĐU", issuedOn: `05/01/${year - 1}` },
      { symbol: "05-BC/ĐU", issuedOn: "" },
      { symbol: "05-BC/ĐU", issuedOn: tomorrow },
    ]) {
      expect(issueInput.safeParse({ ...typed, ...half }).success).toBe(false)
    }
    expect(await stored()).toEqual(before)
    await expect(letter({ symbol: "-BC/ĐU", issuedOn: `05/01/${year - 1}` })).rejects.toThrow("05-BC/ĐU")
  })
})

describe("the letter of a report that was handed in", () => {
  test("stays as it was, whoever posts its old form, until the report is with its unit again", async () => {
    await handIn(commune, id)
    const before = await stored()
    expect(await letter({ subject: "Khác", signer: "Khác", annexFigures: [] })).toMatchObject({ ok: false })
    expect(await asActor(commune, (scope) => loadLetter(scope, String(id)))).toBeNull()
    expect(await stored()).toEqual(before)

    await act(commune, (scope) => withdrawReport(scope, { id, version: before.version }))
    expect(await letter({ signer: "Y Nhâm", annexFigures: "documents" })).toMatchObject({ ok: true })
    await bringToAccepted(commune, province, id)
    expect(await letter({ signer: "Khác", annexFigures: [] })).toMatchObject({ ok: false })
    expect(await stored()).toMatchObject({ signer: "Y Nhâm", annexFigures: ["documents"] })
  })
})
