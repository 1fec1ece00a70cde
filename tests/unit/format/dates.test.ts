import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  excelDay,
  formatDate,
  formatInstant,
  longDate,
  parseDate,
  parseMonth,
  today,
  weekdayOf,
  yearOf,
} from "@/lib/format/dates"

describe("parseDate", () => {
  test.each([
    ...["5/1/26", "05-01-2026", "5.1.2026", "05/01/2026", " 5/01/2026 ", "2026-01-05", "2026/1/5", "5 1 2026"],
    ...["05012026", "050126", "5012026", "20260105", "05 / 01 / 2026", "05/01/2026.", "05 - 01 - 2026", "05\\01\\2026"],
    ...["05/01/2026 00:00:00", "05/01/2026 7:30", "05/01/2026 12:00:00 SA", "07:30 05/01/2026", "7h30 ngày 05/01/2026"],
    ...["2026-01-05T00:00:00.000Z", "2026-01-05T00:00:00", "2026-01-05 00:00", "2026-01-04T17:00:00Z"],
    ...[
      "Ngày 05/01/2026",
      "ngày: 5/1/2026",
      "ngày 05 tháng 01 năm 2026",
      "mùng 5 tháng 1 năm 2026",
      "5 tháng Một, 2026",
    ],
    ...["05-Jan-26", "5 January 2026", "Jan 5, 2026", "January 5th, 2026", "05-thg 1-26", "5 Th1 2026", "05/T1/2026"],
    ...[
      "Thứ Hai, 05/01/2026",
      "Thứ hai ngày 5/1/2026",
      "T2, 5/1/2026",
      "Monday, January 5, 2026",
      "5/1/2026 (thứ Hai)",
    ],
    ...["05–01–2026", "０５/０１/２０２６", "05/01/2026\u200b", "05/\u00a001/2026", "'05/01/2026", "05//01//2026"],
  ])("reads %s", (text) => expect(parseDate(text)).toBe("2026-01-05"))

  test.each([
    "31/2/2026",
    "29/02/2025",
    "0/1/2026",
    "1/13/2026",
    "2026-13-01",
    "5/1",
    "2026",
    "",
    "abc",
    "5/1/026",
    "1/1/20260",
    "46027",
    "1112026",
    "50126",
    "99999999",
    "320126",
    "5/1/2026/7",
    "01/13/2026 00:00",
    "Jan 32, 2026",
    "05/01/2026 và 06/01/2026",
  ])("refuses %j", (text) => expect(parseDate(text)).toBeNull())

  test("knows leap days and places two-digit years between 1950 and 2049", () => {
    expect(parseDate("29/2/2024")).toBe("2024-02-29")
    expect(parseDate("19/5/90")).toBe("1990-05-19")
    expect(parseDate("19/5/49")).toBe("2049-05-19")
  })

  const days = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test("reads back every day it shows", () => {
    fc.assert(
      fc.property(days, (iso) => {
        expect(parseDate(formatDate(iso))).toBe(iso)
      }),
    )
  })

  test("reads a day however its numbers are parted and whatever stands around them", () => {
    const parting = fc.constantFrom("/", "-", ".", " ", ",", " / ", "\u00a0", "–", "/\u200b", "")
    const before = fc.constantFrom("", "Ngày ", "ngày: ", "Thứ Ba, ", " ", "\ufeff", "'", "00:00 ")
    const behind = fc.constantFrom("", ".", " 00:00:00", " 23:59", ", 7h15", "\u200f", " ", ";")
    fc.assert(
      fc.property(days, parting, before, behind, (iso, between, first, last) => {
        const [year, month, day] = iso.split("-")
        expect(parseDate(`${first}${[day, month, year].join(between)}${last}`)).toBe(iso)
      }),
    )
  })

  test("never makes up a day: what it reads stands in the text", () => {
    const pieces = fc.constantFrom("0", "1", "2", "3", "9", "/", "-", " ", ".", "T", ":", "Jan", "tháng ", "năm ", "Z")
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const iso = parseDate(parts.join(""))
        if (iso === null) return
        expect(iso).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(new Date(iso).toISOString().slice(0, 10)).toBe(iso)
      }),
      { numRuns: 3000 },
    )
  })
})

describe("excelDay", () => {
  test.each([
    ["46027", "2026-01-05"],
    ["46027.5", "2026-01-05"],
    ["46082", "2026-03-01"],
    ["10959", "1930-01-01"],
  ])("knows %s as %s", (text, iso) => expect(excelDay(text)).toBe(iso))
  test.each(["9999", "99999", "2026", "460270", "46027/1"])("takes %s for no day", (text) =>
    expect(excelDay(text)).toBeNull(),
  )
})

test("names the weekday of a day", () => {
  expect(weekdayOf("2026-01-05")).toBe("thứ Hai")
  expect(weekdayOf("2026-01-04")).toBe("Chủ Nhật")
})

describe("parseMonth", () => {
  test.each([
    ...["5/2026", "05-2026", "tháng 5/2026", "Tháng 5 năm 2026", "2026-05", "052026", "52026", "202605", "0526"],
    ...["T5/2026", "T5-2026", "T.5/2026", "t05 2026", "05/26", "5.2026", "5,2026", "05 / 2026", "tháng Năm năm 2026"],
    ...["May-26", "Thg5-26", "2026-05-01", "01/05/2026", "2026-05-01T00:00:00.000Z", "05/2026.", "Tháng: 5/2026"],
  ])("reads %s", (text) => expect(parseMonth(text)).toBe("2026-05"))
  test.each(["13/2026", "0/2026", "2026", "", "132026", "5", "46082", "05/13/2026"])("refuses %j", (text) =>
    expect(parseMonth(text)).toBeNull(),
  )
})

describe("time in Vietnam", () => {
  test("turns the day and the year at 17:00 UTC", () => {
    expect(today(new Date("2025-12-31T16:59:59Z"))).toBe("2025-12-31")
    expect(today(new Date("2025-12-31T17:00:00Z"))).toBe("2026-01-01")
    expect(yearOf(today(new Date("2025-12-31T17:00:00Z")))).toBe(2026)
  })

  test("tells an instant with its hour first", () => {
    expect(formatInstant(new Date("2026-11-20T07:05:00Z"))).toBe("14:05 ngày 20/11/2026")
    expect(formatInstant(new Date("2026-11-20T17:00:00Z"))).toBe("00:00 ngày 21/11/2026")
  })
})

test.each([
  ["2025-06-05", "Kon Tum, ngày 05 tháng 6 năm 2025"],
  ["2026-02-19", "Kon Tum, ngày 19 tháng 02 năm 2026"],
  ["2026-12-31", "Kon Tum, ngày 31 tháng 12 năm 2026"],
])("writes %s at the head of a document", (iso, line) => expect(longDate("Kon Tum", iso)).toBe(line))
