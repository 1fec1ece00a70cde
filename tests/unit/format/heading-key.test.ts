import { expect, test } from "vitest"
import { headingKey } from "@/lib/format/heading-key"

test.each([
  ["Số/ký hiệu:", "Số, ký hiệu (*)"],
  ["NGÀY\u00a0BAN\nHÀNH", "Ngày ban hành (4)"],
  ["Ðơn vị giữ văn bản\n( mã đơn vị )", "Đơn vị giữ văn bản (mã đơn vị)"],
  ["Kiến nghị – Thời hạn", "Kiến nghị: Thời hạn"],
])("%j is the heading %j", (written, meant) => expect(headingKey(written)).toBe(headingKey(meant)))

test("what says something stays", () => {
  expect(headingKey("#")).toBe("#")
  expect(headingKey("Năm (2026)")).toBe("nam 2026")
})
