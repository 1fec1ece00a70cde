import { sandboxDownloads } from "@/lib/access/download-policy"
import { standAtFrontDoor } from "@/lib/access/front-door"
import { startLapseLoop } from "@/lib/access/second-person/lapse"
import { env } from "@/lib/env"
import { startForgetting } from "@/lib/forget"
import { startMailLoop } from "@/lib/mail/queue"
import { startFoldLoop } from "@/lib/roll-up/fold-loop"

/** Stops a server with a wrong environment here, not at its first request, and starts what runs beside requests. */
export function boot(): void {
  standAtFrontDoor(env())
  sandboxDownloads()
  // A server whose parent was killed must not keep the port.
  if (process.send) process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
  startFoldLoop()
  startLapseLoop()
  startMailLoop()
  startForgetting()
}
