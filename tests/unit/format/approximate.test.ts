import { describe, expect, test } from "vitest"
import { formatApproximate, wordOfSum } from "@/lib/format/approximate"

describe("the word of a sum", () => {
  test.each([
    [[], ""],
    [["", ""], ""],
    [["gần", ""], "gần"],
    [["hơn", "hơn"], "hơn"],
    [["trên", "", "hơn"], "hơn"],
    [["gần", "hơn"], "khoảng"],
  ])("of %j is “%s”", (words, word) => {
    expect(wordOfSum(words)).toBe(word)
  })
})

test("keeps the word before the number", () => {
  expect(formatApproximate(350_000, "gần")).toBe("gần 350.000")
  expect(formatApproximate(414, "")).toBe("414")
})
