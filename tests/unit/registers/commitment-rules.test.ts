import { today, yearOf } from "@/lib/format/dates"
import { addYears } from "@/lib/format/periods"
import { describe, expect, test } from "vitest"
import {
  isConcrete,
  isEditable,
  isOffered,
  isOpenYear,
  statusAfter,
  type CommitmentStep,
} from "@/lib/registers/commitments/rules"

const statuses = ["draft", "submitted", "approved", "reported", "concluded"] as const
type Status = (typeof statuses)[number]
const everyStep: CommitmentStep[] = ["submit", "approve", "report", "conclude", "return", "reopen"]
const stepsBack: CommitmentStep[] = ["return", "reopen"]

const stepsFrom = (status: Status) => everyStep.filter((step) => statusAfter(step, status) !== null)

/** Where a commitment stands after each of some steps; null once a step was refused. */
function walk(from: Status, ...steps: CommitmentStep[]) {
  const way: (Status | null)[] = []
  for (const step of steps) way.push(statusAfter(step, way.length > 0 ? way.at(-1)! : from))
  return way
}

describe("the steps of a commitment", () => {
  test("lead from the draft to the conclusion, none of them left out", () => {
    expect(walk("draft", "submit", "approve", "report", "conclude")).toEqual(statuses.slice(1))
    const forward = statuses.map((status) => stepsFrom(status).filter((step) => !stepsBack.includes(step)))
    expect(forward).toEqual([["submit"], ["approve"], ["report"], ["conclude"], []])
  })

  test("go back from the conclusion one by one, and to the writer from the approval", () => {
    expect(walk("concluded", "reopen", "reopen", "return")).toEqual(["reported", "approved", "draft"])
    expect(walk("submitted", "return")).toEqual(["draft"])
  })

  test("do not take a report back to the writer, nor reopen what was never reported", () => {
    expect(stepsFrom("reported")).not.toContain("return")
    expect(stepsFrom("concluded")).not.toContain("return")
    for (const status of ["draft", "submitted", "approved"] as const) expect(stepsFrom(status)).not.toContain("reopen")
  })

  test("cannot be taken twice in a row, reopening apart", () => {
    const again = statuses.flatMap((status) =>
      stepsFrom(status).filter((step) => statusAfter(step, statusAfter(step, status)!) !== null),
    )
    expect(again).toEqual(["reopen"])
  })

  test("leave the text open until the cell has approved it, and open it again when it is returned", () => {
    expect(isEditable("draft")).toBe(true)
    for (const step of everyStep) {
      for (const status of statuses) {
        const after = statusAfter(step, status)
        if (after) expect([step, isEditable(after)]).toEqual([step, step === "submit" || step === "return"])
      }
    }
  })
})

describe("a concrete item", () => {
  const item = { action: "Nêu gương", measure: "Mỗi tuần", deadline: null, duty: "Bí thư" }

  test("has an action, a measure or a deadline, and a duty", () => {
    expect(isConcrete(item)).toBe(true)
    expect(isConcrete({ ...item, measure: "", deadline: "2026-06-30" })).toBe(true)
    expect(isConcrete({ ...item, measure: "" })).toBe(false)
    expect(isConcrete({ ...item, action: "" })).toBe(false)
    expect(isConcrete({ ...item, duty: "" })).toBe(false)
  })
})

test("moves a copied deadline by a year", () => {
  expect(addYears("2025-06-30", 1)).toBe("2026-06-30")
  expect(addYears("2024-02-29", 1)).toBe("2025-02-28")
})

test("offers a grade in the years it is valid in", () => {
  const grade = { fromYear: 2020, toYear: 2024 }
  expect([2019, 2020, 2024, 2025].map((year) => isOffered(grade, year))).toEqual([false, true, true, false])
  expect(isOffered({ ...grade, toYear: null }, 2030)).toBe(true)
})

test("a commitment is written for a year that has begun or is the next", () => {
  const thisYear = yearOf(today())
  expect([thisYear - 5, thisYear, thisYear + 1, thisYear + 2].map(isOpenYear)).toEqual([true, true, true, false])
})
