import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatBytes, formatNumber, formatPercent, formatRatio, parseNumber } from "@/lib/format/numbers"

describe("parseNumber", () => {
  test.each([
    ["1.234", 1234],
    ["1.234,56", 1234.56],
    ["1234,5", 1234.5],
    ["537.023", 537023],
    ["1 234", 1234],
    ["1\u00a0234", 1234],
    ["-7", -7],
    ["0", 0],
  ])("reads %s", (text, value) => expect(parseNumber(text)).toBe(value))

  test.each(["1.5", "1,234.56", "12.34", "1.2345", "30/31", "gần 350.000", "", "1e5", "--1"])("refuses %j", (text) =>
    expect(parseNumber(text)).toBeNull(),
  )

  test("reads back every number it shows", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(parseNumber(formatNumber(value))).toBe(value)
      }),
    )
  })
})

describe("formatRatio", () => {
  test.each([
    [30, 31, "30/31 (96,77%)"],
    [121411, 130395, "121.411/130.395 (93,11%)"],
    [31, 31, "31/31 (100%)"],
    [0, 31, "0/31 (0%)"],
    [0, 0, "0/0"],
    [165_000, 164_999, "165.000/164.999 (100%)"],
  ])("%d of %d", (numerator, denominator, text) => expect(formatRatio(numerator, denominator)).toBe(text))

  test("never rounds a missing one away", () => {
    expect(formatPercent(164_999, 165_000)).toBe("99,99%")
    expect(formatPercent(1, 165_000)).toBe("0,01%")
  })

  test("says when nobody knows the denominator", () => {
    expect(formatRatio(1234, null)).toBe("1.234 (không rõ mẫu số)")
    expect(formatPercent(1234, null)).toBe("không rõ mẫu số")
  })
})

test.each([
  [0, "0 byte"],
  [1023, "1.023 byte"],
  [1536, "1,5 KB"],
  [23_693_715, "22,6 MB"],
])("formatBytes tells %d as %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text))
