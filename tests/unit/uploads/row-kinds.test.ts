import { describe, expect, test } from "vitest"
import { isDitto, isErrorValue, isGroupNumber, isTotal, numbersColumns, RowKinds } from "@/lib/uploads/row-kinds"

describe("totals", () => {
  test.each([
    "Tổng cộng",
    "TỔNG CỘNG (I+II)",
    "Tổng số văn bản: 3",
    "Tổng cộng toàn tỉnh",
    "Cộng mang sang",
    "Lũy kế:",
  ])("%s", (text) => expect(isTotal(text)).toBe(true))
  test.each(["Cộng đồng dân cư tự quản", "Tổng kết 5 năm thực hiện Chỉ thị 05", "Tổng hợp ý kiến"])("not %s", (text) =>
    expect(isTotal(text)).toBe(false),
  )
})

describe("ditto marks", () => {
  test.each(["nt", "N.T", "-nt-", "- nt -", '"', "''", "〃", "”", "//", '- " -', "Như trên", "nt."])("%s", (text) =>
    expect(isDitto(text)).toBe(true),
  )
  test.each(["-", "/", "NTM", "1/2", "không"])("not %s", (text) => expect(isDitto(text)).toBe(false))
})

describe("errors of spreadsheets", () => {
  test.each(["#N/A", "#n/a", " #REF! ", "#DIV/0!", "#TÊN?", "#BUSY!", "#####", "Err:502", "#GETTING_DATA"])(
    "%s",
    (text) => expect(isErrorValue(text)).toBe(true),
  )
  test.each(["#1", "##", "#học và làm theo", "Lỗi #REF! trong tệp", "Err"])("not %s", (text) =>
    expect(isErrorValue(text)).toBe(false),
  )
})

test.each(["I", "II.1", "a)", "(1)", "1.2.3", "Đ."])("%s numbers a group", (text) =>
  expect(isGroupNumber(text)).toBe(true),
)
test.each(["Xã", "01-CT/TW", "I - Văn bản"])("%s does not", (text) => expect(isGroupNumber(text)).toBe(false))

test("columns are numbered, also by how they are worked out", () => {
  expect(numbersColumns(["(1)", "(2)", "(3) = (1) + (2)", "(4)"])).toBe(true)
  expect(numbersColumns(["A", "B", "1", "2", "3=1x2"])).toBe(true)
  expect(numbersColumns(["1", "T51", "2"])).toBe(false)
  expect(numbersColumns(["1", "3", "5"])).toBe(false)
})

test("below a signature there are only more of them", () => {
  const kinds = new RowKinds()
  const said = [
    ["III", "Văn bản của xã"],
    ["Nguyễn Văn A", "Lê B"],
    ["NGƯỜI LẬP", "BÍ THƯ"],
    ["Nguyễn Văn A", "Lê B"],
  ]
  expect(said.map((texts) => kinds.whyNoRecord(texts, true))).toEqual([
    "dòng nhóm “Văn bản của xã”",
    undefined,
    "phần ký tên, ghi chú ở cuối",
    "phần ký tên, ghi chú ở cuối",
  ])
})
