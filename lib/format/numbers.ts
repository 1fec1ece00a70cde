const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 })
const percent = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 })
const TYPED_NUMBER = /^-?(\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+|\d+)(,\d+)?$/

/** 1234567.5 as 1.234.567,5. */
export function formatNumber(value: number): string {
  return plain.format(value)
}

const sizes = ["byte", "KB", "MB", "GB", "TB"]
const oneDigit = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 })

/** 1536 as 1,5 KB. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)))
  return `${oneDigit.format(bytes / 1024 ** step)} ${sizes[step]}`
}

/** The number a person typed the Vietnamese way ("1.234" is 1234, "1.234,56"), or null; "1.5" is refused, not guessed. */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace(/\s/g, " ")
  if (!TYPED_NUMBER.test(typed)) return null
  return Number(typed.replace(/[. ]/g, "").replace(",", "."))
}

/** Only a complete count reads 100%, only an empty one 0%: in between, rounding stops at 99,99 and 0,01. */
function sharePercent(numerator: number, denominator: number): number {
  const exact = (numerator / denominator) * 100
  if (numerator <= 0 || numerator >= denominator) return exact
  return Math.min(99.99, Math.max(0.01, exact))
}

/** A ratio with both its terms: "30/31 (96,77%)"; null for a denominator nobody knows, which is said and never invented. */
export function formatRatio(numerator: number, denominator: number | null): string {
  if (denominator === null) return `${formatNumber(numerator)} (không rõ mẫu số)`
  const terms = `${formatNumber(numerator)}/${formatNumber(denominator)}`
  if (denominator === 0) return terms
  return `${terms} (${formatPercent(numerator, denominator)})`
}

/** The share alone, "96,77%"; "không rõ mẫu số" when there is nothing to divide by. */
export function formatPercent(numerator: number, denominator: number | null): string {
  if (!denominator) return "không rõ mẫu số"
  return `${percent.format(sharePercent(numerator, denominator))}%`
}
