import { describe, expect, test } from "vitest"
import { searchWords } from "@/lib/format/search-words"

describe("words of a search", () => {
  test("part letters from digits, whatever stands between them", () => {
    const asked = { letters: ["kh"], numbers: ["31"] }
    for (const typed of ["kh 31", "31-KH", "31kh", "KH  031"]) expect(searchWords(typed)).toEqual(asked)
  })

  test("are folded and come once", () => {
    expect(searchWords("Đảng ủy, đảng UY")).toEqual({ letters: ["dang", "uy"], numbers: [] })
  })

  test("are none for punctuation alone", () => {
    expect(searchWords(" %_- ")).toEqual({ letters: [], numbers: [] })
  })

  test("keep a zero", () => {
    expect(searchWords("00")).toEqual({ letters: [], numbers: ["0"] })
  })
})
