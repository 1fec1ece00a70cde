import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { enteredRegisters } from "@/lib/dashboard/lacking-registers"
import type { RegisterKey } from "@/lib/register-key"
import { loadRecord } from "@/lib/register/loaders"
import { registerByKey } from "@/lib/registers/registry"
import { isCountedRegister } from "@/lib/roll-up/is-counted"
import { actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let province: Actor
let commune: Actor
let cell: Actor

beforeAll(async () => {
  tree = await makeTree()
  province = await actorAt("staff", tree.province.id)
  commune = await actorAt("staff", tree.commune.id)
  cell = await actorAt("cell", tree.cell.id)
})

async function counted(by: Actor, key: RegisterKey, unitId: number, values = {}) {
  const id = await enterRecord(by, key, unitId, values)
  return (await asActor(by, (scope) => loadRecord(scope, registerByKey(key), String(id))))!.counted
}

test("what was saved is said to be in the numbers only where a figure counts it", async () => {
  const steps = { proposedOn: "05/01/2026", registeredOn: "", startedOn: "", recognisedOn: "" }
  expect(await counted(commune, "documents", tree.commune.id, { issuedOn: "05/01/2026", issuerName: "" })).toBe(true)
  expect(await counted(cell, "commitments", tree.cell.id, { status: "draft", gradeId: "" })).toBe(false)
  expect(await counted(cell, "models", tree.cell.id, { ...steps, stage: "proposed" })).toBe(false)
  expect(
    await counted(cell, "models", tree.cell.id, { ...steps, stage: "registered", registeredOn: "06/01/2026" }),
  ).toBe(true)
  expect(await counted(province, "themes", tree.province.id)).toBe(false)
  expect([isCountedRegister("themes"), isCountedRegister("people"), isCountedRegister("outreach")]).toEqual([
    false,
    false,
    true,
  ])
})

test("a unit with numbers in one register of several is not told to have entered, and the others are named", async () => {
  const years = { "tu-nam": "2026", "den-nam": "2026" }
  const dashboard = (await asActor(province, (scope) => loadDashboard(scope, tree.province.id, years)))!
  const child = dashboard.figures.children.find(({ unitId }) => unitId === tree.commune.id)!
  const { done, of, lacking } = enteredRegisters(child.values)
  expect(done).toBe(2)
  expect(lacking).toHaveLength(of - 2)
  expect(lacking).toContain("Sinh hoạt chi bộ")
  expect(lacking).not.toContain("Văn bản")
})
