import { expect, test } from "vitest"
import { requiredCount } from "@/lib/schema-parts"

const saidOf = (text: string) => requiredCount.safeParse(text).error?.issues[0]?.message

test.each([
  ["100000001", "Số lớn nhất ghi được là 100.000.000."],
  ["1000000000000000000000", "Số lớn nhất ghi được là 100.000.000."],
  ["-3", "Số đếm không thể âm. Hãy nhập số từ 0 trở lên."],
  ["1,5", "Số đếm không có phần lẻ. Hãy nhập một số nguyên, ví dụ 1.215."],
  ["1,215", "Dấu phẩy đứng trước phần lẻ. Nếu là 1.215, hãy nhập bằng dấu chấm."],
  ["1,215,000", "Dấu phẩy đứng trước phần lẻ. Nếu là 1.215.000, hãy nhập bằng dấu chấm."],
  ["1e9", "Đây là số viết tắt của Excel. Hãy nhập đủ các chữ số."],
  ["1,2E+09", "Đây là số viết tắt của Excel. Hãy nhập đủ các chữ số."],
  ["1.215 tấm", "Chỉ nhập số, không ghi chữ phía sau. Hãy nhập một số nguyên, ví dụ 1.215."],
  ["không", "Hãy nhập một số nguyên, ví dụ 1.215."],
])("%s is told why it is no count", (text, why) => expect(saidOf(text)).toBe(why))

test.each([
  ["1.215", 1215],
  ["100.000.000", 100_000_000],
  ["5,0", 5],
])("%s is read", (text, count) => expect(requiredCount.parse(text)).toBe(count))
