import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { runInTransaction } from "@/lib/access/transactions"
import type { Outcome, RawValues } from "@/lib/access/outcome"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey, registers } from "@/lib/registers/registry"
import { actorAt } from "../factories/actors"
import { inYear } from "../factories/every-register"
import { recordValues } from "../factories/record-values"
import { makeTree, makeUnit, type MadeUnit } from "../factories/unit-tree"

let young: MadeUnit
let staff: Actor

beforeAll(async () => {
  const tree = await makeTree()
  young = await makeUnit({ parentId: tree.commune.id, typeKey: "chi-bo", from: "2026-03-01" })
  staff = await actorAt("staff", tree.province.id)
})

/** How many records the young unit has. */
async function stored(key: RegisterKey): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM ${Prisma.raw(registerByKey(key).table)} WHERE unit_id = ${young.id}`
  return row!.n
}

/** What is said of the whole, or at a field. */
const said = (outcome: Outcome | null) =>
  outcome?.ok ? [] : [outcome?.message, ...Object.values(outcome?.errors ?? {})]

const refusal = /^Đơn vị chưa thành lập.*Hãy chọn/

/** People may be known before, what they commit themselves to is asked of people, and a theme holds for years. */
const ofNoDay: RegisterKey[] = ["people", "commitments", "themes"]
const ofADay = registers.map(({ key }) => key).filter((key) => !ofNoDay.includes(key))

test.each(ofADay)("%s: a day before the unit began is refused in words, nothing is written", async (key) => {
  const values = inYear(await recordValues[key](young.id), 2025)
  const refused = await runInTransaction(staff, (scope) => registerByKey(key).create(scope, values))
  expect(said(refused)).toContainEqual(expect.stringMatching(refusal))
  expect(await stored(key)).toBe(0)
})

const later: [RegisterKey, RawValues][] = [
  ["conferences", { heldOn: "05/05/2026" }],
  ["plans", { year: "2026" }],
  ["inspections", { startedOn: "01/08/2026", recommendations: [] }],
]

test.each(later)(
  "%s: an edit that moves a record before its unit's time is refused in words, too",
  async (key, overrides) => {
    const register = registerByKey(key)
    const values = await recordValues[key](young.id, overrides)
    const made = await runInTransaction(staff, (scope) => register.create(scope, values))
    const id = made?.ok ? made.events[0]!.recordId! : 0
    const refused = await runInTransaction(staff, (scope) => register.update(scope, id, 1, inYear(values, 2025)))
    expect(refused?.ok ? "" : refused?.message).toMatch(refusal)
  },
)
