import fc from "fast-check"
import { expect, test } from "vitest"
import { compareNames, nameSortKey } from "@/lib/format/names"

const sorted = [
  "Nguyễn Văn An",
  "Trần An",
  "Lê Thị Ánh",
  "Lê Dung",
  "Trần Văn Dung",
  "Lê Dũng",
  "Phạm Thị Đào",
  "Lê Hà",
  "Đỗ Hạ",
  "Ông Ư",
]

test("sorts by given name, then family, then middle names", () => {
  expect(sorted.toReversed().sort(compareNames)).toEqual(sorted)
})

test("keeps people of one given name together although another differs by its tone only", () => {
  expect(["Trần Dung", "Lê Dũng", "Lê Dung"].sort(compareNames)).toEqual(["Lê Dung", "Trần Dung", "Lê Dũng"])
})

test("orders tones as a Vietnamese dictionary does", () => {
  const tones = ["Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai", "Măng", "Mân"]
  expect(tones.toReversed().sort(compareNames)).toEqual(tones)
})

test("does not care about case, composition or spare spaces", () => {
  expect(nameSortKey(" nguyễn  VĂN an ".normalize("NFD"))).toBe(nameSortKey("Nguyễn Văn An"))
  expect(nameSortKey("")).toBe(nameSortKey("  "))
})

test("is a total order", () => {
  const name = fc
    .array(fc.constantFrom("An", "Ân", "Dung", "Dũng", "Đỗ", "Lê", "Ly"), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(" "))
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNames(a, b))).toBe(0 - Math.sign(compareNames(b, a)))
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
