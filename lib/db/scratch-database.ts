import type pg from "pg"
import { withConnection } from "./connection"
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

/** How often it is asked whether everybody has left. */
const askAgainMs = 50

/**
 * Drops a database if it is there. Its door is shut first, so that who connects again and again finds no moment between; then this role's
 * connections are ended, until none is left: on a loaded machine that takes longer than the five seconds that DROP waits by itself. Not by
 * `WITH (FORCE)`: that is refused while autovacuum, a superuser's process, is at work in it; a plain DROP stops autovacuum.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  const known = await execute(url, `SELECT 1 FROM pg_database WHERE datname = '${name}'`)
  if (!known.rowCount) return
  await execute(url, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = current_user`
  while ((await execute(url, ended)).rowCount) await new Promise((resolve) => setTimeout(resolve, askAgainMs))
  await execute(url, `DROP DATABASE ${name}`)
}

/** Stops a test server unless another run, which adopted it, is still connected. */
export async function stopUnlessUsed(server: EmbeddedServer): Promise<void> {
  const others = "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
  const result = await execute(server.url, others)
  if (result.rowCount === 0) await server.stop()
}

/** Sends one statement over a connection of its own. */
export function execute(url: string, sql: string): Promise<pg.QueryResult> {
  return withConnection(url, (client) => client.query(sql))
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}
