import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { formatDate } from "@/lib/format/dates"
import { unknownUnitName } from "@/lib/glossary"
import { dashboardHref, type DashboardQuery } from "@/lib/roll-up/dashboard-query"
import type { PartPredecessor } from "@/lib/roll-up/two-views/part-predecessors"

interface PartSentenceProps {
  heir: string
  part: PartPredecessor
  query: DashboardQuery
}

/** What a unit took a part of, where the old numbers are, and that nobody can divide them. */
export function PartSentence({ heir, part, query }: PartSentenceProps) {
  const { unitId, name, open, alive, keptAt, on } = part
  const old =
    name && open ? (
      <Link href={dashboardHref(unitId, { ...query, restated: false })}>{name}</Link>
    ) : (
      (name ?? unknownUnitName)
    )
  const place = alive ? "chính đơn vị đó" : (keptAt ?? unknownUnitName)
  return (
    <>
      {heir} nhận một phần của {old} từ ngày {formatDate(on)}. Số liệu cũ của đơn vị đó giữ tại {place}, không chia được
      nên không có trong số ở đây.
    </>
  )
}

interface PartNoticeProps {
  unit: { id: number; name: string }
  parts: PartPredecessor[]
  query: DashboardQuery
}

/** Names what the restated figures of a unit cannot hold; nothing where they hold all. */
export function PartNotice({ unit, parts, query }: PartNoticeProps) {
  const own = parts.filter(({ heirId }) => heirId === unit.id)
  if (own.length === 0) return null
  return (
    <Notice tone="warn" title="Có phần số liệu cũ không chia được">
      <ul>
        {own.map((part) => (
          <li key={part.unitId}>
            <PartSentence heir={unit.name} part={part} query={query} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
