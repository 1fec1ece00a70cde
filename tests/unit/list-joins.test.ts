import { expect, test } from "vitest"
import { Prisma } from "@/lib/db/generated/client"
import { tablesFor } from "@/lib/register/list-joins"

const source = {
  from: Prisma.sql`duty d`,
  joins: {
    p: Prisma.sql`JOIN person p ON p.id = d.person_id`,
    c: Prisma.sql`LEFT JOIN commitment c ON c.person_id = d.person_id`,
    g: Prisma.sql`LEFT JOIN grade g ON g.id = c.grade_id`,
  },
}
const joined = (...asking: Prisma.Sql[]) =>
  [...tablesFor(source, asking).text.matchAll(/JOIN (\w+)/g)].map(([, table]) => table)

test("only tables that a column, a condition or a function asks for are joined, and those that they need", () => {
  expect(joined(Prisma.sql`d.year = ${2026}`)).toEqual([])
  expect(joined(Prisma.sql`shown_name(p)`)).toEqual(["person"])
  expect(joined(Prisma.sql`g.name`)).toEqual(["commitment", "grade"])
  expect(joined(Prisma.sql`c.status = ${"draft"}`, Prisma.sql`p.sort_name`)).toEqual(["person", "commitment"])
  expect(joined(Prisma.sql`abc.id = gg.id`)).toEqual([])
})
