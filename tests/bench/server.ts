import { execFileSync } from "node:child_process"
import { rmSync } from "node:fs"
import pg from "pg"
import { startEmbedded } from "@/lib/db/embedded"

const DIR = ".data/bench-postgres"

/** The bench's own server, durable as an installation's; started when it is not running. */
export async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  return startEmbedded({ dir: DIR })
}

/** Removes the stopped server's files: its log of changes alone is a gigabyte. */
export function removeServer(): void {
  rmSync(DIR, { recursive: true, force: true })
}

/** Throws away everything in the database: what an earlier run that was cut short left. */
export async function emptyDatabase(url: string): Promise<void> {
  const sql = "DROP SCHEMA IF EXISTS roll_up, bench CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public"
  await withClient(url, (client) => client.query(sql))
}

/** A connection for the time of `run`. */
export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Several connections for the time of `run`. */
export async function withClients<T>(
  url: string,
  count: number,
  run: (clients: pg.Client[]) => Promise<T>,
): Promise<T> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  for (const client of clients) client.on("error", () => undefined)
  await Promise.all(clients.map((client) => client.connect()))
  try {
    return await run(clients)
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
  }
}

/** Kills the server as a power cut would: the postmaster and every process of it at once, nothing written out. */
export async function killServer(url: string): Promise<void> {
  const backend = await withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")
    return parentOf(rows[0]!.pid)
  })
  for (const pid of [backend, ...childrenOf(backend)]) kill(pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}

const ps = (...args: string[]) => execFileSync("ps", args, { encoding: "utf8" })

function parentOf(pid: number): number {
  return Number(ps("-o", "ppid=", "-p", `${pid}`))
}

function childrenOf(pid: number): number[] {
  const lines = ps("-A", "-o", "pid=,ppid=").trim().split("\n")
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child!] : []))
}
