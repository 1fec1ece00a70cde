import { describe, expect, test } from "vitest"
import type { Report } from "@/lib/reports/find-report"
import type { TableLine } from "@/lib/reports/frozen-table"
import { reportLetter } from "@/lib/reports/report-letter"

const report = {
  headerKind: "committee",
  kind: "year",
  rhythm: "year",
  fromOn: "2025-01-01",
  toOn: "2025-12-31",
  status: "accepted",
  annexFigures: ["models", "documents"],
  upperBody: "",
  issuingBody: "Đảng ủy xã Đăk Mar",
  subject: "Kết quả",
  symbol: "-BC/ĐU",
  place: "Đăk Mar",
  issuedOn: null,
  draftNumber: 1,
  capacity: "",
  post: "",
  signer: "",
  recipients: "",
} as unknown as Report

const line = (unitId: number, kind: TableLine["kind"], models: number): TableLine => ({
  lineId: unitId,
  unitId,
  unitName: `Chi bộ ${unitId}`,
  kind,
  childSubmissionId: null,
  childReportId: null,
  substituted: false,
  late: null,
  values: new Map([["models", models]]),
  stated: new Map(),
  words: new Map(),
  frozen: new Map(),
})

const figures = [{ key: "models", name: "Mô hình", unitOfCount: "mô hình", definition: "", partOf: null }]

const annexOf = (lines: TableLine[], more: Partial<Report> = {}) =>
  reportLetter(
    { ...report, ...more },
    [],
    { structureOn: "2025-12-31", figures, lines },
    { late: new Set(), label: null, countedUntil: null },
  ).annex!

describe("the annex of a report's letter", () => {
  test("says to which report it belongs and up to which day it counts; number and day stay blank until it is issued", () => {
    const lines = [line(1, "own", 1), line(2, "child", 2)]
    expect(annexOf(lines).notes).toEqual([
      "(Kèm theo Báo cáo số       -BC/ĐU ngày      tháng      năm 20…)",
      "Số liệu tính đến ngày 31/12/2025",
    ])
    expect(annexOf(lines, { symbol: "05-BC/ĐU", issuedOn: "2026-01-15" }).notes[0]).toBe(
      "(Kèm theo Báo cáo số 05-BC/ĐU ngày 15/01/2026)",
    )
  })

  test("lists units that are gone only with numbers, and marks them", () => {
    // Its numbers stand in no column of the annex.
    const elsewhere = { ...line(5, "gone", 0), values: new Map([["themes", 3]]) }
    const lines = [line(1, "own", 1), line(2, "child", 0), line(3, "gone", 4), line(4, "gone", 0), elsewhere]
    const { rows } = annexOf(lines)
    expect(rows.map(({ label, values }) => [label, ...values])).toEqual([
      ["Riêng Chi bộ 1", "1"],
      ["Chi bộ 2", "0"],
      ["Chi bộ 3 (đã sáp nhập, giải thể)", "4"],
      ["Tổng cộng", "5"],
    ])
  })

  test("of a unit alone is the unit's own, neither a part nor a sum", () => {
    const annex = annexOf([line(1, "own", 3)])
    expect(annex.rows.map(({ label }) => label)).toEqual(["Chi bộ 1"])
    expect(annex.title).toBe("Số liệu năm 2025")
  })
})

test("the day of a letter is that of signing, or blank: also the year, which the next one may be", () => {
  expect(
    reportLetter(
      report,
      [],
      { structureOn: "2025-12-31", figures, lines: [] },
      { late: new Set(), label: null, countedUntil: null },
    ).placeAndDate,
  ).toBe("Đăk Mar, ngày      tháng      năm 20…")
})
