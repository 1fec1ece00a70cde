/** A branch's number: the sum of its lines. */
export function branchValue(lines: { values: Map<string, number> }[], figureKey: string): number {
  return lines.reduce((sum, { values }) => sum + (values.get(figureKey) ?? 0), 0)
}
