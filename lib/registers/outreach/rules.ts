import { formatSum, type Qualifier } from "@/lib/qualifier"
import { formatNumber } from "@/lib/format/numbers"

/** A kind of outreach, as the lookup has it. */
export interface OutreachKind {
  key: string
  name: string
  unitOfCount: string
  /** The kind whose part ("trong đó") it is. */
  partOf: string | null
}

interface Retiring extends Pick<OutreachKind, "key" | "partOf"> {
  retiredFrom: number | null
}

/** Whether a kind is counted in a year; a part ends with its whole. */
export function isOffered(kinds: readonly Retiring[], key: string, year: number): boolean {
  const kind = kinds.find((one) => one.key === key)
  if (!kind || (kind.retiredFrom !== null && kind.retiredFrom <= year)) return false
  return kind.partOf === null || isOffered(kinds, kind.partOf, year)
}

export interface PartProblem {
  part: string
  whole: string
  message: string
}

/** Parts that exceed their whole, or have none, among the values of one unit's month by kind. */
export function partProblems(kinds: readonly OutreachKind[], values: ReadonlyMap<string, number>): PartProblem[] {
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
