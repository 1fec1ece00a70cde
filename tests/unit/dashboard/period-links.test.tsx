import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, expect, test, vi } from "vitest"
import { PeriodLinks } from "@/components/dashboard/period-links"
import { parseDashboardQuery } from "@/lib/dashboard/dashboard-query"

afterEach(() => vi.useRealTimers())

/** The spans that are offered on a day, the one that is shown in brackets. */
function offered(day: string, search: Record<string, string>): string[] {
  vi.useFakeTimers({ now: new Date(`${day}T03:00:00Z`) })
  const html = renderToStaticMarkup(<PeriodLinks unitId={1} query={parseDashboardQuery(search)} />)
  return [...html.matchAll(/<a[^>]*?(aria-current="true")?[^>]*>([^<]+)<\/a>/g)].map(([link, , label]) =>
    link.includes("aria-current") ? `[${label}]` : label!,
  )
}

test("quarters, halves, nine months and the months that have begun are a click away, none that lies ahead", () => {
  expect(offered("2026-11-20", { "tu-nam": "2026" })).toEqual([
    "[Cả năm]",
    "Quý I",
    "Quý II",
    "Quý III",
    "Quý IV",
    "6 tháng đầu năm",
    "6 tháng cuối năm",
    "9 tháng đầu năm",
    "11 tháng đầu năm",
  ])
  expect(offered("2026-05-02", { "tu-nam": "2026", "tu-thang": "4", "den-thang": "6" })).toEqual([
    "Cả năm",
    "Quý I",
    "[Quý II]",
    "6 tháng đầu năm",
    "9 tháng đầu năm",
    "5 tháng đầu năm",
  ])
  expect(offered("2026-03-02", { "tu-nam": "2026" })).toHaveLength(4)
  expect(offered("2026-03-02", { "tu-nam": "2025" })).toHaveLength(8)
  expect(offered("2026-03-02", { "tu-nam": "2024", "den-nam": "2026" })).toEqual([])
})
