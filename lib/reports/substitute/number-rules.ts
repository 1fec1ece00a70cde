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

/** Numbers by figure as they were typed: what they say, null of a figure that was left empty, and the word of each that is approximate. */
export interface TypedValues {
  values: Map<string, number | null>
  words: Map<string, Qualifier[]>
}

/** No numbers yet: nothing is known of any figure. */
export function noValues(figures: Indicator[]): TypedValues {
  return { values: new Map(figures.map(({ key }) => [key, null])), words: new Map() }
}

/** Adds what was typed in a cell or a box for a figure, with its word where it has one: "gần 350.000". Returns what is wrong with it, or null. */
export function addTyped({ values, words }: TypedValues, figureKey: string, typed: Cell): string | null {
  const split = typeof typed === "string" ? splitQualifier(typed) : null
  const plain = split ? split.rest : typed
  if (plain === null || plain === "") return null
  const number = numberIn(plain)
  const problem = problemOf(number)
  if (problem !== null) return problem
  values.set(figureKey, number!)
  if (split && split.qualifier !== "exact") words.set(figureKey, [split.qualifier])
  return null
}

/** Parts ("trong đó") that exceed their whole or stand without it, each with the words for it. */
export function partProblems(
  { values }: TypedValues,
  figures: Indicator[],
  wholes: Map<string, string>,
): { part: string; message: string }[] {
  const nameOf = (key: string) => figures.find((figure) => figure.key === key)?.name ?? key
  return [...wholes].flatMap(([part, whole]) => {
    const [value, most] = [values.get(part) ?? 0, values.get(whole) ?? null]
    if (value <= (most ?? 0)) return []
    const told = `“${nameOf(part)}” (${formatNumber(value)}) là phần trong đó`
    const message =
      most === null
        ? `${told} của “${nameOf(whole)}” còn để trống. Hãy ghi cả số chung.`
        : `${told}, không thể lớn hơn “${nameOf(whole)}” (${formatNumber(most)}).`
    return [{ part, message }]
  })
}
