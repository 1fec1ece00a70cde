import type { Result } from "./measure"

const SLACK = 1.5

function met({ ratio, limit, better }: Result, slack = 1): boolean {
  return better === "lower" ? ratio <= limit * slack : ratio >= limit / slack
}

function verdict(result: Result): string {
  if (met(result)) return "met"
  return result.slack && met(result, SLACK) ? "met with slack" : "MISSED"
}

/** Prints the table, then as the last line the ratios and whether each target was met (within the slack where it has one). */
export function report(results: Result[]): void {
  const width = Math.max(...results.map((result) => result.name.length))
  for (const result of results) {
    const limit = `${result.better === "lower" ? "≤" : "≥"} ${result.limit}${result.slack ? " ~" : ""}`
    console.log(
      `${result.name.padEnd(width)}  ${result.ratio.toFixed(2).padStart(7)}  ${limit.padEnd(8)}  ${verdict(result).padEnd(14)}  ${result.note ?? ""}`,
    )
  }
  const ratios = Object.fromEntries(results.map(({ name, ratio }) => [name, Number(ratio.toFixed(3))]))
  const targets = Object.fromEntries(results.map((result) => [result.name, verdict(result) !== "MISSED"]))
  console.log(JSON.stringify({ ratios, targets }))
}
