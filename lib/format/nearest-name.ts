import { fold } from "@/lib/format/fold"

/** The name most like a mistyped one, or null when none is near: one letter wrong, or one of `letters`. Accents, capitals, blanks and lines between words do not count. */
export function nearestName(typed: string, names: readonly string[], letters: number): string | null {
  const plain = (name: string) => fold(name).replace(/[^a-z0-9]/g, "")
  const measured = names.map((name) => ({ name, distance: editDistance(plain(typed), plain(name)) }))
  const nearest = measured.toSorted((a, b) => a.distance - b.distance)[0]
  return nearest && nearest.distance <= Math.max(1, plain(nearest.name).length / letters) ? nearest.name : null
}

/** How many letters to add, drop or change to make one word of the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [f, letter] of [...from].entries()) {
    const next = [f + 1]
    for (let t = 0; t < to.length; t++) {
      next.push(Math.min(row[t + 1]! + 1, next[t]! + 1, row[t]! + (letter === to[t] ? 0 : 1)))
    }
    row = next
  }
  return row[to.length]!
}
