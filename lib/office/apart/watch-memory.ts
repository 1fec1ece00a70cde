import { readFile } from "node:fs/promises"

const EVERY_MS = 50

/** The memory that a process holds, in megabytes; 0 where the system does not tell (the guard inside the process watches there too). */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "")
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}

/** Tells once when a process holds more than it may; gives the way to stop watching. */
export function watchMemory(pid: number | undefined, most: number, tell: () => void): () => void {
  if (pid === undefined) return () => {}
  let told = false
  const timer = setInterval(() => {
    void residentMegabytes(pid).then((held) => {
      if (told || held <= most) return
      told = true
      tell()
    })
  }, EVERY_MS)
  return () => {
    told = true
    clearInterval(timer)
  }
}
