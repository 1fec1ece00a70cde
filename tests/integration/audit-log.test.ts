import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { actionName, verbChoices } from "@/lib/audit/action-names"
import { loadAudit } from "@/lib/audit-log/load-audit"
import type { AuditEntry } from "@/lib/audit/record-event"
import { auditSubjects } from "@/lib/audit-log/subjects"
import { db } from "@/lib/db/client"
import { removeReport } from "@/lib/reports/write-report"
import { act, actorAt, asActor } from "../factories/actors"
import { beginReport, handIn } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

let admin: Actor
let staff: Actor

beforeAll(async () => {
  const tree = await makeTree()
  admin = await actorAt("admin", tree.province.id)
  staff = await actorAt("staff", tree.commune.id)
})

const log = (search: Record<string, string>) => asActor(admin, (scope) => loadAudit(scope, search))

describe("what happened to a report", () => {
  test("is found by subject and leads to the report", async () => {
    const id = await beginReport(staff)
    await handIn(staff, id)
    const found = await log({ muc: "reports", "ban-ghi": String(id) })
    expect(found?.filter.subject).toBe("reports")
    expect(found?.events.map(({ action, page }) => [actionName(action), page])).toEqual([
      ["Nộp", `/bao-cao/${id}`],
      ["Thêm", `/bao-cao/${id}`],
    ])
  })

  test("leads to its own events once a draft was removed", async () => {
    const id = await beginReport(staff, "halfYear")
    const { version } = await db().report.findUniqueOrThrow({ where: { id } })
    expect(await act(staff, (scope) => removeReport(scope, { id, version }))).toMatchObject({ ok: true })
    const found = await log({ muc: "reports", "ban-ghi": String(id) })
    const own = `/nhat-ky?muc=reports&ban-ghi=${id}`
    expect(found?.events.map(({ action, page }) => [actionName(action), page])).toEqual([
      ["Bỏ", own],
      ["Thêm", own],
    ])
  })
})

describe("the log has a word for everything that may be recorded", () => {
  test("the compiler refuses what has none", () => {
    const named: AuditEntry = { action: "dataRequests.close", subject: "dataRequests" }
    // @ts-expect-error: no such verb
    const unnamedVerb: AuditEntry = { action: "reports.fold", subject: "reports" }
    // @ts-expect-error: no such subject
    const unnamedSubject: AuditEntry = { action: "reports.create", subject: "report" }
    expect([named, unnamedVerb, unnamedSubject].map(({ action }) => actionName(action))).toEqual([
      "Ghi đã trả lời yêu cầu",
      "reports.fold",
      "Thêm",
    ])
  })

  test("each choice of a filter is told from the others", () => {
    for (const choices of [verbChoices, auditSubjects]) {
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
    }
  })
})
