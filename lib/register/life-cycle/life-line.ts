import type { LifeStage } from "@/lib/db/generated/enums"
import type { IsoDate } from "@/lib/format/dates"
import { stageDay, stageOrder, type StageDays } from "./rules"

/** A recorded step; `stage` null = news. */
export interface RecordedStep {
  id: number
  stage: LifeStage | null
  on: IsoDate
  evidence: string
}

/** A point of a life: a stage, reached or still ahead, or news between two stages. */
export interface LifePoint {
  stage: LifeStage | null
  on: IsoDate | null
  /** What was recorded about it; an imported stage has nothing. */
  step: RecordedStep | null
}

const rank = (point: LifePoint) => (point.stage ? Object.keys(stageDay).indexOf(point.stage) : 99)

/** A life in the order of its days: the stages it reached, the news, then the stages that are still ahead. */
export function lifeLine(stage: LifeStage, days: StageDays, steps: RecordedStep[]): LifePoint[] {
  const stages = Object.keys(stageDay) as LifeStage[]
  const reached = stages.flatMap((one): LifePoint[] => {
    const on = days[stageDay[one]]
    return on ? [{ stage: one, on, step: steps.findLast((step) => step.stage === one) ?? null }] : []
  })
  const news = steps
    .filter((step) => step.stage === null)
    .map((step): LifePoint => ({ stage: null, on: step.on, step }))
  const past = [...reached, ...news].sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : rank(a) - rank(b)))
  const ahead = stage === "stopped" ? [] : stageOrder.slice(stageOrder.indexOf(stage) + 1)
  return [...past, ...ahead.map((one): LifePoint => ({ stage: one, on: null, step: null }))]
}
