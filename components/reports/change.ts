import { formatNumber, formatPercent } from "@/lib/format/numbers"
import type { FigurePair } from "@/lib/reports/compare-lines"

type Compared = Pick<FigurePair, "one" | "other" | "rough">

/** A figure of which there is nothing is in no pair. */
const nothing: Compared = { one: 0, other: 0, rough: false }

const about = ({ rough }: Compared) => (rough ? "khoảng " : "")

/** What the first is more or less than the other: "+3", "−2", "0", "khoảng +3"; "—" where one is not known. */
export function signed(pair: Compared): string {
  const { one, other } = pair
  if (one === null || other === null) return "—"
  const sign = one > other ? "+" : one < other ? "−" : ""
  return `${about(pair)}${sign}${formatNumber(Math.abs(one - other))}`
}

/**
 * The change from the other to the first, in words: "tăng 3 (25%)", "tăng khoảng 3 (25%)"; without a percentage where there was nothing before, and without
 * a number where one is not known.
 */
export function changeText(pair = nothing): string {
  const { one: now, other: before, rough } = pair
  if (now === null || before === null) return "không so được: chưa có số"
  if (now === before) return rough ? "gần như không đổi" : "không đổi"
  const share = before === 0 ? "" : ` (${formatPercent(Math.abs(now - before), before)})`
  return `${now > before ? "tăng" : "giảm"} ${about(pair)}${formatNumber(Math.abs(now - before))}${share}`
}
