import Link from "next/link"
import type { ReactNode } from "react"
import { formatNumber, formatPercent } from "@/lib/format/numbers"
import { dashboardHref, queryBefore, type DashboardQuery } from "@/lib/roll-up/dashboard-query"
import { findFigure, type FigureKey } from "@/lib/roll-up/figures"
import type { Coverage, DashboardData, Ratio } from "@/lib/roll-up/load-dashboard"
import { FigureLink } from "./figure-link"

interface CardProps {
  name: string
  value: ReactNode
  unitOfCount?: string
  children: ReactNode
}

function Card({ name, value, unitOfCount, children }: CardProps) {
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

function Change({ now, before, children }: { now: number; before: number; children: ReactNode }) {
  const difference = now - before
  const sign = difference > 0 ? "▲ tăng" : difference < 0 ? "▼ giảm" : "không đổi"
  const tone = difference > 0 ? "text-ok" : difference < 0 ? "text-bad" : ""
  return (
    <>
      <span className={tone}>{difference === 0 ? sign : `${sign} ${formatNumber(Math.abs(difference))}`}</span> so với
      kỳ trước ({children})
    </>
  )
}

function CountCard({ data, figureKey, note }: { data: DashboardData; figureKey: FigureKey; note?: string }) {
  const { query, unit, figures } = data
  const figure = findFigure(figureKey)!
  const value = (query.own ? figures.own : figures.branch)[figureKey]
  return (
    <Card
      name={figure.name}
      unitOfCount={figure.unitOfCount}
      value={<FigureLink place="card" figure={figure} value={value} unitId={unit.id} query={query} />}
    >
      {note && <span className="block">{note}</span>}
      {!query.own && figures.before && (
        <Change now={value} before={figures.before[figureKey]}>
          <FigureLink
            place="sentence"
            figure={figure}
            value={figures.before[figureKey]}
            unitId={unit.id}
            query={queryBefore(query)}
          />
        </Change>
      )}
    </Card>
  )
}

const namesShown = 3

/** The first few by name, the rest as a number. */
function MissingUnits({
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

function RatioCard({ ratio, data }: { ratio: Ratio; data: DashboardData }) {
  const numerator = findFigure(ratio.numerator)!
  const denominator = findFigure(ratio.denominator)!
  const { unit, query } = data
  if (ratio.of === 0) {
    return (
      <Card name={ratio.name} value="—">
        {ratio.unknown}
      </Card>
    )
  }
  const at = { unitId: unit.id, query }
  const percent = formatPercent(ratio.done, ratio.of)
  return (
    <Card
      name={ratio.name}
      value={<FigureLink place="card" figure={numerator} value={ratio.done} {...at} text={percent} />}
    >
      <span className="block">
        {formatNumber(ratio.done)}/
        <FigureLink place="sentence" figure={denominator} value={ratio.of} {...at} /> {ratio.ofWhat}
      </span>
      <MissingUnits missing={ratio.missing} query={query} />
    </Card>
  )
}

interface CoverageCardProps {
  name: string
  coverage: Coverage
  figureKey: FigureKey
  data: DashboardData
}

/** How many of the direct children have something; it opens the table that tells each child's figure. */
function CoverageCard({ name, coverage: { done, of, missing }, figureKey, data: { unit, query } }: CoverageCardProps) {
  const shown = `${formatNumber(done)}/${formatNumber(of)}`
  const table = dashboardHref(unit.id, { ...query, figure: findFigure(figureKey)! })
  return (
    <Card
      name={name}
      value={
        <Link
          href={`${table}#truc-thuoc`}
          aria-label={`${name}: ${shown}, xem từng đơn vị`}
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

/** The figures at a glance: number, unit of count, denominator, who is missing, what it was before. */
export function FigureCards({ data }: { data: DashboardData }) {
  const { query, figures, ratios, registered, withCode } = data
  const values = query.own ? figures.own : figures.branch
  const exemplars = `${formatNumber(values.exemplarCollectives)} tập thể, ${formatNumber(values.exemplarPersons)} cá nhân`
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-paper sm:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      <CountCard data={data} figureKey="models" />
      <CountCard data={data} figureKey="exemplars" note={exemplars} />
      {ratios.map((ratio) => (
        <RatioCard key={ratio.key} ratio={ratio} data={data} />
      ))}
      {!query.own && registered.of > 0 && (
        <CoverageCard
          name="Đơn vị trực thuộc đã đăng ký mô hình"
          coverage={registered}
          figureKey="models"
          data={data}
        />
      )}
      {!query.own && withCode.done > 0 && (
        <CoverageCard
          name="Đơn vị trực thuộc có chuẩn mực đạo đức"
          coverage={withCode}
          figureKey="ethicsCodes"
          data={data}
        />
      )}
      <CountCard data={data} figureKey="documents" />
    </dl>
  )
}
