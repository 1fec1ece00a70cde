import fc from "fast-check"
import { expect, test } from "vitest"
import { fold } from "@/lib/format/fold"

test.each([
  ["Đảng ủy xã Đăk Mar", "dang uy xa dak mar"],
  ["Ước", "uoc"],
  ["  Chi   bộ\u00a0thôn 5 ", "chi bo thon 5"],
  ["31–KH/TU “nêu gương”", '31-kh/tu "neu guong"'],
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
