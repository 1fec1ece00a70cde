import type { ShownSettings } from "@/lib/settings/shown-settings"
import { formatDate, type IsoDate } from "@/lib/format/dates"

/** How long records are kept, by which table, from which day on. */
export interface Term {
  /** Null = for good. */
  years: number | null
  basis: string
  validFrom: IsoDate
}

const kept = ({ years }: Term) => (years === null ? "Vĩnh viễn" : `${years} năm`)

/** A term in one line, as the audit log keeps it. */
export function termInWords(term: Term): string {
  return `${kept(term)}, từ ${formatDate(term.validFrom)}; ${term.basis}`
}

/** A term as its form shows it. */
export function shownTerm(term: Term): ShownSettings {
  return { "Giữ bao nhiêu năm": kept(term), "Căn cứ": term.basis, "Áp dụng từ ngày": formatDate(term.validFrom) }
}
