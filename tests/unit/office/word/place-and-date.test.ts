import { expect, test } from "vitest"
import { placeAndDate } from "@/lib/office/word/place-and-date"

test("writes place and date, and leaves day and month blank until the letter is issued", () => {
  expect(placeAndDate("Kon Tum", "2025-06-05", 2025)).toBe("Kon Tum, ngày 05 tháng 6 năm 2025")
  expect(placeAndDate("Đăk Mar", "2026-02-12", 2026)).toBe("Đăk Mar, ngày 12 tháng 02 năm 2026")
  expect(placeAndDate("Kon Tum", null, 2025)).toBe("Kon Tum, ngày      tháng      năm 2025")
  expect(placeAndDate("", null, 2025)).toBe("…………, ngày      tháng      năm 2025")
})
