import { nextYear } from "@/lib/format/periods"
import { describe, expect, it } from "vitest"
import { isConcrete, isEditable, isOffered, statusAfter, type CommitmentStep } from "@/lib/registers/commitments/rules"

const statuses = ["draft", "submitted", "approved", "reported", "concluded"] as const

const legal: Record<CommitmentStep, Partial<Record<(typeof statuses)[number], string>>> = {
  submit: { draft: "submitted" },
  approve: { submitted: "approved" },
  report: { approved: "reported" },
  conclude: { reported: "concluded" },
  return: { submitted: "draft", approved: "draft" },
  reopen: { reported: "approved", concluded: "reported" },
}

describe("the steps of a commitment", () => {
  const steps = Object.keys(legal) as CommitmentStep[]
  it.each(steps.flatMap((step) => statuses.map((status) => [step, status] as const)))("%s from %s", (step, status) => {
    expect(statusAfter(step, status)).toBe(legal[step][status] ?? null)
  })

  it("leaves the text open until the cell has approved it", () => {
    expect(statuses.filter(isEditable)).toEqual(["draft", "submitted"])
  })
})

describe("a concrete item", () => {
  const item = { action: "Nêu gương", measure: "Mỗi tuần", deadline: null, duty: "Bí thư" }

  it("has an action, a measure or a deadline, and a duty", () => {
    expect(isConcrete(item)).toBe(true)
    expect(isConcrete({ ...item, measure: "", deadline: "2026-06-30" })).toBe(true)
    expect(isConcrete({ ...item, measure: "" })).toBe(false)
    expect(isConcrete({ ...item, action: "" })).toBe(false)
    expect(isConcrete({ ...item, duty: "" })).toBe(false)
  })
})

it("moves a copied deadline by a year", () => {
  expect(nextYear("2025-06-30")).toBe("2026-06-30")
  expect(nextYear("2024-02-29")).toBe("2025-02-28")
})

it("offers a grade in the years it is valid in", () => {
  const grade = { fromYear: 2020, toYear: 2024 }
  expect([2019, 2020, 2024, 2025].map((year) => isOffered(grade, year))).toEqual([false, true, true, false])
  expect(isOffered({ ...grade, toYear: null }, 2030)).toBe(true)
})
