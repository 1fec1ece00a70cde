import fc from "fast-check"
import { expect, test } from "vitest"
import { fold } from "@/lib/format/fold"

test.each([
  ["Đảng ủy xã Đăk Mar", "dang uy xa dak mar"],
  ["Ước", "uoc"],
  ["  Chi   bộ\u00a0thôn 5 ", "chi bo thon 5"],
  ["31–KH/TU “nêu gương”", '31-kh/tu "neu guong"'],
  ["Ðông Hà, ðoàn", "dong ha, doan"],
  ["31\u2011KH\u2212TU\u2015", "31-kh-tu-"],
  ["Chi\u200b bộ\ufeff\u00ad 5\u200e", "chi bo 5"],
  ["a\u2003b\u202fc\u3000d\te\u2028f", "a b c d e f"],
  ["\u200b\u2060\u2800\u3164\u00a0", ""],
  ["Ê̆ đê, ƀăn", "e de, ban"],
])("folds %s", (text, folded) => expect(fold(text)).toBe(folded))

test("does not care where the tone sits or how the text is composed", () => {
  expect(fold("Lan tỏa")).toBe(fold("Lan toả"))
  expect(fold("Nguyễn".normalize("NFD"))).toBe(fold("Nguyễn".normalize("NFC")))
})

test("is idempotent and blind to case and composition", () => {
  const words = fc.string({ unit: fc.constantFrom(..."aàảãáạăằâđĐêôơưƯỨ –“ ") })
  fc.assert(
    fc.property(words, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.toUpperCase().normalize("NFD"))).toBe(fold(text))
    }),
  )
})
