import { expect, test } from "vitest"
import { migrate } from "@/lib/migrate/migrate"
import { schemaDrift } from "@/lib/migrate/migrations"
import { databaseUrl, execute } from "@/lib/db/scratch-database"

const url = () => process.env.DATABASE_URL ?? ""

test("leaves a database that prisma/schema describes exactly", async () => {
  expect(await schemaDrift(url())).toBe("")
})

test("finds a difference when there is one", async () => {
  await execute(url(), "CREATE TABLE stray (id int PRIMARY KEY)")
  expect(await schemaDrift(url())).toContain('DROP TABLE "stray"')
  await execute(url(), "DROP TABLE stray")
})

test("applies nothing twice, also when two processes start together", async () => {
  expect(await migrate(url())).toEqual([])
  const name = `${new URL(url()).pathname.slice(1)}_two`
  await execute(url(), `CREATE DATABASE ${name}`)
  const [first, second] = await Promise.all([1, 2].map(() => migrate(databaseUrl(url(), name))))
  await execute(url(), `DROP DATABASE ${name}`)
  expect([first, second].filter((applied) => applied?.length === 0)).toHaveLength(1)
})

test("leaves what was planned for the days since to the next turn of the day when it builds the derived schema anew", async () => {
  await execute(
    url(),
    "UPDATE roll_up.tree SET as_of = roll_up.today() - 3 WHERE tree = 0; DROP FUNCTION roll_up.installed_version()",
  )
  await migrate(url())
  const stale = await execute(url(), "SELECT roll_up.today() - roll_up.stale_since() AS days")
  expect(stale.rows).toEqual([{ days: 3 }])
  await execute(url(), "SELECT roll_up.turn_day()")
})

test.skipIf(process.env.TEST_DATABASE_URL)(
  "does not give the application's role the rights of a superuser",
  async () => {
    const role = await execute(
      url(),
      "SELECT rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolbypassrls: false }])
  },
)
