import { spawn, type ChildProcess } from "node:child_process"
import { nextDue } from "@/lib/backup/nightly"
import { env } from "@/lib/env"

const retryMs = 60 * 60 * 1000
/** Timers of longer than 24 days fire at once; and after a sleeping machine woke up, the clock is right within a minute. */
const lookMs = 60 * 1000

/**
 * Makes the backups of the night while the office runs, each in a process of its own, and a missed one at once. One that failed is tried again after
 * an hour. Returns the way to stop; does nothing where no folder is set.
 */
export function startNightly(): () => void {
  const { backup } = env()
  if (!backup) return () => undefined
  let running: ChildProcess | undefined
  let next = new Date()
  const look = () => {
    if (running || new Date() < next) return
    running = spawn(process.execPath, ["--import", "tsx", "lib/commands/nightly-backup.ts"], {
      stdio: ["ignore", "inherit", "inherit"],
      // A session of its own, so that it can stand back behind the office: see yieldToOffice.
      detached: true,
    })
    running.once("exit", (code) => {
      running = undefined
      next = code === 0 ? nextDue(backup.at, new Date()) : new Date(Date.now() + retryMs)
    })
  }
  const timer = setInterval(look, lookMs)
  look()
  return () => {
    clearInterval(timer)
    running?.kill("SIGTERM")
  }
}
