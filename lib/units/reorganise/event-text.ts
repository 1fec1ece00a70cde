import type { UnitEventKind } from "@/lib/db/generated/enums"
import { formatDate, type IsoDate } from "@/lib/format/dates"
import { unitEventKindNames } from "@/lib/glossary"

interface ToldEvent {
  kind: UnitEventKind
  on: IsoDate
  decision: string
  decidedOn?: IsoDate | null
}

/** An event in words: "Sáp nhập từ ngày 01/07/2025, theo 12-QĐ/TU ngày 15/06/2025". */
export function eventText({ kind, on, decision, decidedOn }: ToldEvent): string {
  const signed = decidedOn ? ` ngày ${formatDate(decidedOn)}` : ""
  return `${unitEventKindNames[kind]} từ ngày ${formatDate(on)}${decision ? `, theo ${decision}${signed}` : ""}`
}
