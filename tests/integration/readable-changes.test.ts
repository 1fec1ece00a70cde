import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { loadAudit } from "@/lib/audit-log/load-audit"
import { loadRecordHistory } from "@/lib/register/loaders"
import { models } from "@/lib/registers/models/register"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree, type MadeUnit } from "../factories/unit-tree"

let commune: MadeUnit
let staff: Actor
let id: string

beforeAll(async () => {
  commune = (await makeTree()).commune
  staff = await actorAt("staff", commune.id)
  const values = await recordValues.models(commune.id, { name: "Vườn rau", fieldKey: "xay-dung-dang" })
  const outcome = await act(staff, (scope) => models.create(scope, values))
  id = outcome?.ok ? /\d+/.exec(outcome.to ?? "")![0] : ""
})

const inWords = {
  "Đơn vị thực hiện": { before: "", after: expect.stringMatching(/^\D/) },
  "Lĩnh vực": { before: "", after: "Xây dựng Đảng, hệ thống chính trị" },
}

test("a record's history names units and choices", async () => {
  const history = await asActor(staff, (scope) => loadRecordHistory(scope, models, id))
  expect(history?.events[0]?.changes).toMatchObject(inWords)
})

test("so does the audit log", async () => {
  const audit = await asActor(staff, (scope) => loadAudit(scope, { muc: "models" }))
  expect(audit?.events[0]?.changes).toMatchObject(inWords)
})

test("a conflict shows labels, and nothing that the form does not hold", async () => {
  const values = await recordValues.models(commune.id, { name: "Vườn rau" })
  const outcome = await act(staff, (scope) => models.update(scope, Number(id), 99, { ...values, fieldKey: "khac" }))
  expect(outcome).toMatchObject({ ok: false })
  const fields = outcome && !outcome.ok ? (outcome.conflict?.fields ?? []) : []
  expect(fields.find(({ label }) => label === "Lĩnh vực")?.theirs).toBe("Xây dựng Đảng, hệ thống chính trị")
  expect(fields.map(({ label }) => label)).not.toContain("Giai đoạn")
})
