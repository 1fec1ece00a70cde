import { formatNumber, formatPercent } from "@/lib/format/numbers"

/** A difference with its sign: "+3", "−2", "0". */
export function signed(difference: number): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : ""
  return `${sign}${formatNumber(Math.abs(difference))}`
}

/** A change in words and numbers: "tăng 3 (25%)"; without a percentage where there was nothing before. */
export function changeText(now: number, before: number): string {
  if (now === before) return "không đổi"
  const share = before === 0 ? "" : ` (${formatPercent(Math.abs(now - before), before)})`
  return `${now > before ? "tăng" : "giảm"} ${formatNumber(Math.abs(now - before))}${share}`
}
