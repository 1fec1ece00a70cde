import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { AnnexTable } from "@/components/reports/annex-table"
import type { Report } from "@/lib/reports/find-report"
import type { TableLine } from "@/lib/reports/frozen-table"

const report = { id: 1, unitName: "Chi bộ thôn 1", annexFigures: ["models"] } as Report
const figures = [{ key: "models", name: "Mô hình", unitOfCount: "mô hình", definition: "", partOf: null }]
const line = (unitId: number, kind: TableLine["kind"]) =>
  ({ unitId, unitName: `Đơn vị ${unitId}`, kind, values: new Map([["models", 7]]), words: new Map() }) as TableLine

const shown = (...lines: TableLine[]) =>
  renderToStaticMarkup(<AnnexTable report={report} table={{ structureOn: "2026-12-31", figures, lines }} />)

test("the annex of a unit alone speaks of itself: neither by unit nor a sum", () => {
  expect(shown(line(1, "own"))).not.toMatch(/theo đơn vị|Tổng cộng/)
  expect(shown(line(1, "own"), line(2, "child"))).toMatch(/Phụ lục: số liệu theo đơn vị[^]*Tổng cộng[^]*14/)
})
