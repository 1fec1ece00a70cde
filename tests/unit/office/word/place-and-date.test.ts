import { expect, test } from "vitest"
import { placeAndDate } from "@/lib/office/word/place-and-date"

test("writes place and date, and leaves day, month and year blank until the letter is issued: a report of one year is signed in the next", () => {
  expect(placeAndDate("Kon Tum", "2025-06-05")).toBe("Kon Tum, ngày 05 tháng 6 năm 2025")
  expect(placeAndDate("Đăk Mar", "2026-02-12")).toBe("Đăk Mar, ngày 12 tháng 02 năm 2026")
  expect(placeAndDate("Kon Tum", null)).toBe("Kon Tum, ngày      tháng      năm 20…")
  expect(placeAndDate("", null)).toBe("…………, ngày      tháng      năm 20…")
})
