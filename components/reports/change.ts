import { formatNumber, formatPercent } from "@/lib/format/numbers"

/** A difference with its sign: "+3", "−2", "0". */
export function signed(difference: number): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : ""
  return `${sign}${formatNumber(Math.abs(difference))}`
}

interface Change {
  now: number
  before: number
  /** One of the two is approximate. */
  rough: boolean
}

/** A change in words and numbers: "tăng 3 (25%)", "tăng khoảng 3 (25%)"; without a percentage where there was nothing before. */
export function changeText({ now, before, rough }: Change): string {
  if (now === before) return rough ? "gần như không đổi" : "không đổi"
  const share = before === 0 ? "" : ` (${formatPercent(Math.abs(now - before), before)})`
  return `${now > before ? "tăng" : "giảm"} ${rough ? "khoảng " : ""}${formatNumber(Math.abs(now - before))}${share}`
}
