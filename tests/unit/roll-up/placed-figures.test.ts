import { expect, test } from "vitest"
import { placedFigures } from "@/lib/roll-up/placed-figures"

const figure = (key: string, partOf: string | null = null) => ({ key, name: key.toUpperCase(), partOf })
const labels = (...figures: ReturnType<typeof figure>[]) =>
  placedFigures(figures).map(({ label, depth }) => `${depth} ${label}`)

test("a part stands under its whole wherever it was, and for itself where that is not shown", () => {
  expect(labels(figure("a"), figure("b"), figure("a1", "a"), figure("c1", "c"), figure("a11", "a1"))).toEqual([
    "0 A",
    "1 Trong đó: A1",
    "2 Trong đó: A11",
    "0 B",
    "0 C1",
  ])
})
