import { setPriority } from "node:os"
import { writeFileSync } from "node:fs"
import { Worker } from "node:worker_threads"

/** Runs beside the task, which may be stuck in a parser: ends the process when its parent is gone or it holds too much memory. */
const WATCH = `
  const { workerData: { parent, most } } = require("node:worker_threads")
  const isThere = () => {
    try {
      return process.ppid === parent && process.kill(parent, 0)
    } catch (error) {
      return error.code !== "ESRCH"
    }
  }
  setInterval(() => {
    if (!isThere() || process.memoryUsage.rss() > most) process.kill(process.pid, "SIGKILL")
  }, 100)
`

/** Makes this process the one that gives way: to others' work, to a system short of memory, and to its parent's end. */
export function standGuard(megabytes: number): void {
  new Worker(WATCH, { eval: true, workerData: { parent: process.ppid, most: megabytes * 1024 * 1024 } }).unref()
  setPriority(10)
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000")
  } catch {
    // not Linux: the limits have to do
  }
}
