import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { loadRecord } from "@/lib/register/loaders"
import { conferences } from "./register"
import { sharesOf } from "./rules"

/** A conference with who came of those who were called, and whether its numbers are closed; null when there is none for this actor. */
export async function loadConference(scope: Scope, id: string | undefined) {
  const data = await loadRecord(scope, conferences, id)
  if (!data) return null
  const row = await scope.tx.conference.findUniqueOrThrow({ where: { id: data.record.id } })
  return {
    data,
    ...sharesOf(row),
    closedOn: row.closedOn && fromDbDate(row.closedOn),
    reopenReason: row.reopenReason,
  }
}

export type ConferenceData = NonNullable<Awaited<ReturnType<typeof loadConference>>>
