import type { IsoDate } from "@/lib/format/dates"

/** Something that waits for the reader. */
export interface WorkItem {
  key: string
  title: string
  /** The very form, or the list of exactly these. */
  href: string
  /** How many, in their own unit of count; none for a mere date. */
  count?: { number: number; unit: string }
  /** Since when it has been waiting. */
  since?: IsoDate
  /** Until when it is to be done. */
  until?: IsoDate
  late: boolean
  detail?: string
  /** One form for each, where there are several. */
  forms?: { label: string; href: string }[]
}

/** How many days ahead a day of the calendar is told of. */
export const toldAhead = 30

const namesShown = 3

/** The first names of a list; "…" for the others. */
export function namesOf(names: string[]): string {
  return `${names.slice(0, namesShown).join("; ")}${names.length > namesShown ? "…" : ""}`
}

const waitingDay = ({ until, since }: WorkItem) => until ?? since ?? "9999"

/** What is late first, then by day. */
export function inOrder(items: WorkItem[]): WorkItem[] {
  return [...items].sort((a, b) => Number(b.late) - Number(a.late) || waitingDay(a).localeCompare(waitingDay(b)))
}
