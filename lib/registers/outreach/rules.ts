import { formatSum, type Qualifier } from "@/lib/qualifier"
import { formatNumber } from "@/lib/format/numbers"

interface Part {
  key: string
  name: string
  /** The kind whose part ("trong đó") it is. */
  partOf: string | null
}

export interface PartProblem {
  part: string
  whole: string
  message: string
}

/** Parts that exceed their whole, or have none, among the values of one unit's month by kind. */
export function partProblems(kinds: readonly Part[], values: ReadonlyMap<string, number>): PartProblem[] {
  const nameOf = new Map(kinds.map((kind) => [kind.key, kind.name]))
  return kinds.flatMap(({ key, name, partOf }) => {
    const value = values.get(key) ?? 0
    if (partOf === null || value <= (values.get(partOf) ?? 0)) return []
    const whole = values.get(partOf)
    const message =
      whole === undefined
        ? `Có số “${name}” mà chưa có số “${nameOf.get(partOf)}”. Hãy nhập cả hai số.`
        : `“${name}” (${formatNumber(value)}) là một phần, không thể lớn hơn “${nameOf.get(partOf)}” (${formatNumber(whole)}). Hãy xem lại hai số này.`
    return [{ part: key, whole: partOf, message }]
  })
}

/** A typed count as it is shown: "gần 350.000". */
export function shownValue(value: number, qualifier: Qualifier): string {
  return formatSum(value, [qualifier])
}
