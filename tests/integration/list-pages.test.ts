import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access/actor"
import { db } from "@/lib/db/client"
import { toDbDate } from "@/lib/db/days"
import { nameSortKey } from "@/lib/format/names"
import { commitments } from "@/lib/registers/commitments/register"
import { parseListQuery } from "@/lib/register/list-query"
import { pageSize } from "@/lib/register/list-sql"
import { people } from "@/lib/registers/people/register"
import type { Register } from "@/lib/register/register-types"
import { actorAt, asActor } from "../factories/actors"
import { makeTree } from "../factories/unit-tree"

/** More than are sorted as they are found; three of them bear each name. */
const number = 1203
const years = [2024, 2025]

let staff: Actor
let cellId: number
beforeAll(async () => {
  const tree = await makeTree()
  staff = await actorAt("staff", tree.province.id)
  cellId = tree.cell.id
  const names = Array.from({ length: number }, (_, i) => `Nguyễn ${["Ước", "Ứng", "Văn"][i % 3]} ${Math.floor(i / 3)}`)
  await db().$executeRaw`SELECT commitment_year_open(${years[0]}::int), commitment_year_open(${years[1]}::int)`
  const made = await db().person.createManyAndReturn({
    data: names.map((fullName, i) => {
      const sortName = nameSortKey(`Nguyễn Văn ${Math.floor(i / 3)}`)
      return { fullName, sortName, category: "official", deletedAt: i === 0 ? new Date() : null }
    }),
  })
  const data = made.map(({ id }) => ({ personId: id, unitId: cellId, validFrom: toDbDate("2016-01-01") }))
  await db().personMembership.createMany({ data })
  // Written in another order than the people have, and not by all.
  const writers = made.filter((_, i) => i % 2 === 1).reverse()
  await db().commitment.createMany({
    data: writers.map(({ id: personId }, i) => ({
      personId,
      unitId: cellId,
      year: 2025,
      status: i % 5 ? "submitted" : "draft",
    })),
  })
})

/** All pages of a list, one after the other. */
async function allPages(register: Register, search: Record<string, string>) {
  const keys: string[] = []
  let total = 0
  for (let page = 1; page === 1 || keys.length < total; page++) {
    const query = parseListQuery({ ...search, trang: String(page) }, register.list)
    const found = await asActor(staff, (scope) => register.rows(scope, query))
    total = found.total
    expect(found.rows.length).toBe(Math.min(pageSize, total - keys.length))
    keys.push(...found.rows.map((row) => `${row.personId ?? row.id}/${row.year ?? ""}`))
  }
  return { total, keys }
}

const keysOf = async (rows: Promise<{ id: number; year?: number }[]>) =>
  (await rows).map(({ id, year }) => `${id}/${year ?? ""}`)

test("the pages of a long list of people are everybody once, by name", async () => {
  const expected = await keysOf(db().$queryRaw`SELECT id FROM person WHERE deleted_at IS NULL ORDER BY sort_name, id`)
  expect(await allPages(people, {})).toEqual({ total: number - 1, keys: expected })
  expect(await allPages(people, { tim: "nguyen" })).toEqual({ total: number - 1, keys: expected })
  const last = await asActor(staff, (scope) => people.rows(scope, parseListQuery({ trang: "9999" }, people.list)))
  expect(last.rows).toHaveLength((number - 1) % pageSize)
})

test("the pages of a long list of commitments are everybody who must write once, whatever it is sorted by", async () => {
  const duties = (order: string, where = "true") =>
    keysOf(
      db().$queryRawUnsafe(`SELECT d.person_id AS id, d.year FROM commitment_duty d JOIN person p ON p.id = d.person_id
        LEFT JOIN commitment c ON c.person_id = d.person_id AND c.year = d.year AND c.deleted_at IS NULL WHERE ${where} ORDER BY ${order}`),
    )
  const both = { "tu-nam": "2024", "den-nam": "2025" }
  for (const [sort, order] of [
    ["person", "p.sort_name, c.id NULLS LAST, d.person_id, d.year"],
    ["-person", "p.sort_name DESC, c.id NULLS LAST, d.person_id, d.year"],
    ["year", "d.year, d.person_id"],
    ["-year", "d.year DESC, d.person_id"],
    ["-status", "c.status DESC NULLS LAST, c.id NULLS LAST, d.person_id, d.year"],
  ] as const) {
    const found = await allPages(commitments, { ...both, "sap-xep": sort })
    expect(found.keys, sort).toEqual(await duties(order))
  }
  expect((await allPages(commitments, { tim: "nguyen" })).keys).toEqual(await duties("d.year DESC, d.person_id"))
  const few = await allPages(commitments, { tim: "uoc" })
  expect(few.total).toBeLessThan(1000)
  const order = "d.year DESC, c.id NULLS LAST, d.person_id"
  expect(few.keys).toEqual(await duties(order, "p.full_name LIKE '%Ước%'"))
})

test("everybody is counted by how far they are, whoever has written nothing too", async () => {
  const total = async (search: Record<string, string>) =>
    (await allPages(commitments, { "tu-nam": "2025", ...search })).total
  const written = await db().commitment.count()
  const drafts = await db().commitment.count({ where: { status: "draft" } })
  expect(await total({ status: "draft" })).toBe(drafts)
  expect(await total({ status: "submitted" })).toBe(written - drafts)
  expect(await total({ status: "none" })).toBe((await total({})) - written)
  expect(await total({ status: "approved" })).toBe(0)
  expect(await total({ status: "no-such-status" })).toBe(0)
})
