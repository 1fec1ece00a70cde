import { createHash, randomBytes } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { databaseUrl, dropDatabase, execute, startTestServer, stopUnlessUsed } from "@/lib/db/scratch-database"
import { migrate } from "@/lib/migrate/migrate"

/** Any number, the same for every run: one builds a template, the others wait for it. */
const TEMPLATE_LOCK = 4_620_260_712

/** A server for tests with a migrated database to copy from; `close` stops it unless another run uses it. */
export type TestServer = { url: string; template: string; close: () => Promise<void> }

/** Starts (or joins) the test server, or uses TEST_DATABASE_URL, whose role must be allowed to create databases. */
export async function openTestServer(): Promise<TestServer> {
  const own = process.env.TEST_DATABASE_URL ? undefined : await startTestServer()
  const url = process.env.TEST_DATABASE_URL ?? own?.url ?? ""
  // Connected as long as the run lasts, so that another run sees that the server is in use.
  const lease = new pg.Client({ connectionString: url, application_name: "lantoa tests" })
  await lease.connect()
  const template = await ensureTemplate(lease, url)
  const close = async () => {
    await lease.end()
    if (own) await stopUnlessUsed(own)
  }
  return { url, template, close }
}

/** Copies the template; returns the new database's address and the way to drop it. */
export async function copyTemplate({ url, template }: Pick<TestServer, "url" | "template">) {
  const name = `lantoa_test_${process.pid}_${randomBytes(4).toString("hex")}`
  await execute(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return { url: databaseUrl(url, name), drop: () => dropDatabase(url, name) }
}

async function ensureTemplate(lease: pg.Client, url: string): Promise<string> {
  const name = `lantoa_template_${sourceHash()}`
  await lease.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK])
  try {
    await dropLeftovers(lease, url, name)
    const known = await lease.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (known.rowCount) return name
    const draft = `${name}_draft`
    await dropDatabase(url, draft)
    await lease.query(`CREATE DATABASE ${draft}`)
    await migrate(databaseUrl(url, draft))
    await lease.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    return name
  } finally {
    await lease.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK])
  }
}

/** What killed runs and older schemas left, unless somebody else is at work. */
async function dropLeftovers(lease: pg.Client, url: string, keep: string): Promise<void> {
  const others = await lease.query(
    "SELECT 1 FROM pg_stat_activity WHERE application_name = 'lantoa tests' AND pid <> pg_backend_pid()",
  )
  if (others.rowCount) return
  const old = await lease.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^lantoa_(test|template)_' AND datname <> $1",
    [keep],
  )
  for (const { datname } of old.rows) await dropDatabase(url, datname)
}

/** Changes with everything that shapes an empty database. */
function sourceHash(): string {
  const hash = createHash("sha256")
  for (const dir of ["prisma/migrations", "prisma/functions", "lib/migrate", "lib/roll-up"]) {
    const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).map((file) => path.join(dir, file))
    for (const file of files.sort()) if (statSync(file).isFile()) hash.update(file).update(readFileSync(file))
  }
  return hash.digest("hex").slice(0, 12)
}
