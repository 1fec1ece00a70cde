import { describe, expect, test } from "vitest"
import { formatApproximate, wordOfSum } from "@/lib/format/approximate"
import { formatSum, splitQualifier, tellSum } from "@/lib/qualifier"

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

test.each([
  ["gần 350.000", { qualifier: "nearly", rest: "350.000" }],
  ["  Hơn 9.000", { qualifier: "over", rest: "9.000" }],
  ["tren 2100", { qualifier: "above", rest: "2100" }],
  ["GẦN350", { qualifier: "nearly", rest: "350" }],
  ["khoảng 1.500", { qualifier: "about", rest: "1.500" }],
  ["xấp xỉ 1.500", { qualifier: "about", rest: "1.500" }],
  ["gần 350.000".normalize("NFD"), { qualifier: "nearly", rest: "350.000" }],
  ["350.000", null],
  ["mười 3", null],
  ["constructor 3", null],
  ["gần", null],
  ["-1", null],
])("“%s” typed in one piece is a word and a number, or neither", (text, split) => {
  expect(splitQualifier(text)).toEqual(split)
})

test("a sum of mixed words is told to three digits in a sentence and stands as it is in a table; any other is told as it is", () => {
  expect(tellSum(359_456, ["nearly", "over"])).toBe("khoảng 359.000")
  expect(formatSum(359_456, ["nearly", "over"])).toBe("khoảng 359.456")
  expect(tellSum(99, ["nearly", "over"])).toBe("khoảng 99")
  expect(tellSum(359_456, ["nearly", "exact"])).toBe("gần 359.456")
  expect(tellSum(359_456, ["over", "above"])).toBe("hơn 359.456")
  expect(tellSum(359_456, ["about"])).toBe("khoảng 359.456")
  expect(tellSum(359_456, [])).toBe("359.456")
})
