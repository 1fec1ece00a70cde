import pg from "pg"
import { type EmbeddedServer, startEmbedded } from "./embedded"

/** The server of the tests: fast, not durable, beside the one that holds the data. */
export function startTestServer(): Promise<EmbeddedServer> {
  return startEmbedded({ dir: ".data/test-postgres", fast: true })
}

/** Runs `run` on a new empty database of the test server and drops it afterwards. */
export async function withScratchDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const server = await startTestServer()
  const name = `scratch_${process.pid}_${Date.now()}`
  await execute(server.url, `CREATE DATABASE ${name}`)
  try {
    return await run(databaseUrl(server.url, name))
  } finally {
    await dropDatabase(server.url, name)
    await stopUnlessUsed(server)
  }
}

/**
 * Drops a database if it is there, and ends this role's connections to it. Not by `WITH (FORCE)`: that is refused while
 * autovacuum, a superuser's process, is at work in it; a plain DROP waits for whoever is leaving and stops autovacuum.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  const ours = `datname = '${name}' AND usename = current_user AND pid <> pg_backend_pid()`
  await execute(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${ours}`)
  await execute(url, `DROP DATABASE IF EXISTS ${name}`)
}

/** Stops a test server unless another run, which adopted it, is still connected. */
export async function stopUnlessUsed(server: EmbeddedServer): Promise<void> {
  const others = "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
  const result = await execute(server.url, others)
  if (result.rowCount === 0) await server.stop()
}

/** Sends one statement over a connection of its own. */
export async function execute(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}
