import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { LineageDiagram } from "@/components/units/lineage-diagram"
import { layOutLineage } from "@/components/units/lineage-layout"
import { LineageList } from "@/components/units/lineage-list"
import type { Lineage } from "@/lib/units/lineage/find-lineage"

const unit = (id: number, generation: number, name: string | null = `Đơn vị ${id}`) => {
  return {
    id,
    generation,
    name,
    open: name !== null,
    founded: "2015-01-01",
    closed: generation < 0 ? "2025-07-01" : null,
  }
}
const link = (fromId: number, toId: number, extent: "whole" | "part" = "whole") => {
  return { fromId, toId, extent, on: "2025-07-01" }
}

/** Two grandparents cross to two parents; the unit itself; one that took a part and may not be known. */
const lineage: Lineage = {
  units: [unit(1, -2), unit(2, -2), unit(3, -1), unit(4, -1), unit(5, 0), unit(6, 1, null)],
  links: [link(1, 4), link(2, 3), link(3, 5), link(4, 5), link(5, 6, "part")],
  hidden: 0,
}

describe("the layout of a lineage", () => {
  const { boxes, lines, width, height } = layOutLineage(lineage)
  const at = (id: number) => boxes.find((box) => box.unit.id === id)!

  test("puts generations from left to right and lets no two boxes overlap", () => {
    expect([at(1).x < at(3).x, at(3).x < at(5).x, at(5).x < at(6).x]).toEqual([true, true, true])
    for (const a of boxes)
      for (const b of boxes.filter((other) => other !== a && other.x === a.x))
        expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
    expect(boxes.every(({ x, y, height: tall }) => x >= 0 && y >= 0 && x < width && y + tall <= height)).toBe(true)
  })

  test("keeps lines from crossing where an order does it", () => {
    expect(at(2).y < at(1).y).toBe(at(3).y < at(4).y)
  })

  test("draws a line for every link", () => {
    expect(lines).toHaveLength(5)
    expect(lines.filter(({ whole }) => !whole)).toHaveLength(1)
  })
})

describe("the diagram and its list", () => {
  test("tell whole from part by line and word, and keep an unknown name", () => {
    const html = renderToStaticMarkup(<LineageDiagram lineage={lineage} unitId={5} />)
    expect(html.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(html.match(/>toàn bộ</g)).toHaveLength(4)
    expect(html.match(/>một phần</g)).toHaveLength(1)
    expect(html).toContain(">Đơn vị ngoài phạm vi</text>")
  })

  test("say the same in words, nested by generation", () => {
    const html = renderToStaticMarkup(<LineageList lineage={lineage} unitId={5} />)
    expect(html).toMatch(/Kế thừa từ.*Đơn vị 3.*<ul.*Đơn vị 2.*<\/ul>.*Đơn vị 4.*<ul.*Đơn vị 1/s)
    expect(html).toMatch(/Đã chuyển cho.*đơn vị ngoài phạm vi của bạn.*một phần, từ ngày 01\/07\/2025/s)
    expect(html).not.toContain("/don-vi/6")
  })
})
