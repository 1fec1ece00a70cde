import { strFromU8, unzipSync } from "fflate"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { commitmentFile } from "@/lib/letters/commitment-file"
import { inspectionPlanFile } from "@/lib/letters/inspection-plan-file"
import { minutesFile } from "@/lib/letters/minutes-file"
import type { RegisterKey } from "@/lib/register-key"
import { registerByKey } from "@/lib/registers/registry"
import { act, actorAt, asActor } from "../factories/actors"
import { recordValues } from "../factories/record-values"
import { makeTree } from "../factories/unit-tree"

let tree: Awaited<ReturnType<typeof makeTree>>
let cell: Actor
let staff: Actor
let foreign: Actor

beforeAll(async () => {
  tree = await makeTree()
  cell = await actorAt("cell", tree.cell.id)
  staff = await actorAt("staff", tree.commune.id)
  foreign = await actorAt("cell", tree.foreignCell.id)
})

async function enter(by: Actor, key: RegisterKey, unitId: number, overrides = {}): Promise<string> {
  const values = await recordValues[key](unitId, overrides)
  const outcome = await act(by, (scope) => registerByKey(key).create(scope, values))
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return String(outcome.events[0]!.recordId)
}

async function textOf(response: Response | null): Promise<string> {
  const bytes = new Uint8Array(await response!.arrayBuffer())
  return strFromU8(unzipSync(bytes)["word/document.xml"]!).replace(/<[^>]+>/g, " ")
}

test("the minutes of a meeting tell what is recorded and leave the rest to write", async () => {
  const id = await enter(cell, "meetings", tree.cell.id, { month: "03/2026", present: "21", absent: "2" })
  const text = await textOf(await asActor(cell, (scope) => minutesFile(scope, id)))
  for (const part of [
    "BIÊN BẢN",
    "03/2026",
    "21 người",
    "2 người",
    "Chi bộ thôn Kon Gung".toUpperCase(),
    "III- KẾT LUẬN",
  ]) {
    expect(text).toContain(part)
  }
  expect(await asActor(foreign, (scope) => minutesFile(scope, id))).toBeNull()
})

test("a commitment is given to its own cell alone, with its items", async () => {
  const id = await enter(cell, "commitments", tree.cell.id)
  const text = await textOf(await asActor(cell, (scope) => commitmentFile(scope, id)))
  expect(text).toContain("BẢN CAM KẾT")
  expect(text).toContain("Đọc báo Đảng hằng ngày")
  expect(text).toContain("31/12/2026")
  expect(await asActor(staff, (scope) => commitmentFile(scope, id))).toBeNull()
  expect(await asActor(foreign, (scope) => commitmentFile(scope, id))).toBeNull()
})

test("the plan of an inspection names where the team goes and when", async () => {
  const id = await enter(staff, "inspections", tree.commune.id)
  const make = await asActor(staff, (scope) => inspectionPlanFile(scope, id))
  const text = await textOf(await make!())
  expect(text).toContain("KẾ HOẠCH")
  expect(text).toContain("từ ngày 01/08/2026 đến ngày 20/08/2026")
  expect(text).toContain("Chi bộ thôn 1 (1 người đứng đầu)")
  expect(await asActor(foreign, (scope) => inspectionPlanFile(scope, id))).toBeNull()
})
