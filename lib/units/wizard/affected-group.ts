/** Something unfinished that a reorganisation meets. */
export interface Affected {
  text: string
  href: string | null
}

/** Unfinished things of which the same is true. */
export interface AffectedGroup {
  title: string
  /** What becomes of them. */
  note: string
  items: Affected[]
  /** How many are not listed because there are too many. */
  more: number
}

const most = 50

/** The first of many things, and how many they are not. */
export function groupOf(title: string, note: string, all: Affected[]): AffectedGroup[] {
  return all.length === 0 ? [] : [{ title, note, items: all.slice(0, most), more: Math.max(0, all.length - most) }]
}
