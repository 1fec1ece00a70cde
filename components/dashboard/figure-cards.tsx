import type { ReactNode } from "react"
import { formatNumber, formatPercent } from "@/lib/format/numbers"
import { beforeText } from "@/lib/format/months"
import { queryBefore } from "@/lib/dashboard/dashboard-query"
import { figureByKey, type FigureKey } from "@/lib/roll-up/figures"
import type { DashboardData, Ratio } from "@/lib/dashboard/load-dashboard"
import { Card, MissingUnits } from "./card"
import { CoverageCards } from "./coverage-cards"
import { FigureLink } from "./figure-link"
import { StatedPart } from "./stated-part"

interface ChangeProps {
  now: number
  before: number
  /** What the span before is called. */
  than: string
  children: ReactNode
}

function Change({ now, before, than, children }: ChangeProps) {
  const difference = now - before
  const sign = difference > 0 ? "▲ tăng" : difference < 0 ? "▼ giảm" : "không đổi"
  const tone = difference > 0 ? "text-ok" : difference < 0 ? "text-bad" : ""
  return (
    <>
      <span className={tone}>{difference === 0 ? sign : `${sign} ${formatNumber(Math.abs(difference))}`}</span> so với{" "}
      {than} ({children})
    </>
  )
}

function CountCard({ data, figureKey, note }: { data: DashboardData; figureKey: FigureKey; note?: string }) {
  const { query, unit, figures } = data
  const figure = figureByKey(figureKey)
  const [values, rests] = query.own ? [figures.own, figures.rests.own] : [figures.branch, figures.rests.branch]
  const value = values[figureKey]
  return (
    <Card
      name={figure.name}
      unitOfCount={figure.unitOfCount}
      value={<FigureLink place="card" figure={figure} value={value} rests={rests} unitId={unit.id} query={query} />}
    >
      {note && <span className="block">{note}</span>}
      <StatedPart indicator={figureKey} value={value} rest={rests.get(figureKey)} unitId={unit.id} query={query} />
      {!query.own && figures.before && (
        <Change now={value} before={figures.before[figureKey]} than={beforeText(query)}>
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

function RatioCard({ ratio, data }: { ratio: Ratio; data: DashboardData }) {
  const numerator = figureByKey(ratio.numerator)
  const denominator = figureByKey(ratio.denominator)
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

/** The figures at a glance: number, unit of count, denominator, who is missing, what it was before. */
export function FigureCards({ data }: { data: DashboardData }) {
  const { query, figures, ratios } = data
  const values = query.own ? figures.own : figures.branch
  const exemplars = `${formatNumber(values.exemplarCollectives)} tập thể, ${formatNumber(values.exemplarPersons)} cá nhân`
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-paper sm:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      <CountCard data={data} figureKey="models" />
      <CountCard data={data} figureKey="exemplars" note={exemplars} />
      {ratios.map((ratio) => (
        <RatioCard key={ratio.key} ratio={ratio} data={data} />
      ))}
      {!query.own && <CoverageCards data={data} />}
      <CountCard data={data} figureKey="documents" />
    </dl>
  )
}
