import { readdirSync, readFileSync } from "node:fs"
import { afterAll, beforeAll } from "vitest"
import { databaseUrl, execute } from "@/lib/db/scratch-database"

const sqlOf = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8")

/** For a test file: an empty database as it was before a migration; gives how it is asked, and how it is brought past that migration. */
export function officeBefore(migration: string) {
  const own = readdirSync("prisma/migrations").find((name) => name.endsWith(`_${migration}`))!
  const base = () => process.env.DATABASE_URL!
  const name = () => `${new URL(base()).pathname.slice(1)}_before`
  const ask = (sql: string) => execute(databaseUrl(base(), name()), sql)
  beforeAll(async () => {
    await execute(base(), `CREATE DATABASE ${name()}`)
    const earlier = readdirSync("prisma/migrations").filter((one) => /^\d/.test(one) && one < own)
    for (const one of earlier.sort()) await ask(sqlOf(one))
  })
  afterAll(() => execute(base(), `DROP DATABASE ${name()}`))
  return { ask, migrateOwn: () => ask(sqlOf(own)) }
}
