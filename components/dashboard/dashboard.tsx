import type { ReactNode } from "react"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DownloadLink } from "@/components/ui/download-link"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { unitDashboardHref } from "@/lib/addresses/dashboards"
import { formatInstant } from "@/lib/format/dates"
import { periodText } from "@/lib/format/months"
import { structureViewInline } from "@/lib/glossary"
import { dashboardFileHref, dashboardHref } from "@/lib/dashboard/dashboard-query"
import type { DashboardData } from "@/lib/dashboard/load-dashboard"
import { AllFigures } from "./all-figures"
import { AudienceTable } from "./audience-table"
import { ChildrenTable } from "./children-table"
import { DashboardCharts } from "./dashboard-charts"
import { FigureCards } from "./figure-cards"
import { PartNotice } from "./part-notice"
import { LongerTotalsNotice } from "./longer-totals-notice"
import { OutreachTotals } from "./outreach-totals"
import { PeriodForm } from "./period-form"
import { Targets } from "./targets"
import { TypedReportsNotice } from "./typed-reports-notice"
import { ViewSwitches } from "./view-switches"

interface DashboardProps {
  data: DashboardData
  /** What stands above the figures, such as the quick links of the home page. */
  children?: ReactNode
}

/** The figures of a unit: at a glance, by direct children, over the years; every number opens its records. */
export function Dashboard({ data, children }: DashboardProps) {
  const { unit, above, query, figures, readAt } = data
  const structure = query.restated ? structureViewInline.now : structureViewInline.then
  const href = (id: number) => dashboardHref(id, { ...query, own: false })
  return (
    <>
      <Breadcrumbs
        crumbs={above.map((place) => ({ label: place.name, href: place.known ? href(place.id) : undefined }))}
      />
      <PageHeading
        title={`${unit.name}, ${periodText(query)}`}
        sub={`Số hiện thời, đến ${formatInstant(readAt)}; ${structure}.`}
        actions={<DownloadLink href={dashboardFileHref(unit.id, query)}>Xuất Excel</DownloadLink>}
      />
      {!unit.alive && (
        <Notice tone="info">
          Đơn vị này đã sáp nhập hoặc giải thể. Số liệu và bản ghi cũ vẫn xem được như lúc đó.
        </Notice>
      )}
      {children}
      <PeriodForm action={unitDashboardHref(unit.id)} query={query} figureLabel="Xếp hạng và vẽ theo" />
      <ViewSwitches data={data} />
      <PartNotice parts={data.partPredecessors.filter(({ heirId }) => heirId === unit.id)} query={query} />
      <TypedReportsNotice reports={data.typedReports} />
      <LongerTotalsNotice totals={data.longerTotals} />
      <FigureCards data={data} />
      <Targets data={data} />
      <DashboardCharts data={data} />
      {!query.own && figures.children.length > 0 && <ChildrenTable data={data} />}
      <AudienceTable data={data} />
      <OutreachTotals data={data} />
      <AllFigures data={data} />
    </>
  )
}
