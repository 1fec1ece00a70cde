/** Runs once when the server boots: a wrong environment stops it here, not at the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  // A server whose parent was killed must not keep the port.
  if (process.send) process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  const { env } = await import("@/lib/env")
  env()
  const { startFoldLoop } = await import("@/lib/roll-up/fold-loop")
  startFoldLoop()
}
