const DAY_BEGUN = /^(0[1-9]|[12]\d|3[01])$/
const MONTH_BEGUN = /^(0[1-9]|1[0-2])$/
const DAY_AND_MONTH = /^\d{1,2}([/.-])(?:0[1-9]|1[0-2])$/
/** What began like a day and goes on like none: the year of 2026-01-05. */
const YEAR_AFTER_ALL = /^(19|20)\/(1[3-9]|[2-9]\d)$/

/**
 * What a box of a date shows after a key: the stroke that a phone's pad of numbers lacks comes by itself, once, also where the typist puts one
 * too. Only what is typed at the end is touched, a digit or a stroke at a time; whatever is deleted or pasted stays as it is.
 */
export function withStrokes(before: string, after: string, kind: "date" | "month"): string {
  if (after.length !== before.length + 1 || !after.startsWith(before)) return after
  const twice = /^(.*\d)[/.-]([/.-])$/.exec(after)
  if (twice) return `${twice[1]}${twice[2]}`
  const year = YEAR_AFTER_ALL.exec(after)
  if (year && kind === "date") return `${year[1]}${year[2]}`
  if (kind === "month") return MONTH_BEGUN.test(after) ? `${after}/` : after
  if (DAY_BEGUN.test(after)) return `${after}/`
  const stroke = DAY_AND_MONTH.exec(after)?.[1]
  return stroke ? `${after}${stroke}` : after
}
