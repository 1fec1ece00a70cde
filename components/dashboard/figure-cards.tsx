import Link from "next/link"
import type { ReactNode } from "react"
import { formatNumber, formatPercent, formatRatio } from "@/lib/format/numbers"
import { dashboardHref } from "@/lib/roll-up/dashboard-query"
import { findFigure, type FigureKey } from "@/lib/roll-up/figures"
import type { DashboardData, Ratio } from "@/lib/roll-up/load-dashboard"
import { FigureLink } from "./figure-link"

function Card({ name, value, children }: { name: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="bg-paper px-4 py-3">
      <dt className="text-muted">{name}</dt>
      <dd className="text-[1.9rem] leading-tight font-semibold tracking-tight">{value}</dd>
      <dd className="text-muted">{children}</dd>
    </div>
  )
}

function Change({ now, before }: { now: number; before: number }) {
  const difference = now - before
  const sign = difference > 0 ? "▲ tăng" : difference < 0 ? "▼ giảm" : "không đổi"
  const tone = difference > 0 ? "text-ok" : difference < 0 ? "text-bad" : ""
  return (
    <>
      <span className={tone}>{difference === 0 ? sign : `${sign} ${formatNumber(Math.abs(difference))}`}</span> so với kỳ trước (
      {formatNumber(before)})
    </>
  )
}

function CountCard({ data, figureKey, note }: { data: DashboardData; figureKey: FigureKey; note?: string }) {
  const { query, unit, figures } = data
  const figure = findFigure(figureKey)!
  const value = (query.own ? figures.own : figures.branch)[figureKey]
  return (
    <Card name={`${figure.name} (${figure.unitOfCount})`} value={<FigureLink figure={figure} value={value} unitId={unit.id} query={query} />}>
      {note && <span className="block">{note}</span>}
      {!query.own && <Change now={value} before={figures.before[figureKey]} />}
    </Card>
  )
}

const namesShown = 3

function MissingUnits({ ratio, data }: { ratio: Ratio; data: DashboardData }) {
  const rest = ratio.missing.length - namesShown
  return (
    <>
      {ratio.missing.slice(0, namesShown).map((unit, index) => (
        <span key={unit.unitId}>
          {index === 0 ? "Còn thiếu: " : "; "}
          <Link href={dashboardHref(unit.unitId, data.query)} className="inline-block py-2.5">
            {unit.name}
          </Link>{" "}
          ({formatNumber(unit.count)})
        </span>
      ))}
      {rest > 0 && ` và ${formatNumber(rest)} đơn vị khác`}
    </>
  )
}

function RatioCard({ ratio, data }: { ratio: Ratio; data: DashboardData }) {
  const numerator = findFigure(ratio.numerator)!
  const denominator = findFigure(ratio.denominator)!
  const { unit, query } = data
  return (
    <Card
      name={ratio.name}
      value={<FigureLink figure={numerator} value={ratio.done} unitId={unit.id} query={query} text={formatPercent(ratio.done, ratio.of || null)} />}
    >
      <span className="block">
        {formatNumber(ratio.done)}/
        <FigureLink figure={denominator} value={ratio.of} unitId={unit.id} query={query} /> {denominator.unitOfCount} phải viết
      </span>
      <MissingUnits ratio={ratio} data={data} />
    </Card>
  )
}

function RegisteredCard({ data }: { data: DashboardData }) {
  const { done, of, missing } = data.registered
  return (
    <Card name="Đơn vị trực thuộc đã đăng ký mô hình" value={`${formatNumber(done)}/${formatNumber(of)}`}>
      {formatRatio(done, of).replace(/^\S+ /, "").replace(/[()]/g, "")}
      {missing.length > 0 && (
        <>
          {" · còn thiếu "}
          {missing.slice(0, namesShown).map((unit, index) => (
            <span key={unit.unitId}>
              {index > 0 && ", "}
              <Link href={dashboardHref(unit.unitId, data.query)} className="inline-block py-2.5">
                {unit.name}
              </Link>
            </span>
          ))}
          {missing.length > namesShown && ` và ${formatNumber(missing.length - namesShown)} đơn vị khác`}
        </>
      )}
    </Card>
  )
}

/** The figures at a glance: number, unit of count, denominator, who is missing, what it was before. */
export function FigureCards({ data }: { data: DashboardData }) {
  const { query, figures, ratios, registered } = data
  const values = query.own ? figures.own : figures.branch
  const exemplars = `${formatNumber(values.exemplarCollectives)} tập thể, ${formatNumber(values.exemplarPersons)} cá nhân`
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      <CountCard data={data} figureKey="models" />
      <CountCard data={data} figureKey="exemplars" note={exemplars} />
      {ratios.map((ratio) => (
        <RatioCard key={ratio.key} ratio={ratio} data={data} />
      ))}
      {!query.own && registered.of > 0 && <RegisteredCard data={data} />}
      <CountCard data={data} figureKey="documents" />
    </dl>
  )
}
