import { describe, expect, test } from "vitest"
import { isInUse } from "@/lib/roll-up/why-not-counted"

describe("years of use", () => {
  const used = [
    { key: "all", partOf: null, usedFrom: 2020, retiredFrom: 2023 },
    { key: "part", partOf: "all", usedFrom: null, retiredFrom: 2022 },
  ]
  const years = (key: string) => [2019, 2020, 2021, 2022, 2023].filter((year) => isInUse(used, key, year))

  test("begin and end with those of the whole", () => {
    expect(years("all")).toEqual([2020, 2021, 2022])
    expect(years("part")).toEqual([2020, 2021])
    expect(years("none")).toEqual([])
  })
})
