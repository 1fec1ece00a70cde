import fc from "fast-check"
import { expect, test } from "vitest"
import { Asked, NotUnderstood } from "@/lib/format/asked"
import { parseYear } from "@/lib/format/years"

test("what is not given is no problem, what makes no sense is one and names itself", () => {
  const asked = new Asked({ a: "", b: "  ", id: "99999999999", nam: "1899", ngay: "31/02/2026", loai: "x", co: "1" })
  expect([asked.id("a"), asked.year("b"), asked.day("missing"), asked.one("missing", ["x"])]).toEqual(
    Array(4).fill(undefined),
  )
  expect(asked.problems).toEqual([])
  expect([
    asked.id("id"),
    asked.year("nam"),
    asked.day("ngay"),
    asked.one("loai", ["y"]),
    asked.flag("co", "co"),
  ]).toEqual([...Array<undefined>(4).fill(undefined), false])
  expect(asked.problems.map((problem) => /“(.*)”/.exec(problem)?.[1])).toEqual([
    "id: 99999999999",
    "Năm: 1899",
    "Ngày: 31/02/2026",
    "Loại báo cáo: x",
    "co: 1",
  ])
  expect(() => asked.done()).toThrow(NotUnderstood)
})

test("what is understood is read, and the reading ends well", () => {
  const asked = new Asked({ id: "7", nam: " 2026 ", ngay: "5/1/26", loai: "y", co: "co" })
  expect([
    asked.id("id"),
    asked.year("nam"),
    asked.day("ngay"),
    asked.one("loai", ["x", "y"]),
    asked.flag("co", "co"),
  ]).toEqual([7, 2026, "2026-01-05", "y", true])
  expect(() => asked.done()).not.toThrow()
})

test("a year is four digits between 1900 and 2100", () => {
  fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => parseYear(String(year)) === year))
  fc.assert(fc.property(fc.string(), (text) => /^(19\d\d|20\d\d|2100)$/.test(text) || parseYear(text) === null))
  expect(["0", "1899", "2101", "20266", "-2026", "2026.0", "٢٠٢٦"].map(parseYear)).toEqual(Array(7).fill(null))
})
