import type { LifeStage } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"

/** proposed → registered → under way → recognised → replicated, or stopped at any point. */
const next: Record<LifeStage, LifeStage[]> = {
  proposed: ["registered", "stopped"],
  registered: ["underWay", "stopped"],
  underWay: ["recognised", "stopped"],
  recognised: ["replicated", "stopped"],
  replicated: ["stopped"],
  stopped: [],
}

/** Which stages may follow. */
export function nextStages(stage: LifeStage): LifeStage[] {
  return next[stage]
}

/** The stages in which somebody should be reporting progress. */
export const activeStages: LifeStage[] = ["registered", "underWay", "recognised"]

/** Days without an update after which an active record is flagged. */
export const staleAfterDays = 90

/** The field that keeps the day of each stage. */
export const stageDay = {
  proposed: "proposedOn",
  registered: "registeredOn",
  underWay: "startedOn",
  recognised: "recognisedOn",
  replicated: "replicatedOn",
  stopped: "stoppedOn",
} as const satisfies Record<LifeStage, string>

/** The stages that must have been passed to be in one; stopping is possible from anywhere. */
export const stageOrder = [
  "proposed",
  "registered",
  "underWay",
  "recognised",
  "replicated",
] as const satisfies LifeStage[]

/** Whether progress can be reported: somebody took it up, and it has not been stopped. */
export function mayUpdate(stage: LifeStage): boolean {
  return stage !== "proposed" && stage !== "stopped"
}

/** Whether other units may have taken it over. */
export function mayReplicate(stage: LifeStage): boolean {
  return stage === "recognised" || stage === "replicated"
}

/** The days of the stages; null = not reached. */
export type StageDays = { [stage in LifeStage as (typeof stageDay)[stage]]: IsoDate | null }

/** The stage before the present one, as the days tell it. */
export function stageBefore(stage: LifeStage, days: StageDays): LifeStage {
  return stageOrder.filter((other) => other !== stage && days[stageDay[other]] !== null).at(-1) ?? "proposed"
}

/** What an active or a waiting record needs from somebody, or null. */
export function attentionOf(stage: LifeStage, lastUpdateOn: IsoDate, today: IsoDate): "stale" | "neverStarted" | null {
  const silent = (Date.parse(today) - Date.parse(lastUpdateOn)) / 86_400_000
  if (activeStages.includes(stage) && silent > staleAfterDays) return "stale"
  return stage === "proposed" || stage === "registered" ? "neverStarted" : null
}
