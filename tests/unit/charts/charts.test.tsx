import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { ShareChart } from "@/components/charts/share-chart"
import { TrendChart } from "@/components/charts/trend-chart"

const years = [2022, 2023, 2024, 2025, 2026]
const points = (values: (number | null)[]) =>
  years.map((year, i) => ({ label: String(year), value: values[i] ?? null }))

describe("TrendChart", () => {
  const html = renderToStaticMarkup(
    <TrendChart
      title="Mô hình và điển hình"
      unitOfCount="mô hình; điển hình"
      series={[
        { name: "Mô hình <b>", points: points([12, 31, null, 1199, 236]) },
        { name: "Điển hình", points: points([2, 3, 5, 8, 13]) },
      ]}
    />,
  )

  test("draws an inline SVG that scales, with nothing that runs or loads", () => {
    expect(html).toMatch(/<svg [^>]*viewBox="0 0 340 250"/)
    expect(html).not.toMatch(/<script|<style|<image|href=|url\(http|on\w+=/)
  })

  test("tells the series apart by line and mark, not by colour alone", () => {
    expect(html).toContain("stroke-dasharray")
    expect(html).toContain("var(--color-chart-1)")
    expect(html).toContain("var(--color-chart-2)")
  })

  test("escapes names and says every number in a table, a gap as a dash", () => {
    expect(html).not.toContain("<b>")
    expect(html).toMatch(/<summary[^>]*>Xem dạng bảng<\/summary>/)
    expect(html).toMatch(/<th[^>]*>2024<\/th><td[^>]*>—<\/td><td[^>]*>5<\/td>/)
    expect(html).toContain(">1.199</td>")
  })
})

describe("marks of a TrendChart", () => {
  const chart = (marks: { at: string; text: string }[]) =>
    renderToStaticMarkup(
      <TrendChart
        title="Mô hình"
        unitOfCount="mô hình"
        series={[{ name: "Mô hình", points: points([1, 2, 3, 4, 5]) }]}
        marks={marks}
      />,
    )
  const marked = chart([
    { at: "2025", text: "Sáp nhập từ ngày 01/07/2025" },
    { at: "2025", text: "Tách từ ngày 01/08/2025" },
    { at: "2023", text: "Chuyển cấp trên từ ngày 01/01/2023" },
    { at: "2010", text: "Ngoài các năm" },
  ])

  test("stand in the drawing, one sign for each year", () => {
    expect(marked.match(/<text[^>]*>▼\d<\/text>/g)).toHaveLength(2)
    expect(chart([])).not.toContain("▼")
  })

  test("are told below it and in the table, at their year", () => {
    expect(marked).toContain("<li>▼1 2023: Chuyển cấp trên từ ngày 01/01/2023</li>")
    expect(marked).toContain("<li>▼2 2025: Tách từ ngày 01/08/2025</li>")
    expect(marked).toMatch(
      />2025<\/th><td[^>]*>4<\/td><td[^>]*>Sáp nhập từ ngày 01\/07\/2025; Tách từ ngày 01\/08\/2025</,
    )
    expect(marked).not.toContain("Ngoài các năm")
    expect(chart([])).not.toContain("Sắp xếp tổ chức")
  })
})

describe("ShareChart", () => {
  const html = renderToStaticMarkup(
    <ShareChart
      title="Điển hình"
      unitOfCount="điển hình"
      slices={[
        { name: "Tập thể", value: 102 },
        { name: "Cá nhân", value: 134 },
      ]}
    />,
  )

  test("labels each bar with its count and share, and adds up in the table", () => {
    expect(html).toContain(">102 (43,22%)</text>")
    expect(html).toMatch(/<th[^>]*>Tổng cộng<\/th><td[^>]*>236<\/td><td[^>]*>100%<\/td>/)
  })

  test("divides nothing by nothing", () => {
    const empty = renderToStaticMarkup(
      <ShareChart title="Trống" unitOfCount="bản" slices={[{ name: "A", value: 0 }]} />,
    )
    expect(empty).toContain("0 (không rõ mẫu số)")
    expect(empty).not.toContain("Tổng cộng")
  })
})
