import { describe, expect, it } from "vitest"
import { searchWords } from "@/lib/format/search-words"

describe("words of a search", () => {
  it("part letters from digits, whatever stands between them", () => {
    const asked = { letters: ["kh"], numbers: ["31"] }
    for (const typed of ["kh 31", "31-KH", "31kh", "KH  031"]) expect(searchWords(typed)).toEqual(asked)
  })

  it("are folded and come once", () => {
    expect(searchWords("Đảng ủy, đảng UY")).toEqual({ letters: ["dang", "uy"], numbers: [] })
  })

  it("are none for punctuation alone", () => {
    expect(searchWords(" %_- ")).toEqual({ letters: [], numbers: [] })
  })

  it("keep a zero", () => {
    expect(searchWords("00")).toEqual({ letters: [], numbers: ["0"] })
  })
})
