import { z } from "zod"
import type { Changes } from "@/lib/audit/record-event"

const changes = z.record(z.string(), z.object({ before: z.string(), after: z.string() }))

/** The changes of a stored event, which the database knows only as JSON. */
export function readChanges(stored: unknown): Changes {
  return changes.parse(stored)
}
