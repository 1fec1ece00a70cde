/**
 * Whether a sheet among the workbook's raw parts has more than `limit` rows with content. Looks at the XML without parsing
 * it: parsing a million rows just to refuse them takes seconds.
 */
export function hasMoreRows(parts: Map<string, Uint8Array>, limit: number): boolean {
  const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/"))
  return sheets.some(([, xml]) => exceeds(Buffer.from(xml).toString("latin1"), limit))
}

function exceeds(xml: string, limit: number): boolean {
  let count = 0
  let counted = true
  for (const [, element] of xml.matchAll(/<(?:\w+:)?(row|v|is)[\s>]/g)) {
    if (element === "row") counted = false
    else if (!counted) {
      counted = true
      count++
    }
    if (count > limit) return true
  }
  return false
}
