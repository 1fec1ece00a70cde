import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { constants, setPriority } from "node:os"

// No lower: on a machine that is busy a backup would take minutes for seconds, with its snapshot open all the while.
const { PRIORITY_BELOW_NORMAL: low } = constants.priority
const threads = "/proc/self/task"
const group = "/proc/self/autogroup"

/** Takes what processor time the office leaves: saves and pages come first. Where the machine does not let it, a backup runs as any program. */
export function yieldToOffice(): void {
  try {
    setPriority(low)
    if (!existsSync(threads)) return
    // On Linux each thread has a priority of its own, and those that compress have begun already.
    for (const id of readdirSync(threads)) setPriority(Number(id), low)
    // And sessions share the processor among them first: a process that has one to itself makes it small.
    if (existsSync(group) && hasOwnSession()) writeFileSync(group, String(low))
  } catch {
    return
  }
}

/** Whether this process began its session, as one does that was started detached. */
function hasOwnSession(): boolean {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
  return Number(fields[3]) === process.pid
}
