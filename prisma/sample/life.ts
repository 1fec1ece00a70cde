import type { IsoDate } from "@/lib/format/dates"
import type { LifeStage } from "@/lib/db/generated/enums"
import { toDbDate } from "@/lib/db/days"
import { addDays } from "./calendar"
import { stageEvidence, updateEvidence } from "./practice-texts"
import type { Random } from "./random"

type Reached = Exclude<LifeStage, "proposed">

/** A change of stage, or an update (stage null). */
interface Step {
  stage: Reached | null
  on: IsoDate
  evidence: string
}

/** The life of a model or an exemplar from its proposal on. */
export interface Life {
  proposedOn: IsoDate
  steps: Step[]
}

const waysTo: Record<LifeStage, Reached[]> = {
  proposed: [],
  registered: ["registered"],
  underWay: ["registered", "underWay"],
  recognised: ["registered", "underWay", "recognised"],
  replicated: ["registered", "underWay", "recognised", "replicated"],
  stopped: ["registered", "underWay", "stopped"],
}

const waits: Record<Reached, [least: number, most: number]> = {
  registered: [5, 25],
  underWay: [10, 60],
  recognised: [60, 150],
  replicated: [30, 90],
  stopped: [90, 300],
}

/** A life that was proposed on a day and aims at a stage; what would come after `end` has not happened. */
export function liveUntil(random: Random, proposedOn: IsoDate, aim: LifeStage, end: IsoDate): Life {
  const steps: Step[] = []
  let on = proposedOn
  for (const stage of waysTo[aim]) {
    on = addDays(on, random.int(...waits[stage]))
    if (on > end) break
    steps.push({ stage, on, evidence: stageEvidence[stage] })
  }
  return { proposedOn, steps }
}

/** The day and the stage in which a life stands now. */
function lastOf({ proposedOn, steps }: Life): { stage: LifeStage; on: IsoDate } {
  const stage = steps.findLast((step) => step.stage !== null)?.stage ?? "proposed"
  return { stage, on: steps.at(-1)?.on ?? proposedOn }
}

/** Adds an update on a day, unless something happened later or the life is over or was never begun. */
export function update(random: Random, life: Life, on: IsoDate): Life {
  const last = lastOf(life)
  if (last.stage === "proposed" || last.stage === "stopped" || on <= last.on) return life
  return { ...life, steps: [...life.steps, { stage: null, on, evidence: random.pick(updateEvidence) }] }
}

/** The columns of a record that its life fills. */
export function lifeColumns(life: Life) {
  const reached = (stage: Reached) => {
    const step = life.steps.find((one) => one.stage === stage)
    return step ? toDbDate(step.on) : null
  }
  return {
    stage: lastOf(life).stage,
    proposedOn: toDbDate(life.proposedOn),
    registeredOn: reached("registered"),
    startedOn: reached("underWay"),
    recognisedOn: reached("recognised"),
    replicatedOn: reached("replicated"),
    stoppedOn: reached("stopped"),
    lastUpdateOn: toDbDate(lastOf(life).on),
  }
}
