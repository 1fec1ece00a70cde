import { describe, expect, it } from "vitest"
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
  it("follow each other, and stop from anywhere", () => {
    expect(Object.fromEntries(stages.map((stage) => [stage, nextStages(stage)]))).toEqual({
      proposed: ["registered", "stopped"],
      registered: ["underWay", "stopped"],
      underWay: ["recognised", "stopped"],
      recognised: ["replicated", "stopped"],
      replicated: ["stopped"],
      stopped: [],
    })
  })

  it("say when news and replications may be recorded", () => {
    expect(stages.filter(mayUpdate)).toEqual(["registered", "underWay", "recognised", "replicated"])
    expect(stages.filter(mayReplicate)).toEqual(["recognised", "replicated"])
  })

  it("go back to the last one that has a day", () => {
    expect(stageBefore("stopped", days({ registeredOn: "2026-02-01", startedOn: "2026-03-01" }))).toBe("underWay")
    expect(stageBefore("registered", days({}))).toBe("proposed")
  })
})

it("flags ninety days of silence, and what was never begun", () => {
  expect(attentionOf("underWay", "2026-01-01", "2026-04-01")).toBeNull()
  expect(attentionOf("underWay", "2026-01-01", "2026-04-02")).toBe("stale")
  expect(attentionOf("replicated", "2020-01-01", "2026-04-02")).toBeNull()
  expect(attentionOf("registered", "2026-04-01", "2026-04-02")).toBe("neverStarted")
  expect(attentionOf("stopped", "2020-01-01", "2026-04-02")).toBeNull()
})

it("lets a step happen between the one before and today", () => {
  expect(stepDayProblem("2026-03-02", null, "2026-03-01")).toBe("ngay-tuong-lai")
  expect(stepDayProblem("2026-02-01", "2026-02-02", "2026-03-01")).toBe("ngay-truoc")
  expect(stepDayProblem("2026-02-02", "2026-02-02", "2026-03-01")).toBeNull()
})

describe("the line of a life", () => {
  const note = { id: 3, stage: null, on: "2026-03-15", evidence: "Có 15 hộ" }
  const begun = { id: 2, stage: "underWay", on: "2026-03-01", evidence: "Ra quân" } as const

  it("puts news between the stages and shows what is ahead", () => {
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

  it("ends where it was stopped", () => {
    const line = lifeLine("stopped", days({ registeredOn: "2026-02-01", stoppedOn: "2026-02-01" }), [])
    expect(line.map((point) => point.stage)).toEqual(["proposed", "registered", "stopped"])
  })
})
