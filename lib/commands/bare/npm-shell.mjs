import { spawnSync } from "node:child_process"

const askAgainMs = 250

/**
 * Calls `gone` once when npm, or the shell in which npm started this process, has ended: a signal to `npm start` reaches one of these alone,
 * which ends and leaves this process to nobody. Started without npm, the parent may well end first, and nothing is watched.
 */
export function whenNpmEnds(gone) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const watch = setInterval(() => {
    if (process.ppid === shell && isAlive(npm)) return
    clearInterval(watch)
    gone()
  }, askAgainMs)
  watch.unref()
}

/** Undefined where the system has no `ps`. */
function parentOf(pid) {
  return Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout) || undefined
}

function isAlive(pid) {
  try {
    return pid === undefined || process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}
