import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { documents } from "@/lib/registers/documents/register"
import { loadList } from "@/lib/register/loaders"
import { loadDashboard } from "@/lib/dashboard/load-dashboard"
import { actorAt, asActor } from "../factories/actors"
import { makeTree, makeUnit, moveTo } from "../factories/unit-tree"

test("of a unit that has left the branch, only the years in it are read", async () => {
  const { province, commune, foreignProvince } = await makeTree()
  const data = { typeKey: "ke-hoach", symbol: "01-KH/ĐU", subject: "Kế hoạch", unitId: commune.id }
  for (const year of [2023, 2025])
    await db().document.create({ data: { ...data, issuedOn: toDbDate(`${year}-03-01`) } })
  await moveTo(commune.id, foreignProvince.id, "2024-06-01")
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

test("of a unit that came and left, the years before are no comparison", async () => {
  const { province, foreignProvince } = await makeTree()
  const unit = await makeUnit({ parentId: foreignProvince.id })
  const data = { typeKey: "ke-hoach", symbol: "01-KH/ĐU", subject: "Kế hoạch", unitId: unit.id }
  for (const year of [2021, 2022, 2023, 2025])
    await db().document.create({ data: { ...data, issuedOn: toDbDate(`${year}-03-01`) } })
  await moveTo(unit.id, province.id, "2022-01-01")
  await moveTo(unit.id, foreignProvince.id, "2024-06-01")
  const leader = await actorAt("leader", province.id)
  const figures = async (year: number) =>
    (await asActor(leader, (scope) => loadDashboard(scope, unit.id, { "tu-nam": `${year}` })))?.figures

  const [first, second] = [await figures(2022), await figures(2023)]
  expect(first?.branch.documents).toBe(1)
  expect(first?.before).toBeNull()
  expect(second?.before?.documents).toBe(1)
  expect(second?.trend.map(({ year }) => year)).not.toContain(2021)
  expect(second?.trend.find(({ year }) => year === 2022)?.values.documents).toBe(1)
})
