import fc from "fast-check"
import { expect, test } from "vitest"
import { formatDate, parseDate, parseMonth } from "@/lib/format/dates"
import { withStrokes } from "@/lib/format/typing-date"

const typed = (keys: string, kind: "date" | "month") =>
  [...keys].reduce((shown, key) => withStrokes(shown, shown + key, kind), "")

test.each([
  ["05012026", "05/01/2026"],
  ["050126", "05/01/26"],
  ["05/01/2026", "05/01/2026"],
  ["5/1/2026", "5/1/2026"],
  ["5/12/2026", "5/12/2026"],
  ["05-01-2026", "05-01-2026"],
  ["05.01.2026", "05.01.2026"],
  ["2026-01-05", "2026-01-05"],
  ["1999-12-31", "1999-12-31"],
])("a day typed as %s shows as %s", (keys, shown) => expect(typed(keys, "date")).toBe(shown))

test.each([
  ["032026", "03/2026"],
  ["0326", "03/26"],
  ["3/2026", "3/2026"],
  ["T3/2026", "T3/2026"],
  ["2026-03", "2026-03"],
])("a month typed as %s shows as %s", (keys, shown) => expect(typed(keys, "month")).toBe(shown))

test("leaves alone what is deleted, pasted or changed in the middle", () => {
  expect(withStrokes("05/", "05", "date")).toBe("05")
  expect(withStrokes("", "05012026", "date")).toBe("05012026")
  expect(withStrokes("5/01/2026", "15/01/2026", "date")).toBe("15/01/2026")
})

test("digits alone come out as the day and month that they are", () => {
  const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, day] = iso.split("-")
      expect(typed(`${day}${month}${year}`, "date")).toBe(formatDate(iso))
      expect(parseDate(typed(formatDate(iso), "date"))).toBe(iso)
      expect(parseMonth(typed(`${month}${year}`, "month"))).toBe(iso.slice(0, 7))
    }),
  )
})
