import { describe, expect, test } from "vitest"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { partProblems, shownValue } from "@/lib/registers/outreach/rules"

const kind = (key: string, partOf: string | null = null) => ({
  key,
  name: `Loại ${key}`,
  unitOfCount: "buổi",
  partOf,
})
const kinds = [kind("b"), kind("all"), kind("pro", "all"), kind("folk", "all"), kind("star", "pro")]
const problems = (values: Record<string, number>) => partProblems(kinds, new Map(Object.entries(values)))

test("puts each whole before its parts, and the parts of a part below it", () => {
  expect(placedFigures(kinds).map(({ key, depth }) => `${depth} ${key}`)).toEqual([
    "0 b",
    "0 all",
    "1 pro",
    "2 star",
    "1 folk",
  ])
})

describe("parts", () => {
  test("may fill their whole: 301 + 113 = 414", () => {
    expect(problems({ all: 414, pro: 301, folk: 113 })).toEqual([])
  })
  test("may not exceed it; the message names both", () => {
    const [problem, ...others] = problems({ all: 113, pro: 301 })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ part: "pro", whole: "all" })
    expect(problem?.message).toContain("“Loại pro” (301)")
    expect(problem?.message).toContain("“Loại all” (113)")
  })
  test("need their whole, unless there are none of them", () => {
    expect(problems({ pro: 5 })[0]?.message).toContain("chưa có số “Loại all”")
    expect(problems({ pro: 0 })).toEqual([])
  })
})

test("shows a count with its word", () => {
  expect(shownValue(350_000, "nearly")).toBe("gần 350.000")
  expect(shownValue(9000, "over")).toBe("hơn 9.000")
  expect(shownValue(2100, "above")).toBe("trên 2.100")
  expect(shownValue(414, "exact")).toBe("414")
})
