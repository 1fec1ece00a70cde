import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import path from "node:path"
import { watchMemory } from "@/lib/office/apart/watch-memory"

/** What the process apart may take. */
export interface ApartLimits {
  seconds: number
  /** Of the whole process, buffers included. */
  megabytes: number
  outputBytes: number
}

/** What a task gave, or why its process was ended: it took too long, too much memory, gave too much, or failed. */
export type ApartResult =
  { ok: true; bytes: Buffer<ArrayBuffer> } | { ok: false; why: "time" | "memory" | "output" | "failed" }

type Reason = Extract<ApartResult, { ok: false }>["why"]

/** Written by the build beside the server, so that a reading waits 0.1 s for its process and not 0.5 s for a compiler. */
const BUNDLE = "office-apart.cjs"
const SOURCE = "lib/office/apart/main.ts"

/**
 * Does a task of `main.ts` in a process of its own, which gets the bytes and nothing else: no environment, so no secrets. The limits are held from
 * out here, because whoever is stuck in a parser can hold none itself; those of worker threads would not count buffers. Ends with this process.
 */
export async function runApart(
  task: string,
  order: object,
  bytes: Uint8Array,
  limits: ApartLimits,
): Promise<ApartResult> {
  const child = start(task, limits)
  let ended: Reason | null = null
  const end = (why: Reason) => {
    ended ??= why
    child.kill("SIGKILL")
  }
  const timer = setTimeout(() => end("time"), limits.seconds * 1000)
  const stopWatching = watchMemory(child.pid, limits.megabytes, () => end("memory"))
  try {
    const output = collect(child, limits.outputBytes, () => end("output"))
    send(child, order, bytes)
    const { code, signal } = await exitOf(child)
    if (ended === null && code === 0) return { ok: true, bytes: Buffer.concat(output) }
    return { ok: false, why: ended ?? reasonOf(code, signal) }
  } finally {
    clearTimeout(timer)
    stopWatching()
  }
}

function start(task: string, { megabytes }: ApartLimits): ChildProcess {
  const bundle = path.join(process.cwd(), BUNDLE)
  const program = existsSync(bundle) ? [bundle] : ["--import", "tsx", path.join(process.cwd(), SOURCE)]
  const heap = `--max-old-space-size=${Math.round(megabytes * 0.8)}`
  const { SystemRoot = "" } = process.env // Windows cannot start a program without it
  return spawn(process.execPath, [heap, ...program, task, String(megabytes)], {
    env: { NODE_ENV: "production", ...(SystemRoot ? { SystemRoot } : {}) },
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  })
}

function collect(child: ChildProcess, most: number, tooMuch: () => void): Buffer[] {
  const parts: Buffer[] = []
  let size = 0
  child.stdout?.on("data", (part: Buffer) => {
    size += part.length
    if (size > most) tooMuch()
    else parts.push(part)
  })
  return parts
}

/** The order's length, the order, the bytes. */
function send(child: ChildProcess, order: object, bytes: Uint8Array): void {
  const text = Buffer.from(JSON.stringify(order))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  child.stdin?.on("error", () => {}) // it was ended before it had read everything; its exit says why
  for (const part of [length, text, bytes]) child.stdin?.write(part)
  child.stdin?.end()
}

function exitOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => resolve({ code, signal }))
  })
}

/** Out of heap Node aborts; a system out of memory, and the guard inside, kill. */
function reasonOf(code: number | null, signal: NodeJS.Signals | null): Reason {
  return signal === "SIGABRT" || signal === "SIGKILL" || code === 134 ? "memory" : "failed"
}
