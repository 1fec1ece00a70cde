import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { applyMigrations, schemaDrift } from "@/lib/migrate/migrations"
import { withScratchDatabase } from "@/lib/db/scratch-database"
import { readCommandLine, wrongUse } from "./bare/command-line.mjs"

const usage = "Usage: npm run db:new-migration -- name_in_snake_case"
const [name] = readCommandLine(usage, {}, 1).words
if (!name || !/^[a-z0-9_]+$/.test(name)) wrongUse(usage)

const sql = await withScratchDatabase(async (url) => {
  await applyMigrations(url)
  return schemaDrift(url)
})

if (sql === "") {
  console.log("prisma/schema and prisma/migrations agree: nothing to write.")
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const dir = path.join("prisma/migrations", `${stamp}_${name}`)
  mkdirSync(dir, { recursive: true })
  writeFileSync("prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n')
  writeFileSync(path.join(dir, "migration.sql"), `${sql}\n`)
  console.log(
    `Written: ${dir}/migration.sql. Read it, add what Prisma cannot say (constraints; functions and triggers go to prisma/functions), then start.`,
  )
}
