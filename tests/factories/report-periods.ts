import { periodsOfYear, spanOf } from "@/lib/reports/kinds/spans"
import type { UnitKind } from "@/lib/reports/kinds/unit-kind"
import type { ReportPeriod } from "@/lib/reports/period"

type Installed = Pick<UnitKind, "name" | "rhythm" | "cumulative" | "deadlineKey">

const installed = {
  month: { name: "Báo cáo tháng", rhythm: "month", cumulative: false, deadlineKey: null },
  quarter: { name: "Báo cáo quý", rhythm: "quarter", cumulative: false, deadlineKey: null },
  halfYear: { name: "Báo cáo 6 tháng", rhythm: "halfYear", cumulative: true, deadlineKey: "half-year-report" },
  nineMonths: { name: "Báo cáo 9 tháng", rhythm: "nineMonths", cumulative: true, deadlineKey: null },
  year: { name: "Báo cáo năm", rhythm: "year", cumulative: true, deadlineKey: "year-report" },
  interim: { name: "Báo cáo sơ kết", rhythm: "free", cumulative: false, deadlineKey: "interim-report" },
  theme: { name: "Báo cáo chuyên đề", rhythm: "free", cumulative: false, deadlineKey: null },
  final: { name: "Báo cáo tổng kết", rhythm: "free", cumulative: false, deadlineKey: "final-report" },
} as const satisfies Record<string, Installed>

export type InstalledKind = keyof typeof installed

/** An installed kind as a unit makes it, with the cut-offs that are set for it. */
export function installedKind(key: InstalledKind, set: Partial<UnitKind> = {}): UnitKind {
  return { key, ...installed[key], keptBy: null, endedOn: null, cutOffs: [], yearCutOffs: [], ...set }
}

/** The first period of an installed kind in a year; of a free kind whole years. */
export function reportPeriod(key: InstalledKind, fromYear: number, toYear = fromYear): ReportPeriod {
  const kind = installedKind(key)
  if (kind.rhythm === "free") return spanOf(kind, `${fromYear}-01-01`, `${toYear}-12-31`)
  return periodsOfYear(kind, fromYear)[0]!
}

/** What the form of a new report sends for it. */
export function newReport(kind: InstalledKind, fromYear: number, toYear: number | null = null) {
  const free = installed[kind].rhythm === "free"
  const { fromOn, toOn } = reportPeriod(kind, fromYear, toYear ?? fromYear)
  const chosen = free
    ? { year: null, part: null, fromOn, toOn }
    : { year: fromYear, part: null, fromOn: null, toOn: null }
  return { kind, ...chosen, carryOver: false }
}
