import type { IsoDate } from "@/lib/format/dates"
import type { ReportRhythm } from "@/lib/glossary"

/** Up to which day numbers go, for the spans that end from a day on. */
export interface CutOff {
  fromOn: IsoDate
  /** A day of the month; one that a month does not have is its last. */
  day: number
  /** How many months before the last one of the span that day lies. */
  monthsEarly: number
  /** How many days after its span a report is due; null: no day. Of kinds that the calendar has no deadline for. */
  dueDays: number | null
  /** The unit that said so, for itself and all below. */
  setBy: { id: number; name: string }
}

/** A kind of report as a unit makes it. */
export interface UnitKind {
  key: string
  name: string
  rhythm: ReportRhythm
  /** Its spans begin with the year of reports, not where the one before ended. */
  cumulative: boolean
  /** The deadline of the calendar by which it is due; null: see `dueDays`. */
  deadlineKey: string | null
  /** Whose kind it is; null: installed. */
  keptBy: { id: number; name: string } | null
  /** None is begun from this day on. */
  endedOn: IsoDate | null
  /** What the unit and those above it said, the nearest unit first, the latest first. */
  cutOffs: CutOff[]
  /** The same of the kind "year", whose cut-off ends the year of reports. */
  yearCutOffs: CutOff[]
}

/** Whether there is anything to say about a kind: free spans have no cut-off, and what the calendar has a deadline for is due by it. */
export function canBeSet({ rhythm, deadlineKey }: Pick<UnitKind, "rhythm" | "deadlineKey">): boolean {
  return rhythm !== "free" || deadlineKey === null
}

/** The installed kind whose cut-off ends the year that cumulative kinds begin with. */
export const yearKind = "year"
