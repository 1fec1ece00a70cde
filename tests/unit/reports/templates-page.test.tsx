import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { TemplatesPage } from "@/components/reports/templates-page"

test("who changed the template reads that reports which were handed in keep theirs", () => {
  const data = { unitName: "Đảng ủy xã Đăk Mar", states: [], saved: "mau", problem: null }
  expect(renderToStaticMarkup(<TemplatesPage data={data} />)).toContain("báo cáo đã nộp giữ mẫu lúc nộp")
})
