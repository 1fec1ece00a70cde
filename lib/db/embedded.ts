import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs"
import path from "node:path"
import { withConnection } from "./connection"
import { createCluster, keptPort, ROLE, rolePassword, runProgram } from "./embedded-cluster"
import { choosePlace, type Place } from "./embedded-place"

/** A running server: `started` is false when it was already running and has been adopted. */
export type EmbeddedServer = {
  url: string
  started: boolean
  stop: () => Promise<void>
  /** Whether its main process lives. */
  isUp: () => boolean
  /** Starts it after it ended by itself, at the same address. */
  revive: () => Promise<void>
}

/**
 * Starts the PostgreSQL of the npm package on 127.0.0.1, or adopts the one a killed process left behind.
 * `fast` gives up durability and lets the role create databases: for tests only.
 */
export async function startEmbedded({ dir, fast = false }: { dir: string; fast?: boolean }): Promise<EmbeddedServer> {
  const place = choosePlace(dir)
  const running = await findRunning(place)
  const { url, started } = running ? { url: running, started: false } : await startCluster(place, fast)
  return {
    url,
    started,
    stop: () => stopServer(place),
    isUp: () => runningPid(place) !== undefined,
    revive: async () => {
      await startServer(place, fast, Number(new URL(url).port))
    },
  }
}

async function startCluster(place: Place, fast: boolean): Promise<{ url: string; started: boolean }> {
  await createCluster(place, fast)
  try {
    return await startServer(place, fast, await keptPort(place.dir))
  } catch (error) {
    if (!fast) throw error
    // Without fsync a cluster may not survive a power cut; nothing in it is worth keeping.
    rmSync(path.join(place.dir, "data"), { recursive: true, force: true })
    await createCluster(place, fast)
    return startServer(place, fast, await keptPort(place.dir))
  }
}

async function startServer(place: Place, fast: boolean, port: number): Promise<{ url: string; started: boolean }> {
  const data = path.join(place.dir, "data")
  const log = path.join(data, "server.log")
  const options = serverSettings(port, fast).map((setting) => `-c ${setting}`)
  try {
    await runPgCtl(place, ["-l", log, "-w", "-t", "120", "-s", "-o", options.join(" "), "start"])
  } catch (error) {
    const other = await findRunning(place)
    if (other) return { url: other, started: false }
    throw new Error(`PostgreSQL did not start; see ${log}`, { cause: error })
  }
  const url = urlOf(place, port)
  await waitUntilReady(url)
  return { url, started: true }
}

async function stopServer(place: Place): Promise<void> {
  if (existsSync(pidFile(place))) await runPgCtl(place, ["-m", "fast", "-w", "-t", "60", "-s", "stop"])
}

/** The address of the server that runs on this cluster, if one does. */
async function findRunning(place: Place): Promise<string | undefined> {
  if (!existsSync(pidFile(place))) return undefined
  if (runningPid(place) === undefined) {
    // After a reboot the number may belong to a stranger; PostgreSQL itself would refuse to start beside it.
    rmSync(pidFile(place), { force: true })
    return undefined
  }
  const url = urlOf(place, Number(readFileSync(pidFile(place), "utf8").split("\n")[3]))
  await waitUntilReady(url)
  return url
}

/** The process that serves this cluster. */
function runningPid(place: Place): number | undefined {
  if (!existsSync(pidFile(place))) return undefined
  const pid = Number(readFileSync(pidFile(place), "utf8").split("\n", 1)[0])
  return isServer(pid, path.join(place.dir, "data")) ? pid : undefined
}

/** A server's working directory is its data directory; where the system does not tell, a live process is believed. */
function isServer(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== "linux" || readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

function serverSettings(port: number, fast: boolean): string[] {
  const durability = fast ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "shared_buffers=256MB",
    "effective_cache_size=1GB",
    "work_mem=16MB",
    "maintenance_work_mem=128MB",
    "max_wal_size=2GB",
    "jit=off",
    // The log must not repeat what people typed.
    "log_error_verbosity=terse",
    "log_min_error_statement=panic",
    "log_checkpoints=off",
    ...durability,
  ]
}

function urlOf(place: Place, port: number): string {
  return `postgresql://${ROLE}:${rolePassword(place.dir)}@127.0.0.1:${port}/${ROLE}`
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      return await withConnection(url, () => Promise.resolve())
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function runPgCtl(place: Place, args: string[]): Promise<void> {
  return runProgram(place, "pg_ctl", ["-D", path.join(place.dir, "data"), ...args])
}

function pidFile(place: Place): string {
  return path.join(place.dir, "data", "postmaster.pid")
}
