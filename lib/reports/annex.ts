import { formatDate, type IsoDate } from "@/lib/format/dates"
import { blankDay } from "@/lib/office/word/place-and-date"
import type { Indicator } from "@/lib/roll-up/indicators"
import type { Report } from "./find-report"
import type { ReportTable, TableLine } from "./frozen-table"
import { isTold } from "./line-source"
import { type PlacedFigure, placedFigures } from "@/lib/roll-up/placed-figures"
import { letterNumber } from "./letter-number"

/** What of a report stands in its annex. */
export interface ReportAnnex {
  figures: PlacedFigure<Indicator>[]
  lines: TableLine[]
  /** Up to which day the numbers go: the end of the period, or the day they were counted where that came first. */
  countedUntil: IsoDate
}

/** The chosen figures by unit, in the order of the report; units that are gone and left none of these numbers are not listed. Null where no figure was chosen. */
export function reportAnnex(
  { annexFigures: chosen }: Pick<Report, "annexFigures">,
  { figures, lines, structureOn }: ReportTable,
): ReportAnnex | null {
  const shown = placedFigures(figures.filter(({ key }) => chosen.includes(key)))
  if (shown.length === 0) return null
  const listed = lines.filter((line) =>
    isTold(
      line,
      shown.map(({ key }) => key),
    ),
  )
  return { figures: shown, lines: listed, countedUntil: structureOn }
}

/** Up to which day numbers go, as it stands in the letter and in its annex. */
export const countedUntilText = (day: IsoDate) => `Số liệu tính đến ngày ${formatDate(day)}`

/** "(Kèm theo Báo cáo số 05-BC/ĐU ngày 05/01/2026)", and up to which day the numbers go; number and day stay blank until the letter is issued. */
export function annexNotes(report: Pick<Report, "symbol" | "issuedOn">, { countedUntil }: ReportAnnex): string[] {
  const day = report.issuedOn === null ? blankDay : `ngày ${formatDate(report.issuedOn)}`
  return [`(Kèm theo Báo cáo số ${letterNumber(report)} ${day})`, countedUntilText(countedUntil)]
}
