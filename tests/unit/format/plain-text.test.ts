import { expect, test } from "vitest"
import { typedText } from "@/lib/access/typed-text"
import { codeKey, plainCode } from "@/lib/format/code-key"
import { plainText } from "@/lib/format/plain-text"

test("keeps what is seen and nothing else", () => {
  expect(plainText("C19\u200bc\ufeff\u00ad \u202eab\u2066c")).toBe("C19c abc")
  expect(plainText("mô\u00a0hình\u2003mới\u2028dòng")).toBe("mô hình mới\ndòng")
  expect(plainText("Nguyễn".normalize("NFD"))).toBe("Nguyễn".normalize("NFC"))
  expect(plainText("\u200b\u2800\u3164\u00a0").trim()).toBe("")
})

test("leaves passwords as they are typed", () => {
  expect(typedText("mật\u200b khẩu\u00a0", "newPassword")).toBe("mật\u200b khẩu\u00a0")
  expect(typedText("mật\u200b khẩu", "name")).toBe("mật khẩu")
})

test.each([
  ["x23512-cb01", "X23512–CB01"],
  ["X23512 - CB01", "X23512-CB01\u200b"],
  ["00123", "123"],
  ["T51\u00a0", "t51"],
  ["0", "00"],
])("%j and %j are one code", (a, b) => expect(codeKey(a)).toBe(codeKey(b)))

test.each([
  ["CB1", "CB01"],
  ["A1", "A-1"],
  ["100", "1"],
])("%j and %j are two codes", (a, b) => expect(codeKey(a)).not.toBe(codeKey(b)))

test("a code is kept as it is spelled", () => expect(plainCode(" X23512 – cb01\u200b")).toBe("X23512-cb01"))
