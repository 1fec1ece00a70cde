import { type Qualifier, splitQualifier } from "@/lib/qualifier"
import { formatNumber, parseNumber } from "@/lib/format/numbers"
import type { Cell } from "@/lib/office/cells"
import type { Indicator } from "@/lib/roll-up/indicators"

/** As in the register: more than that is a slip of the finger. */
const largest = 100_000_000

/** Why something typed holds no count, or null when it does. */
function problemOf(number: number | null): string | null {
  if (number === null) return "Không phải là số. Hãy nhập số nguyên, ví dụ 1.215, hoặc gần 350.000."
  if (number < 0) return "Số đếm không thể âm."
  if (!Number.isInteger(number)) return "Hãy nhập số nguyên, không có phần lẻ."
  return number > largest ? "Số quá lớn. Hãy xem lại." : null
}

const numberIn = (typed: Cell) =>
  typeof typed === "number" ? typed : typeof typed === "string" ? parseNumber(typed) : null

/** Numbers by figure as they were typed: what they say, and the word of each that is approximate. */
export interface TypedValues {
  values: Map<string, number>
  words: Map<string, Qualifier[]>
}

/** No numbers yet. */
export const noValues = (): TypedValues => ({ values: new Map(), words: new Map() })

/** Adds what was typed in a cell or a box for a figure, nothing being 0, with its word where it has one: "gần 350.000". Returns what is wrong with it, or null. */
export function addTyped({ values, words }: TypedValues, figureKey: string, typed: Cell): string | null {
  const split = typeof typed === "string" ? splitQualifier(typed) : null
  const plain = split ? split.rest : typed
  const number = plain === null || plain === "" ? 0 : numberIn(plain)
  const problem = problemOf(number)
  if (problem !== null) return problem
  values.set(figureKey, number!)
  if (split && split.qualifier !== "exact") words.set(figureKey, [split.qualifier])
  return null
}

/** Parts ("trong đó") that exceed their whole, each with the words for it. */
export function partProblems(
  values: Map<string, number>,
  figures: Indicator[],
  wholes: Map<string, string>,
): { part: string; message: string }[] {
  const nameOf = (key: string) => figures.find((figure) => figure.key === key)?.name ?? key
  return [...wholes].flatMap(([part, whole]) => {
    const [value, most] = [values.get(part) ?? 0, values.get(whole) ?? 0]
    if (value <= most) return []
    const message = `“${nameOf(part)}” (${formatNumber(value)}) là phần trong đó, không thể lớn hơn “${nameOf(whole)}” (${formatNumber(most)}).`
    return [{ part, message }]
  })
}
