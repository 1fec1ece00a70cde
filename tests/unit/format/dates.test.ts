import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatDate, formatInstant, longDate, parseDate, parseMonth, today, yearOf } from "@/lib/format/dates"

describe("parseDate", () => {
  test.each(["5/1/26", "05-01-2026", "5.1.2026", "05/01/2026", " 5/01/2026 ", "2026-01-05", "2026/1/5", "5 1 2026"])(
    "reads %s",
    (text) => expect(parseDate(text)).toBe("2026-01-05"),
  )

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
  ])("refuses %j", (text) => expect(parseDate(text)).toBeNull())

  test("knows leap days and places two-digit years between 1950 and 2049", () => {
    expect(parseDate("29/2/2024")).toBe("2024-02-29")
    expect(parseDate("19/5/90")).toBe("1990-05-19")
    expect(parseDate("19/5/49")).toBe("2049-05-19")
  })

  test("reads back every day it shows", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(parseDate(formatDate(iso))).toBe(iso)
      }),
    )
  })
})

describe("parseMonth", () => {
  test.each(["5/2026", "05-2026", "tháng 5/2026", "Tháng 5 năm 2026", "2026-05"])("reads %s", (text) =>
    expect(parseMonth(text)).toBe("2026-05"),
  )
  test.each(["13/2026", "0/2026", "5/26", "2026", ""])("refuses %j", (text) => expect(parseMonth(text)).toBeNull())
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
