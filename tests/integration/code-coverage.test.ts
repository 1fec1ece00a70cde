import { expect, test } from "vitest"
import { today, yearOf } from "@/lib/format/dates"
import { registerByKey } from "@/lib/registers/registry"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { act, actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

const year = yearOf(today())

test("a dashboard tells how many direct children have a code of ethics, issued in the period or before, and who has none", async () => {
  const tree = await makeTree()
  const leader = await actorAt("leader", tree.province.id)
  const staff = await actorAt("staff", tree.province.id)
  const coverage = async (asked: number) =>
    (await asActor(leader, (scope) => loadDashboard(scope, tree.province.id, { "tu-nam": String(asked) })))!.withCode
  const none = await coverage(year)
  expect(none.done).toBe(0)
  const id = await enterRecord(staff, "ethicsCodes", tree.commune.id, { issuedOn: `02/03/${year - 1}` })
  await enterRecord(staff, "ethicsCodes", tree.cell.id, { issuedOn: `02/03/${year - 1}` })
  for (const asked of [year - 1, year]) {
    const found = await coverage(asked)
    expect([found.done, found.of]).toEqual([1, none.of])
    expect(found.missing.map(({ unitId }) => unitId)).toContain(tree.otherCommune.id)
    expect(found.missing.map(({ unitId }) => unitId)).not.toContain(tree.commune.id)
  }
  expect((await coverage(year - 2)).done).toBe(0)
  await act(staff, (scope) => registerByKey("ethicsCodes").remove(scope, id, 1))
  expect(await coverage(year)).toEqual(none)
})
