import { expect, test } from "vitest"
import { usualAnnex } from "@/lib/reports/figure-list"
import { readySentences } from "@/lib/reports/sentences/ready-sentences"

const findings = (letters: number) => ({
  table: {
    structureOn: "2026-12-31",
    figures: [],
    lines: [
      {
        lineId: null,
        unitId: 1,
        unitName: "Đảng ủy xã",
        kind: "own" as const,
        childSubmissionId: null,
        substituted: false,
        childReportId: null,
        values: new Map([["praiseLetters", letters]]),
        frozen: new Map(),
      },
    ],
  },
  models: [],
  exemplars: [],
  late: [],
})

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

test("its draft tells of them where there are any", () => {
  expect(readySentences("models", findings(3))).toContain("3 thư khen")
  expect(readySentences("models", findings(0))).not.toContain("thư khen")
})
