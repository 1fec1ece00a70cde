import type { Scope } from "@/lib/access/scope"
import { keepsUnit } from "../reach"
import { historyOf } from "../unit-history"
import { findEras } from "./find-eras"
import { findLineage } from "./find-lineage"
import { findTimeline } from "./find-timeline"

/** Everything the lineage of a unit that is known to be visible shows: events, relations, names by period, records by era. */
export async function loadLineage(scope: Scope, unitId: number) {
  const lineage = await findLineage(scope, unitId)
  return {
    unitId,
    /** Whether the actor's branch holds it today, or will once it begins, so that its events may be opened. */
    held: await keepsUnit(scope, unitId),
    lineage,
    timeline: await findTimeline(scope, unitId),
    history: await historyOf(scope, unitId),
    eras: await findEras(scope, lineage.units),
  }
}

export type LineageData = Awaited<ReturnType<typeof loadLineage>>
