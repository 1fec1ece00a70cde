import { formatNumber } from "./numbers"

const atLeast = ["hơn", "trên"]

/**
 * The word before a sum of numbers that bear the given words ("" = exact): "gần" stays "gần", "hơn" stays "hơn"; "hơn" and "trên" together are
 * at least "hơn"; what may be more as well as less is "khoảng".
 */
export function wordOfSum(words: readonly string[]): string {
  const kinds = [...new Set(words.filter((word) => word !== ""))]
  if (kinds.length <= 1) return kinds[0] ?? ""
  return kinds.every((word) => atLeast.includes(word)) ? "hơn" : "khoảng"
}

/** A number with its word: "gần 350.000"; an exact one has none. */
export function formatApproximate(value: number, word: string): string {
  return word ? `${word} ${formatNumber(value)}` : formatNumber(value)
}
