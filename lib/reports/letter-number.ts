import type { Report } from "./find-report"

const blankNumber = " ".repeat(6)

/** "05-BC/ĐU"; before it is issued the number stays blank, and of the symbol there is what is known: "      -BC/ĐU". */
export function letterNumber({ symbol, issuedOn }: Pick<Report, "symbol" | "issuedOn">): string {
  const known = issuedOn === null ? symbol.replace(/^[^-]*/, "") : symbol
  return known.startsWith("-") || known === "" ? `${blankNumber}${known}` : known
}
