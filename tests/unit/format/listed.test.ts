import { expect, test } from "vitest"
import { listed } from "@/lib/format/listed"

const names = ["Tổ 1", "Tổ 2", "Tổ 3"]

test("names are told as far as they go, the others are counted", () => {
  expect(listed([], { most: 2, others: "đơn vị khác" })).toBe("")
  expect(listed(names, { most: 3, others: "đơn vị khác" })).toBe("Tổ 1; Tổ 2; Tổ 3")
  expect(listed(names, { most: 2, others: "đơn vị khác" })).toBe("Tổ 1; Tổ 2 và 1 đơn vị khác")
  expect(listed(Array<string>(1201).fill("Tổ"), { most: 1, others: "tổ khác" })).toBe("Tổ và 1.200 tổ khác")
})

test("what stands between them may be chosen", () => {
  expect(listed(names, { most: 2, others: "tổ khác", between: ", " })).toBe("Tổ 1, Tổ 2 và 1 tổ khác")
})
