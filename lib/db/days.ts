import type { IsoDate } from "@/lib/format/dates"

/** A day as Prisma writes a `date` column: midnight UTC. */
export function toDbDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day of a `date` column. */
export function fromDbDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10)
}
