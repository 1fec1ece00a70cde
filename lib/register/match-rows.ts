/**
 * Which stored line each typed one is: the one that says the same, else the one that stood in its place on the form; null = a new one. Lines
 * keep their identity when others are taken out, because more than the form shows may hang on them.
 */
export function matchRows<Stored, Typed extends { place: number }>(
  stored: Stored[],
  typed: Typed[],
  saysTheSame: (stored: Stored, typed: Typed) => boolean,
): (Stored | null)[] {
  const free = new Set(stored)
  const take = (line: Stored | undefined) => (line !== undefined && free.delete(line) ? line : null)
  const same = typed.map((one) => take([...free].find((line) => saysTheSame(line, one))))
  return typed.map((one, i) => same[i] ?? take(stored[one.place]))
}
