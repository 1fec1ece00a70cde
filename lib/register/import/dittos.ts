import { formatNumber } from "@/lib/format/numbers"
import { cellName } from "@/lib/office/cells"
import { cellText } from "../sheet-text"
import type { Findings } from "./findings"
import type { Layout } from "./layout"
import type { RawLine } from "./old-fonts"
import { isDitto } from "@/lib/uploads/row-kinds"

/** The lines with what their ditto marks mean, which is what the cell above says; told once. Marks of numbers, and those with nothing above, are errors. */
export function withoutDittos(lines: RawLine[], { columns }: Layout, findings: Findings): RawLine[] {
  let above: string[] = []
  let filled = 0
  const read = lines.map(({ row, raw }): RawLine => {
    above = raw.map((text, place) => {
      if (!isDitto(cellText(text))) return text
      const [placed, meant] = [columns[place]!, above[place]]
      if (meant && placed.column.field.kind !== "count") {
        filled++
        return meant
      }
      findings.add(row, placed, `Ô ${cellName(row - 1, placed.at)} ghi tắt “như trên”. Hãy ghi đầy đủ.`)
      return text
    })
    return { row, raw: above }
  })
  if (filled > 0) findings.tell(`${formatNumber(filled)} ô ghi tắt “nt” được hiểu như ô ngay trên nó.`)
  return read
}
