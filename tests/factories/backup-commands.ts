import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { mkdtemp, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import pg from "pg"
import { databaseUrl, dropDatabase, execute } from "@/lib/db/scratch-database"

const root = path.resolve(import.meta.dirname, "../..")

export const passphrase = "mật khẩu để thử"

/** What a command printed, and how it ended: its exit code, or null when it was killed. */
export interface Ended {
  code: number | null
  said: string
}

export interface Running {
  pid: number
  ended: Promise<Ended>
}

/** Another machine: a folder with the program, but with a `.data` of its own. */
export async function openMachine() {
  const folder = await mkdtemp(path.join(tmpdir(), "lantoa-machine-"))
  await symlink(path.join(root, "prisma"), path.join(folder, "prisma"))
  const start = (command: "backup" | "restore", args: string[], env: Record<string, string>): Running => {
    const program = [
      "--import",
      path.join(root, "node_modules/tsx/dist/esm/index.mjs"),
      path.join(root, "lib/commands", `${command}.ts`),
    ]
    const { LANTOA_BACKUP_PASSPHRASE: _, AUTH_SECRET: __, DATABASE_URL: ___, ...rest } = process.env
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: folder,
      env: { ...rest, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json"), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()))
    const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, said })))
    return { pid: child.pid!, ended }
  }
  return {
    folder,
    file: (name: string) => path.join(folder, name),
    start,
    run: (...order: Parameters<typeof start>) => start(...order).ended,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

export type Machine = Awaited<ReturnType<typeof openMachine>>

/** A database without tables on the test server. */
export async function emptyDatabase() {
  const server = process.env.DATABASE_URL!
  const name = `lantoa_test_${process.pid}_${randomBytes(4).toString("hex")}`
  await execute(server, `CREATE DATABASE ${name}`)
  return { name, url: databaseUrl(server, name), drop: () => dropDatabase(server, name) }
}

/** Every table of schema public as the catalogue has them. */
export async function publicTables(url: string): Promise<string[]> {
  const { rows } = await execute(url, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** Number of rows and a hash over all of them, whatever their order, of every table; what the log tells of a restore itself is not counted. */
export async function contentsOf(url: string, leaveOut: string[] = []): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const table of await publicTables(url)) {
    if (leaveOut.includes(table)) continue
    const { rows } = await execute(
      url,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS all FROM public."${table}" t${table === "audit_event" ? " WHERE action <> 'installation.restore'" : ""}`,
    )
    contents[table] = (rows as { all: string }[])[0]!.all
  }
  return contents
}

/** Waits until some connection to a database of the server does something that is told by a condition on pg_stat_activity. */
export async function untilActive(url: string, condition: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let tries = 0; tries < 1000; tries++) {
      const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE ${condition}`)
      if (rowCount) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`never seen: ${condition}`)
  } finally {
    await client.end()
  }
}
