import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { formatDate } from "@/lib/format/dates"
import { unknownUnitName } from "@/lib/glossary"
import { dashboardHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import type { PartPredecessor } from "@/lib/units/lineage/part-predecessors"
import { keeperOf } from "@/lib/units/lineage/part-text"

interface PartSentenceProps {
  part: PartPredecessor
  query: DashboardQuery
}

/** What a unit took a part of, where the old numbers are, and that nobody can divide them. */
export function PartSentence({ part, query }: PartSentenceProps) {
  const { unitId, name, open, on, heirName } = part
  const old =
    name && open ? (
      <Link href={dashboardHref(unitId, { ...query, restated: false })}>{name}</Link>
    ) : (
      (name ?? unknownUnitName)
    )
  return (
    <>
      {heirName} nhận một phần của {old} từ ngày {formatDate(on)}. Số liệu cũ của đơn vị đó giữ tại {keeperOf(part)},
      không chia được nên không có trong số ở đây.
    </>
  )
}

interface PartNoticeProps {
  parts: PartPredecessor[]
  query: DashboardQuery
}

/** Names what restated numbers cannot hold; nothing where they hold all. */
export function PartNotice({ parts, query }: PartNoticeProps) {
  if (parts.length === 0) return null
  return (
    <Notice tone="warn" title="Có phần số liệu cũ không chia được">
      <ul>
        {parts.map((part) => (
          <li key={`${part.heirId} ${part.unitId}`}>
            <PartSentence part={part} query={query} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
