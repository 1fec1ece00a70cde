import { expect, test } from "vitest"
import { loadList } from "@/lib/register/loaders"
import { dialogues } from "@/lib/registers/dialogues/register"
import { actorAt, asActor } from "../factories/actors"
import { enterRecord } from "../factories/report-steps"
import { makeTree } from "../factories/unit-tree"

test("a list is narrowed to a unit of the branch, one level after the other", async () => {
  const tree = await makeTree()
  const staff = await actorAt("staff", tree.province.id)
  for (const unit of [tree.commune, tree.cell, tree.otherCommune]) await enterRecord(staff, "dialogues", unit.id)
  const list = async (search: Record<string, string>, actor = staff) => {
    const found = await asActor(actor, (scope) => loadList(scope, dialogues, search))
    return found && { total: found.total, units: found.units.map(({ label }) => label) }
  }
  expect(await list({})).toEqual({ total: 3, units: ["Đảng ủy xã Đăk Hà", "Đảng ủy xã Đăk Mar"] })
  expect(await list({ "don-vi": String(tree.commune.id) })).toEqual({
    total: 2,
    units: ["Đảng ủy xã Đăk Mar", "Chi bộ thôn Kon Gung", "Chi bộ Trường Ước Lễ"],
  })
  expect(await list({ "don-vi": String(tree.foreignCommune.id) })).toBeNull()
  expect(await list({}, await actorAt("cell", tree.cell.id))).toEqual({ total: 1, units: [] })
})
