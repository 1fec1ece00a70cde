import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import type { Place } from "./embedded-place"

export const ROLE = "lantoa"

/** The role's password, made once and kept in a file that its owner alone can read. */
export function rolePassword(dir: string): string {
  const file = path.join(dir, "password")
  try {
    writeFileSync(file, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
  return readFileSync(file, "utf8").trim()
}

/**
 * Creates the cluster unless it is there. Built aside and renamed, so that a start cut short leaves nothing half done.
 * The superuser gets no way to sign in: role and database are made in single-user mode.
 */
export async function createCluster(place: Place, fast: boolean): Promise<void> {
  const data = path.join(place.dir, "data")
  if (existsSync(data)) return
  const draft = path.join(place.dir, `data.new-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  own(draft, place)
  try {
    await runProgram(place, "initdb", [
      "-D",
      draft,
      "-U",
      "postgres",
      "-E",
      "UTF8",
      "--auth=reject",
      "--no-sync",
      ...localeOptions(),
    ])
    const access = path.join(draft, "pg_hba.conf")
    writeFileSync(access, `host all ${ROLE} 127.0.0.1/32 scram-sha-256\n`)
    own(access, place)
    await runProgram(place, "postgres", ["--single", "-D", draft, "postgres"], setupSql(rolePassword(place.dir), fast))
    if (!existsSync(data)) renameSync(draft, data)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function setupSql(password: string, fast: boolean): string {
  const rights = fast ? "CREATEDB" : "NOCREATEDB"
  return [
    `CREATE ROLE ${ROLE} LOGIN NOSUPERUSER NOCREATEROLE ${rights} PASSWORD '${password}';`,
    `CREATE DATABASE ${ROLE} OWNER ${ROLE};`,
    "",
  ].join("\n")
}

function localeOptions(): string[] {
  const icu = ["--locale-provider=icu", "--icu-locale=vi-VN", "--locale=C"]
  if (process.platform === "linux") return [...icu, "--lc-ctype=C.UTF-8"]
  return process.platform === "darwin" ? [...icu, "--lc-ctype=en_US.UTF-8"] : icu
}

function own(file: string, { user }: Place): void {
  if (user) chownSync(file, user.uid, user.gid)
}

/** The port of the last start if it is still free, otherwise a new one, which is kept in turn. */
export async function keptPort(dir: string): Promise<number> {
  const file = path.join(dir, "port")
  const kept = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  const port = (await freePort(kept)) ?? (await freePort(0))
  if (!port) throw new Error("No free port on 127.0.0.1.")
  writeFileSync(file, String(port))
  return port
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(undefined))
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined))
    })
  })
}

/** Runs a program of PostgreSQL to its end as the server's user; rejects with what it printed. */
export function runProgram(place: Place, program: string, args: string[], input?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(place.bin, program), args, { ...place.user, cwd: place.user ? "/" : place.dir })
    let printed = ""
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()))
    child.once("error", reject)
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${printed.trim()}`)),
    )
    child.stdin.end(input)
  })
}
