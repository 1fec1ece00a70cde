import { formatRatio } from "@/lib/format/numbers"

/** A ratio of a report in words: both its terms and the share; `unknown` where there is nothing to divide by. */
export function ratioText(done: number | null, of: number | null, unknown: string): string {
  if (done === null || of === null) return "Chưa có đủ số."
  return of === 0 ? unknown : formatRatio(done, of)
}
