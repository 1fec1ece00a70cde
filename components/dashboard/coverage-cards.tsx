import Link from "next/link"
import { registerHref } from "@/lib/addresses/records"
import { formatNumber, formatPercent } from "@/lib/format/numbers"
import { listSearch } from "@/lib/register/list-query"
import { registerByKey } from "@/lib/registers/registry"
import { dashboardHref, type DashboardQuery } from "@/lib/dashboard/dashboard-query"
import { figureByKey } from "@/lib/roll-up/figures"
import type { Coverage, DashboardData } from "@/lib/dashboard/load-dashboard"
import { Card, MissingUnits } from "./card"

/** Before it nothing was recorded. */
const firstYear = 1930

interface CoverageCardProps {
  name: string
  coverage: Coverage
  /** Where it is told which of them, or what they have. */
  href: string
  query: DashboardQuery
}

/** How many of the direct children have something, and who has not. */
function CoverageCard({ name, coverage: { done, of, missing }, href, query }: CoverageCardProps) {
  const shown = `${formatNumber(done)}/${formatNumber(of)}`
  return (
    <Card
      name={name}
      value={
        <Link
          href={href}
          aria-label={`${name}: ${shown}, xem chi tiết`}
          className="inline-flex min-h-11 min-w-11 items-center text-inherit visited:text-inherit"
        >
          {shown}
        </Link>
      }
      unitOfCount="đơn vị"
    >
      <span className="block">{formatPercent(done, of)}</span>
      <MissingUnits missing={missing} query={query} />
    </Card>
  )
}

/** How many of the direct children registered a model, and how many have a code of ethics; nothing where nobody has one. */
export function CoverageCards({ data: { unit, query, registered, withCode } }: { data: DashboardData }) {
  const years = { from: firstYear, to: query.to }
  const codes = listSearch({ unitId: unit.id, restated: query.restated, years })
  return (
    <>
      {registered.of > 0 && (
        <CoverageCard
          name="Đơn vị trực thuộc đã đăng ký mô hình"
          coverage={registered}
          href={dashboardHref(unit.id, { ...query, figure: figureByKey("models") }, "truc-thuoc")}
          query={query}
        />
      )}
      {withCode.done > 0 && (
        <CoverageCard
          name="Đơn vị trực thuộc có chuẩn mực đạo đức"
          coverage={withCode}
          href={registerHref(registerByKey("ethicsCodes").slug, { query: codes })}
          query={query}
        />
      )}
    </>
  )
}
