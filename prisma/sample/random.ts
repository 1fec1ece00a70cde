/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
  /** A key of `shares`, each as likely as its share; the shares add up to 1. */
  weighted<K extends string>(shares: Partial<Record<K, number>>): K
}

/** A generator of its own for each kind of record, so that a change in one does not shift all others. */
export function seeded(seed: number): Random {
  const next = mulberry32(seed)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    pick<T>(list: readonly T[]) {
      return list[int(0, list.length - 1)] as T
    },
    chance: (share) => next() < share,
    weighted<K extends string>(shares: Partial<Record<K, number>>) {
      const keys = Object.keys(shares) as K[]
      let left = next()
      return keys.find((key) => (left -= shares[key] ?? 0) < 0) ?? (keys[0] as K)
    },
  }
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
