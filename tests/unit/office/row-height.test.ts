import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { linePoints, rowHeight } from "@/lib/office/row-height"

describe("the height of a row", () => {
  test("is left alone where one line does", () => {
    expect(rowHeight(["Đảng ủy xã", null, ""], [20, 10, 5])).toBeUndefined()
  })

  test.each([
    ["a wrapped text", ["một hai ba bốn"], [10], 2],
    ["typed lines", ["một\nhai\nba"], [40], 3],
    ["the longest of several", ["một", "một hai ba bốn"], [10, 5], 4],
    ["a word wider than its column", ["a".repeat(25)], [11], 3],
  ])("fits %s", (_what, texts, widths, lines) => {
    expect(rowHeight(texts, widths)).toBe(lines * linePoints)
  })

  test("is never more than Excel takes, and never less for a longer text", () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 12 })).map((words) => words.join(" "))
    fc.assert(
      fc.property(text, text, fc.integer({ min: 2, max: 60 }), (a, b, width) => {
        const [short, long] = [rowHeight([a], [width]) ?? 0, rowHeight([`${a} ${b}`], [width]) ?? 0]
        expect(long).toBeGreaterThanOrEqual(short)
        expect(long).toBeLessThanOrEqual(409)
      }),
    )
  })
})
