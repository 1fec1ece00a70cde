import { beforeAll, expect, it } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { RawValues } from "@/lib/access/outcome"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { actorAt } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

let young: MadeUnit
let staff: Actor

beforeAll(async () => {
  const tree = await makeTree()
  young = await makeUnit({ parentId: tree.commune.id, typeKey: "chi-bo", from: "2026-03-01" })
  staff = await actorAt("staff", tree.province.id)
})

const early: [RegisterKey, RawValues][] = [
  ["meetings", { month: "01/2025" }],
  ["outreach", { month: "01/2025" }],
  ["plans", { year: "2025" }],
  ["documents", { issuedOn: "05/01/2025" }],
  ["conferences", { heldOn: "05/01/2025" }],
  ["commendations", { decidedOn: "05/01/2025" }],
  ["dialogues", { heldOn: "05/01/2025" }],
  ["inspections", { startedOn: "05/01/2025", recommendations: [] }],
  ["ethicsCodes", { issuedOn: "05/01/2025" }],
  ["models", {}],
  ["exemplars", {}],
]

it.each(early)("%s: a day before the unit began is refused in words, nothing is written", async (key, overrides) => {
  const values = await recordValues[key]!(young.id, overrides)
  const refused = await runInTransaction(staff, (scope) => registerByKey(key).create(scope, values))
  expect(refused?.ok ? "" : refused?.message).toMatch(/^Đơn vị chưa thành lập.*Hãy chọn/)
})

const later: [RegisterKey, RawValues][] = [
  ["conferences", { heldOn: "05/05/2026" }],
  ["plans", { year: "2026" }],
  ["inspections", { startedOn: "01/08/2026", recommendations: [] }],
]

it.each(later)(
  "%s: an edit that moves a record before its unit's time is refused in words, too",
  async (key, overrides) => {
    const register = registerByKey(key)
    const values = await recordValues[key]!(young.id, overrides)
    const made = await runInTransaction(staff, (scope) => register.create(scope, values))
    const id = made?.ok ? made.events[0]!.recordId! : 0
    const moved = { ...values, ...early.find(([name]) => name === key)![1] }
    const refused = await runInTransaction(staff, (scope) => register.update(scope, id, 1, moved))
    expect(refused?.ok ? "" : refused?.message).toMatch(/^Đơn vị chưa thành lập.*Hãy chọn/)
  },
)
