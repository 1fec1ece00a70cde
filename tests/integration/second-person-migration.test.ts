import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import { databaseUrl, execute } from "@/lib/db/scratch-database"

// The database of an office of the version before: its accounts go on as they are.

const own = readdirSync("prisma/migrations").find((name) => name.endsWith("_second_person"))!
const sqlOf = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8")
const base = () => process.env.DATABASE_URL!
const name = () => `${new URL(base()).pathname.slice(1)}_before`
const ask = (sql: string) => execute(databaseUrl(base(), name()), sql)

beforeAll(async () => {
  await execute(base(), `CREATE DATABASE ${name()}`)
  const earlier = readdirSync("prisma/migrations").filter((one) => /^\d/.test(one) && one < own)
  for (const one of earlier.sort()) await ask(sqlOf(one))
})
afterAll(() => execute(base(), `DROP DATABASE ${name()}`))

test("roles that are there count as confirmed, granted by nobody; what is granted later may wait", async () => {
  await ask(`INSERT INTO unit (code) VALUES ('X1');
    INSERT INTO account (username, full_name, password_hash) VALUES ('bi-thu', 'Bí thư', ''), ('quan-tri', 'Quản trị', '');
    INSERT INTO role_assignment (account_id, role, unit_id) SELECT a.id, 'cell', u.id FROM account a, unit u WHERE a.username = 'bi-thu'`)
  await ask(sqlOf(own))
  const roles = await ask(`SELECT r.role, r.ended_at, r.granted_by_id, count(w.id)::int AS waits
    FROM role_assignment r LEFT JOIN role_wait w ON w.assignment_id = r.id GROUP BY r.id`)
  expect(roles.rows).toEqual([{ role: "cell", ended_at: null, granted_by_id: null, waits: 0 }])
  await ask(
    `INSERT INTO role_wait (assignment_id, cause, asked_by_id) SELECT r.id, 'reset', a.id FROM role_assignment r, account a WHERE a.username = 'quan-tri'`,
  )
  expect((await ask("SELECT decision FROM role_wait")).rows).toEqual([{ decision: null }])
})
