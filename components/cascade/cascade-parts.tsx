import Link from "next/link"
import { Tag } from "@/components/ui/tag"
import { conferenceHref, documentCascadeHref, documentHref } from "@/lib/addresses/known-records"
import type { CascadeUnit } from "@/lib/cascade/find-cascade"
import { cascadeQuery, type CascadeQuery } from "@/lib/cascade/load-cascade"
import { formatDate } from "@/lib/format/dates"
import { formatNumber, formatRatio } from "@/lib/format/numbers"

const LINK = "inline-flex min-h-11 items-center"

export interface UnitProps {
  unit: CascadeUnit
  documentId: number
  query: CascadeQuery
}

/** A unit; the way down into its branch when there is one. */
export function UnitLink({ unit, documentId, query }: UnitProps) {
  if (unit.units === 0) return <span className="inline-flex min-h-11 items-center">{unit.name}</span>
  return (
    <Link
      href={documentCascadeHref(documentId, { query: cascadeQuery({ ...query, unitId: unit.unitId }) })}
      className={LINK}
    >
      {unit.name}
    </Link>
  )
}

/** The unit's own document, or that there is none. */
export function IssuedDocument({ unit }: { unit: CascadeUnit }) {
  if (unit.documentId === null) return <Tag tone="bad">Chưa ban hành</Tag>
  return (
    <Link href={documentHref(unit.documentId)} className={LINK}>
      {unit.symbol}
    </Link>
  )
}

/** The unit's conference by its day, or that there is none. */
export function HeldConference({ unit }: { unit: CascadeUnit }) {
  if (unit.conferenceId === null || unit.heldOn === null) return <Tag tone="mute">Chưa tổ chức</Tag>
  return (
    <Link
      href={conferenceHref(unit.conferenceId)}
      aria-label={`${unit.conference}, ${formatDate(unit.heldOn)}`}
      className={LINK}
    >
      {formatDate(unit.heldOn)}
    </Link>
  )
}

/** "sau 45 ngày"; nothing while it is not done. */
export function daysAfter(days: number | null): string {
  if (days === null) return ""
  return days < 0 ? `trước ${formatNumber(-days)} ngày` : `sau ${formatNumber(days)} ngày`
}

/** How many of the units below have issued a document; nothing for a unit without any. */
export function belowIssued({ units, unitsIssued }: CascadeUnit): string {
  return units === 0 ? "" : formatRatio(unitsIssued, units)
}
