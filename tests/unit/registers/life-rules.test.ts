import { describe, expect, test } from "vitest"
import type { LifeStage } from "@/lib/db/generated/enums"
import { lifeLine } from "@/lib/register/life-cycle/life-line"
import {
  attentionOf,
  mayReplicate,
  mayUpdate,
  nextStages,
  stageBefore,
  type StageDays,
} from "@/lib/register/life-cycle/rules"
import { stepDayProblem } from "@/lib/register/step-day"

const stages = ["proposed", "registered", "underWay", "recognised", "replicated", "stopped"] as const

const onward = (stage: LifeStage) => nextStages(stage).filter((next) => next !== "stopped")

const days = (reached: Partial<StageDays>): StageDays => ({
  proposedOn: "2026-01-05",
  registeredOn: null,
  startedOn: null,
  recognisedOn: null,
  replicatedOn: null,
  stoppedOn: null,
  ...reached,
})

describe("the stages", () => {
  test("follow each other one by one", () => {
    const way: LifeStage[] = ["proposed"]
    for (let ahead = onward(way[0]!); ahead.length > 0; ahead = onward(ahead[0]!)) {
      expect(ahead).toHaveLength(1)
      way.push(ahead[0]!)
    }
    expect(way).toEqual(["proposed", "registered", "underWay", "recognised", "replicated"])
  })

  test("may be stopped from anywhere, for good", () => {
    expect(stages.filter((stage) => nextStages(stage).includes("stopped"))).toEqual(
      stages.filter((stage) => stage !== "stopped"),
    )
    expect(nextStages("stopped")).toEqual([])
  })

  test("say when news and replications may be recorded", () => {
    expect(stages.filter(mayUpdate)).toEqual(["registered", "underWay", "recognised", "replicated"])
    expect(stages.filter(mayReplicate)).toEqual(["recognised", "replicated"])
  })

  test("go back to the last one that has a day", () => {
    expect(stageBefore("stopped", days({ registeredOn: "2026-02-01", startedOn: "2026-03-01" }))).toBe("underWay")
    expect(stageBefore("registered", days({}))).toBe("proposed")
  })
})

test("flags ninety days of silence, and what was never begun", () => {
  expect(attentionOf("underWay", "2026-01-01", "2026-04-01")).toBeNull()
  expect(attentionOf("underWay", "2026-01-01", "2026-04-02")).toBe("stale")
  expect(attentionOf("replicated", "2020-01-01", "2026-04-02")).toBeNull()
  expect(attentionOf("registered", "2026-04-01", "2026-04-02")).toBe("neverStarted")
  expect(attentionOf("stopped", "2020-01-01", "2026-04-02")).toBeNull()
})

test("lets a step happen between the one before and today", () => {
  expect(stepDayProblem("2026-03-02", null, "2026-03-01")).toBe("ngay-tuong-lai")
  expect(stepDayProblem("2026-02-01", "2026-02-02", "2026-03-01")).toBe("ngay-truoc")
  expect(stepDayProblem("2026-02-02", "2026-02-02", "2026-03-01")).toBeNull()
})

describe("the line of a life", () => {
  const note = { id: 3, stage: null, on: "2026-03-15", evidence: "Có 15 hộ" }
  const begun = { id: 2, stage: "underWay", on: "2026-03-01", evidence: "Ra quân" } as const

  test("puts news between the stages and shows what is ahead", () => {
    const line = lifeLine("underWay", days({ registeredOn: "2026-02-01", startedOn: "2026-03-01" }), [begun, note])
    expect(line.map((point) => [point.stage, point.on, point.step?.evidence])).toEqual([
      ["proposed", "2026-01-05", undefined],
      ["registered", "2026-02-01", undefined],
      ["underWay", "2026-03-01", "Ra quân"],
      [null, "2026-03-15", "Có 15 hộ"],
      ["recognised", null, undefined],
      ["replicated", null, undefined],
    ])
  })

  test("ends where it was stopped", () => {
    const line = lifeLine("stopped", days({ registeredOn: "2026-02-01", stoppedOn: "2026-02-01" }), [])
    expect(line.map((point) => point.stage)).toEqual(["proposed", "registered", "stopped"])
  })
})
