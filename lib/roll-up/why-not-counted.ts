import type { Scope } from "@/lib/access/scope"
import { loadKinds, loadOwners, type StoredKind } from "./kinds"

type InUse = Pick<StoredKind, "key" | "partOf" | "usedFrom" | "retiredFrom">

/** Whether a kind is counted in a year; a part begins and ends with its whole. */
export function isInUse(kinds: readonly InUse[], key: string, year: number): boolean {
  const kind = kinds.find((one) => one.key === key)
  if (!kind || year < (kind.usedFrom ?? year) || year >= (kind.retiredFrom ?? year + 1)) return false
  return kind.partOf === null || isInUse(kinds, kind.partOf, year)
}

/** Whether a kind is of everybody, or of one of the units. */
export const isOf = ({ unitId }: Pick<StoredKind, "unitId">, owners: ReadonlySet<number>) =>
  unitId === null || owners.has(unitId)

interface Asked {
  unitId: number
  kindKey: string
  year: number
}

/** Why units do not count kinds in years, one by one; null where they do. */
export async function whyNotCounted(scope: Scope, asked: Asked[]): Promise<(string | null)[]> {
  const kinds = await loadKinds(scope, [scope.actor.unitId, ...asked.map(({ unitId }) => unitId)])
  const byKey = new Map(kinds.map((kind) => [kind.key, kind]))
  const ownersOf = await loadOwners(scope, asked)
  return asked.map(({ unitId, kindKey, year }) => {
    const kind = byKey.get(kindKey)
    if (!kind) return "Hãy chọn chỉ tiêu trong danh sách."
    if (!isInUse(kinds, kindKey, year)) return `“${kind.name}” không dùng trong năm này. Hãy chọn chỉ tiêu khác.`
    if (isOf(kind, ownersOf(unitId, year))) return null
    return `“${kind.name}” là chỉ tiêu riêng của ${kind.owner}; đơn vị này không thuộc đơn vị đó. Hãy chọn chỉ tiêu khác.`
  })
}
