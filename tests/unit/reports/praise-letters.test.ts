import { expect, test } from "vitest"
import { usualAnnex } from "@/lib/reports/figure-list"

test("letters of praise stand in the usual annex of a report, beside what stood there before", () => {
  expect(usualAnnex).toEqual([
    "documents",
    "commitmentsDue",
    "commitments",
    "models",
    "exemplars",
    "conferences",
    "meetings",
    "praiseLetters",
    "inspections",
  ])
})
