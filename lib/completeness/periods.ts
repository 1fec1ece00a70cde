import type { IsoDate } from "@/lib/format/dates"
import type { Tracked } from "./tracked"

/** A month or a quarter; its months as `yyyy-MM`. */
export interface Period {
  /** As it stands in an address: t3 for March, q1 for the first quarter. */
  key: string
  name: string
  months: string[]
}

/** A year seen month by month or quarter by quarter. */
export type Step = "month" | "quarter"

const pad = (value: number) => String(value).padStart(2, "0")
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

/** The months or quarters of a year. */
export function periodsOf(year: number, step: Step): Period[] {
  if (step === "month")
    return numbers(12).map((m) => ({ key: `t${m}`, name: `Tháng ${m}`, months: [`${year}-${pad(m)}`] }))
  return numbers(4).map((q) => ({
    key: `q${q}`,
    name: `Quý ${["I", "II", "III", "IV"][q - 1]}`,
    months: numbers(3).map((m) => `${year}-${pad(3 * q - 3 + m)}`),
  }))
}

/** The period of a key, or undefined. */
export function findPeriod(year: number, key: string | undefined): Period | undefined {
  return [...periodsOf(year, "month"), ...periodsOf(year, "quarter")].find((period) => period.key === key)
}

/** The month before today's, whose entries are being waited for; in January that is last December. */
export function waitedPeriod(today: IsoDate): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return month === 1 ? findPeriod(year - 1, "t12")! : findPeriod(year, `t${month - 1}`)!
}

/** The year that a period lies in. */
export function yearOfPeriod({ months }: Period): number {
  return Number(months[0]!.slice(0, 4))
}

/** The months in which a register's entries of a period stand; a yearly one has one period, which stands in January. */
export function monthsOf({ rhythm }: Tracked, { months }: Period): string[] {
  return rhythm === "year" ? [`${months[0]!.slice(0, 4)}-01`] : months
}
