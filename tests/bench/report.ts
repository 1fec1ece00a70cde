import type { Result } from "./measure"

const SLACK = 1.5

function met({ ratio, limit = 0, better = "higher" }: Result, slack = 1): boolean {
  return better === "lower" ? ratio <= limit * slack : ratio >= limit / slack
}

function verdict(result: Result): string {
  if (result.limit === undefined) return "no target"
  if (met(result)) return "met"
  return result.slack && met(result, SLACK) ? "met with slack" : "MISSED"
}

/** Prints the table, then as the last line the ratios and whether each target was met (within the slack where it has one). */
export function report(results: Result[]): void {
  const width = Math.max(...results.map((result) => result.name.length))
  for (const result of results) {
    const sign = result.better === "lower" ? "≤" : "≥"
    const limit = result.limit === undefined ? "" : `${sign} ${result.limit}${result.slack ? " ~" : ""}`
    console.log(
      `${result.name.padEnd(width)}  ${result.ratio.toFixed(2).padStart(7)}  ${limit.padEnd(8)}  ${verdict(result).padEnd(14)}  ${result.note ?? ""}`,
    )
  }
  const ratios = Object.fromEntries(results.map(({ name, ratio }) => [name, Number(ratio.toFixed(3))]))
  const aimed = results.filter((result) => result.limit !== undefined)
  const targets = Object.fromEntries(aimed.map((result) => [result.name, verdict(result) !== "MISSED"]))
  console.log(JSON.stringify({ ratios, targets }))
}
