import { formatNumber } from "./numbers"

interface Listing {
  /** How many names are told. */
  most: number
  /** What the others are called behind their number: "đơn vị khác". */
  others: string
  between?: string
}

/** The first names in one line, and how many others there are: "Tổ 1; Tổ 2 và 1.200 đơn vị khác". */
export function listed(names: readonly string[], { most, others, between = "; " }: Listing): string {
  const rest = names.length - most
  const told = names.slice(0, most).join(between)
  return rest > 0 ? `${told} và ${formatNumber(rest)} ${others}` : told
}
