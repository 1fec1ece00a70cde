import type { LifeStage } from "@/lib/db/generated/enums"

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
export const stageOrder = ["proposed", "registered", "underWay", "recognised", "replicated"] as const satisfies LifeStage[]
