import type { ReportPeriod } from "./period"

/** The parameters by which pages and forms go that are about a period; `askedPeriod` reads them back. */
export function periodParams({ kind, fromOn, toOn }: ReportPeriod): Record<string, string> {
  return { loai: kind, tu: fromOn, den: toOn }
}
