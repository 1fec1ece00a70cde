import type { Section } from "./outline"

const ROMAN: [string, number][] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
]

function roman(number: number): string {
  const [sign, value] = ROMAN.find(([, size]) => size <= number) ?? ["", 0]
  return value === 0 ? "" : sign + roman(number - value)
}

/** The number of the nth of its level in the manner of the outline's own: "II-" for "IV-", "2." for "5.", "b)" for "d)"; any other stays. */
function renumbered(number: string, nth: number): string {
  const mark = /^[\p{L}\d]+/u.exec(number)?.[0] ?? ""
  const rest = number.slice(mark.length)
  if (/^[IVXLC]+$/.test(mark)) return roman(nth) + rest
  if (/^\d+$/.test(mark)) return nth + rest
  return /^[a-z]$/.test(mark) ? String.fromCharCode(96 + nth) + rest : number
}

/** Whether a section or one below it has text. */
export function isWritten(sections: Section[], at: number): boolean {
  const { level, body } = sections[at]!
  if (body !== "") return true
  const next = sections.findIndex((other, i) => i > at && other.level <= level)
  return sections.slice(at + 1, next < 0 ? undefined : next).some((below) => below.body !== "")
}

/** The outline as it is printed: chapters without text are left out, and the numbers of those that are left have no holes. */
export function printedSections(sections: Section[]): Section[] {
  const counts = new Map<number, number>()
  return sections
    .filter((_, at) => isWritten(sections, at))
    .map((section) => {
      const nth = (counts.get(section.level) ?? 0) + 1
      for (const level of [...counts.keys()]) if (level > section.level) counts.delete(level)
      counts.set(section.level, nth)
      return { ...section, number: renumbered(section.number, nth) }
    })
}
