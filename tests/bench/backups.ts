import { spawn } from "node:child_process"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import { to as copyTo } from "pg-copy-streams"
import { copyTarget, findTables } from "@/lib/backup/catalogue"
import { writeBackup } from "@/lib/backup/write-backup"
import { compare, median, ROUNDS, timed, type Result } from "./measure"
import { dashboardRead } from "./reads"
import type { Scale } from "./scales"
import { withClient } from "./server"

/** A country takes minutes: once says enough. */
const roundsFor = (scale: Scale) => (scale.people > 1_000_000 ? 1 : ROUNDS)
const READS = 300
const FEW = 5

/** Bytes a second of plain COPY of every table into one file. */
async function copyAll(url: string, folder: string): Promise<number> {
  const file = path.join(folder, "copy")
  let bytes = 0
  const spent = await withClient(url, (client) =>
    timed(async () => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      for (const table of await findTables(client)) {
        const copy = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`))
        copy.on("data", (chunk: Buffer) => (bytes += chunk.length))
        await pipeline(copy, createWriteStream(file, { flags: "a" }))
      }
      await client.query("COMMIT")
    }),
  )
  await rm(file)
  return (bytes / spent) * 1000
}

/** Bytes a second, before compression, of a backup of the same. */
async function backUp(url: string, folder: string): Promise<number> {
  const file = path.join(folder, "backup")
  let bytes = 0
  const spent = await timed(async () => {
    bytes = (await writeBackup({ url, file, sealed: null })).copied
  })
  await rm(file)
  return (bytes / spent) * 1000
}

/** The command, in a session of its own as at night; `over` tells when it has ended. */
function startBackup(url: string, file: string): { over: () => boolean; ended: Promise<void> } {
  let isOver = false
  const args = ["--import", "tsx", "lib/commands/backup.ts", file, "--without-secrets"]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "ignore",
    detached: true,
  })
  const ended = new Promise<void>((resolve, reject) =>
    child.once("exit", (code) => {
      isOver = true
      return code === 0 ? resolve() : reject(new Error(`the backup ended with ${code}`))
    }),
  )
  return { over: () => isOver, ended }
}

/** Latencies of dashboard reads, one after the other, while one backup copies. */
async function readsBeside(url: string, scale: Scale, file: string): Promise<number[]> {
  const backup = startBackup(url, file)
  const latencies = await withClient(url, async (client) => {
    const copying = async () => {
      const { rowCount } = await client.query(
        "SELECT FROM pg_stat_activity WHERE query LIKE 'COPY %' AND state = 'active'",
      )
      return (rowCount ?? 0) > 0
    }
    const read = dashboardRead(client, scale)
    const found: number[] = []
    for (let n = 0; !backup.over(); n++) {
      const spent = await timed(() => read(n))
      if (await copying()) found.push(spent)
    }
    return found
  })
  await backup.ended
  await rm(file)
  return latencies
}

/** The median of as many reads as fall into one backup, or into a few where it takes no time. */
async function readsDuring(url: string, scale: Scale, folder: string): Promise<number> {
  const found: number[] = []
  for (let n = 0; n < FEW && found.length < READS; n++)
    found.push(...(await readsBeside(url, scale, path.join(folder, "beside"))))
  if (found.length === 0) throw new Error("no read fell into a backup")
  return median(found)
}

/** The same while nobody backs up. */
async function readsWithout(url: string, scale: Scale): Promise<number> {
  return withClient(url, async (client) => {
    const read = dashboardRead(client, scale)
    const found: number[] = []
    for (let n = 0; n < READS; n++) found.push(await timed(() => read(n)))
    return median(found)
  })
}

/** A backup against COPY of the same tables, and what readers of dashboards notice of one. */
export async function measureBackups(url: string, scale: Scale): Promise<Result[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "lantoa-bench-"))
  const rounds = roundsFor(scale)
  try {
    const speed = await compare(
      () => backUp(url, folder),
      () => copyAll(url, folder),
      rounds,
    )
    const beside = await compare(
      () => readsDuring(url, scale, folder),
      () => readsWithout(url, scale),
      rounds,
    )
    const mega = (bytes: number) => (bytes / 1e6).toFixed(0)
    return [
      {
        name: "backup bytes/s ÷ COPY to a file",
        ratio: speed.ratio,
        limit: 0.3,
        better: "higher",
        note: `${mega(speed.a)} MB/s ÷ ${mega(speed.b)} MB/s`,
      },
      {
        name: "dashboard reads during a backup ÷ without",
        ratio: beside.ratio,
        limit: 1.5,
        better: "lower",
        slack: true,
        note: `${beside.a.toFixed(2)} ms ÷ ${beside.b.toFixed(2)} ms`,
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
