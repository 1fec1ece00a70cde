import Link from "next/link"
import type { ReactNode } from "react"
import { formatNumber } from "@/lib/format/numbers"
import { dashboardHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"

interface CardProps {
  name: string
  value: ReactNode
  unitOfCount?: string
  children: ReactNode
}

/** A number with its name, and what is to be said of it. */
export function Card({ name, value, unitOfCount, children }: CardProps) {
  return (
    <div className="px-4 py-3 shadow-[0_0_0_1px_var(--color-line)]">
      <dt className="text-muted">{name}</dt>
      <dd>
        <span className="text-[1.9rem] leading-tight font-semibold tracking-tight">{value}</span>
        {unitOfCount && <span className="ml-2 text-muted">{unitOfCount}</span>}
      </dd>
      <dd className="text-muted">{children}</dd>
    </div>
  )
}

const namesShown = 3

/** The first few by name, the rest as a number. */
export function MissingUnits({
  missing,
  query,
}: {
  missing: { unitId: number; name: string; count?: number }[]
  query: DashboardQuery
}) {
  if (missing.length === 0) return null
  const rest = missing.length - namesShown
  return (
    <span className="block">
      Còn thiếu:{" "}
      {missing.slice(0, namesShown).map((unit, index) => (
        <span key={unit.unitId}>
          {index > 0 && "; "}
          <Link href={dashboardHref(unit.unitId, query)}>{unit.name}</Link>
          {unit.count !== undefined && ` (${formatNumber(unit.count)})`}
        </span>
      ))}
      {rest > 0 && ` và ${formatNumber(rest)} đơn vị khác`}
    </span>
  )
}
