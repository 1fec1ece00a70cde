import { expect, test } from "vitest"
import { isWritten, printedSections } from "@/lib/reports/printed-sections"

const outline: [number: string, level: number][] = [
  ["I-", 1],
  ["II-", 1],
  ["1.", 2],
  ["2.", 2],
  ["3.", 2],
  ["III-", 1],
  ["IV-", 1],
  ["1.", 2],
  ["V-", 1],
]

/** The outline when only these sections have text. */
const sectionsOf = (...written: number[]) =>
  outline.map(([number, level], i) => {
    return { key: String(i), number, heading: "", level, body: written.includes(i) ? "Có" : "" }
  })

const printed = (...written: number[]) =>
  printedSections(sectionsOf(...written)).map(({ key, number }) => `${key} ${number}`)

test("chapters without text are left out and leave no hole", () => {
  expect(printed(0, 3, 4, 8)).toEqual(["0 I-", "1 II-", "3 1.", "4 2.", "8 III-"])
  expect(printed(7, 8)).toEqual(["6 I-", "7 1.", "8 II-"])
  expect(printed(1)).toEqual(["1 I-"])
  expect(printed()).toEqual([])
  expect(printed(...outline.keys())).toEqual(outline.map(([number], i) => `${i} ${number}`))
})

test("a chapter is written when a section below it is", () => {
  const sections = sectionsOf(3)
  expect(sections.flatMap((_, at) => (isWritten(sections, at) ? at : []))).toEqual([1, 3])
})

test("numbers keep the manner of the outline, letters and big Roman numbers too", () => {
  const many = Array.from({ length: 14 }, (_, i) => ({
    key: String(i),
    number: "I-",
    heading: "",
    level: 1,
    body: "x",
  }))
  expect(printedSections(many).at(-1)!.number).toBe("XIV-")
  const letters = many.map((section) => ({ ...section, number: "d)" }))
  expect(printedSections(letters)[1]!.number).toBe("b)")
  expect(printedSections([{ ...many[0]!, number: "Phần" }])[0]!.number).toBe("Phần")
})
