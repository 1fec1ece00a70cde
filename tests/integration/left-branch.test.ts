import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { documents } from "@/lib/registers/documents/register"
import { loadList } from "@/lib/registers/loaders"
import { loadDashboard } from "@/lib/roll-up/load-dashboard"
import { restructure } from "@/lib/roll-up/restructure"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

test("of a unit that has left the branch, only the years in it are read", async () => {
  const { province, commune, foreignProvince } = await makeTree()
  const data = { typeKey: "ke-hoach", symbol: "01-KH/ĐU", subject: "Kế hoạch", unitId: commune.id }
  for (const year of [2023, 2025])
    await db().document.create({ data: { ...data, issuedOn: toDbDate(`${year}-03-01`) } })
  await db().$transaction(async (tx) => {
    const validFrom = toDbDate("2024-06-01")
    await tx.unitPlacement.updateMany({ where: { unitId: commune.id }, data: { validTo: validFrom } })
    await tx.unitPlacement.create({ data: { unitId: commune.id, parentId: foreignProvince.id, validFrom } })
    await restructure(tx, [commune.id], "2024-06-01")
  })
  const leader = await actorAt("leader", province.id)
  const figures = (from: number, to: number, more = {}) =>
    asActor(leader, (scope) => loadDashboard(scope, commune.id, { "tu-nam": `${from}`, "den-nam": `${to}`, ...more }))

  expect((await figures(2023, 2023))?.figures.branch.documents).toBe(1)
  expect(await figures(2025, 2025)).toBeNull()
  expect(await figures(2023, 2025)).toBeNull()
  expect(await figures(2023, 2023, { theo: "hien-nay" })).toBeNull()
  const list = await asActor(leader, (scope) =>
    loadList(scope, documents, { "tu-nam": "2020", "den-nam": "2026", "don-vi": `${commune.id}`, "pham-vi": "rieng" }),
  )
  expect(list?.rows.map((row) => row.issuedOn)).toEqual([toDbDate("2023-03-01")])
})
