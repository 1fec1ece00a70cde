import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays } from "@/lib/format/periods"
import { dueDaysOf, isReportable, periodBefore, periodLastYear, periodsOfYear, spanOf } from "@/lib/reports/kinds/spans"
import type { CutOff } from "@/lib/reports/kinds/unit-kind"
import { periodName, reportName } from "@/lib/reports/period"
import { installedKind, reportPeriod, type InstalledKind } from "../../factories/report-periods"

const cutOff = (fromOn: string, day: number, monthsEarly = 0, dueDays: number | null = null): CutOff => {
  return { fromOn, day, monthsEarly, dueDays, setBy: { id: 1, name: "Tỉnh ủy" } }
}

const days = (key: InstalledKind, year: number, set: Parameters<typeof installedKind>[1] = {}) =>
  periodsOfYear(installedKind(key, set), year).map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)

describe("the spans of a kind", () => {
  test("are whole months where nobody set a cut-off", () => {
    expect(days("year", 2026)).toEqual(["2026-01-01 2026-12-31"])
    expect(days("halfYear", 2026)).toEqual(["2026-01-01 2026-06-30"])
    expect(days("nineMonths", 2026)).toEqual(["2026-01-01 2026-09-30"])
    expect(days("quarter", 2024)[0]).toBe("2024-01-01 2024-03-31")
    expect(days("month", 2024)[1]).toBe("2024-02-01 2024-02-29")
    expect([days("quarter", 2026).length, days("month", 2026).length]).toEqual([4, 12])
  })

  test("begin the day after the last cut-off, so that the days after one are in the next", () => {
    const yearCutOffs = [cutOff("2026-11-01", 15, 1)]
    expect(days("year", 2025, { cutOffs: yearCutOffs, yearCutOffs })).toEqual(["2025-01-01 2025-12-31"])
    expect(days("year", 2026, { cutOffs: yearCutOffs, yearCutOffs })).toEqual(["2026-01-01 2026-11-15"])
    expect(days("year", 2027, { cutOffs: yearCutOffs, yearCutOffs })).toEqual(["2026-11-16 2027-11-15"])
    expect(days("halfYear", 2027, { cutOffs: [cutOff("2027-01-01", 31, 1)], yearCutOffs })).toEqual([
      "2026-11-16 2027-05-31",
    ])
    expect(days("quarter", 2027, { cutOffs: [cutOff("2026-01-01", 15)] }).slice(0, 2)).toEqual([
      "2026-12-16 2027-03-15",
      "2027-03-16 2027-06-15",
    ])
  })

  test("follow the nearest unit that said so on the day, and keep to what held before", () => {
    const near = cutOff("2027-01-01", 20)
    const far = cutOff("2026-01-01", 15)
    const months = [...days("month", 2026, { cutOffs: [near, far] }), ...days("month", 2027, { cutOffs: [near, far] })]
    expect(months.slice(10, 14)).toEqual([
      "2026-10-16 2026-11-15",
      "2026-11-16 2026-12-15",
      "2026-12-16 2027-01-20",
      "2027-01-21 2027-02-20",
    ])
  })

  test("follow one another without a gap and without a day twice, whatever is set", () => {
    const set = fc.record({
      fromOn: fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2024-01-01", n)),
      day: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(fc.array(set, { maxLength: 4 }), fc.constantFrom("month", "quarter", "year"), (sets, key) => {
        const cutOffs = sets
          .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))
          .map(({ fromOn, day }) => cutOff(fromOn, day, key === "month" ? 0 : 1))
        const kind = installedKind(key, { cutOffs, yearCutOffs: cutOffs })
        const spans = [2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) => periodsOfYear(kind, year))
        for (const [i, one] of spans.slice(1).entries()) expect(one.fromOn).toBe(addDays(spans[i]!.toOn, 1))
        for (const one of spans) expect(one.fromOn <= one.toOn && isReportable(kind, one)).toBe(true)
        for (const [i, one] of spans.slice(1).entries()) expect(periodBefore(kind, one)).toEqual(spans[i])
      }),
    )
  })

  test("of a cumulative kind never reach beyond their year", () => {
    const yearCutOffs = [cutOff("2020-01-01", 15, 1)]
    const kind = { ...installedKind("quarter", { yearCutOffs }), cumulative: true }
    expect(periodsOfYear(kind, 2026).map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)).toEqual([
      "2025-11-16 2026-03-31",
      "2025-11-16 2026-06-30",
      "2025-11-16 2026-09-30",
      "2025-11-16 2026-11-15",
    ])
  })
})

describe("a free span", () => {
  const kind = installedKind("interim")

  test("goes from any day to any day, ten years at most", () => {
    expect(isReportable(kind, spanOf(kind, "2016-05-15", "2019-05-15"))).toBe(true)
    expect(isReportable(kind, spanOf(kind, "2016-05-15", "2026-05-14"))).toBe(true)
    expect(isReportable(kind, spanOf(kind, "2016-05-15", "2026-05-15"))).toBe(false)
    expect(isReportable(kind, spanOf(kind, "2019-05-15", "2016-05-15"))).toBe(false)
  })

  test("is set beside one as long that ends before it, and the same a year earlier", () => {
    const span = spanOf(kind, "2016-05-16", "2019-05-15")
    expect([periodBefore(kind, span), periodLastYear(kind, span)].map(periodName)).toEqual([
      "từ 16/05/2013 đến 15/05/2016",
      "từ 16/05/2015 đến 15/05/2018",
    ])
    expect(periodName(periodBefore(kind, spanOf(kind, "2026-03-01", "2026-03-10")))).toBe(
      "từ 19/02/2026 đến 28/02/2026",
    )
  })
})

test("a report says its period once", () => {
  expect(reportName(reportPeriod("year", 2026))).toBe("Báo cáo năm 2026")
  expect(reportName(reportPeriod("halfYear", 2026))).toBe("Báo cáo 6 tháng đầu năm 2026")
  expect(reportName(reportPeriod("nineMonths", 2026))).toBe("Báo cáo 9 tháng đầu năm 2026")
  expect(reportName(periodsOfYear(installedKind("quarter"), 2026)[1]!)).toBe("Báo cáo quý II/2026")
  expect(reportName({ ...reportPeriod("month", 2026), kindName: "Báo cáo nhanh" })).toBe("Báo cáo nhanh tháng 1/2026")
  expect(reportName(reportPeriod("interim", 2021, 2025))).toBe("Báo cáo sơ kết giai đoạn 2021–2025")
  const kind = installedKind("final")
  expect(reportName(spanOf(kind, "2016-05-15", "2019-05-15"))).toBe("Báo cáo tổng kết từ 15/05/2016 đến 15/05/2019")
})

test("a report is due as many days after its span as is said where its span ends", () => {
  const cutOffs = [cutOff("2026-07-01", 15, 0, 5), cutOff("2026-01-01", 15, 0, null)]
  const quarters = periodsOfYear(installedKind("quarter", { cutOffs }), 2026)
  expect(quarters.map((one) => dueDaysOf(cutOffs, one))).toEqual([null, null, 5, 5])
})
