import Link from "next/link"
import { PartNotice } from "@/components/dashboard/part-notice"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { StructureSwitch } from "@/components/ui/structure-switch"
import { SwitchLinks } from "@/components/ui/switch-links"
import { reportHref } from "@/lib/addresses/reports"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { reportStatusNames, structureViewInline, type ReportStatus } from "@/lib/glossary"
import type { OfficialData } from "@/lib/reports/load-official"
import { officialHref } from "@/lib/reports/official-href"
import { isSamePeriod, periodName, reportName } from "@/lib/reports/period"
import { waitsFor } from "@/lib/reports/waits-for"
import { dashboardHref } from "@/lib/dashboard/dashboard-query"
import { OfficialTable } from "./official-table"

/** More names than these are not read at a glance. */
const fewUnits = 8

function Switches({ data: { unit, query, periods, period, pairs } }: { data: OfficialData }) {
  return (
    <div className="mb-4 print:hidden">
      <SwitchLinks
        label="Số liệu"
        options={[
          { href: dashboardHref(unit.id, query), label: "Số hiện thời", current: false },
          { href: officialHref(unit.id, query), label: "Số chính thức", current: true },
        ]}
      />
      {pairs && (
        <StructureSwitch
          restated={query.restated}
          hrefOf={(restated) => officialHref(unit.id, { ...query, restated }, period)}
        />
      )}
      <SwitchLinks
        label="Theo báo cáo"
        options={periods.map((one) => {
          const href = officialHref(unit.id, query, one)
          return { href, label: reportName(one), current: isSamePeriod(one, period) }
        })}
      />
    </div>
  )
}

type Late = OfficialData["late"][number]

const stateOf = ({ status }: Late) => (status ? reportStatusNames[status as ReportStatus] : "Chưa lập")

/** Units whose report was not accepted, by how far it is; many are folded away. */
function LateUnits({ late }: { late: Late[] }) {
  const states = [...new Set(late.map(stateOf))]
  const names = (state: string) => late.filter((one) => stateOf(one) === state).map(({ unitName }) => unitName)
  return (
    <>
      <p className="mt-2">Đơn vị trực thuộc chưa có báo cáo được chấp nhận: {formatNumber(late.length)}.</p>
      {states.map((state) => (
        <details key={state} open={late.length <= fewUnits}>
          <summary className="min-h-11 content-center text-link">
            {state}: {formatNumber(names(state).length)} đơn vị
          </summary>
          <p className="mb-2">{names(state).join("; ")}.</p>
        </details>
      ))}
    </>
  )
}

/** Who has to do what before there are official numbers. */
function Waiting({ data: { unit, report, late, period } }: { data: OfficialData }) {
  return (
    <Notice tone="info" title="Chưa có số chính thức">
      <p>
        {reportName(period)}: đang chờ {report ? waitsFor(report) : `${unit.name} lập báo cáo`}.{" "}
        {report && <Link href={reportHref(report.id)}>Mở báo cáo</Link>}
      </p>
      {late.length > 0 && <LateUnits late={late} />}
    </Notice>
  )
}

function stateText({ report, pairs, readAt }: OfficialData): string {
  const now = `số hiện thời đến ${formatInstant(readAt)}`
  if (!report?.decidedAt || !pairs) return `Chưa có số chính thức; ${now}.`
  const typed = report.substituted ? ", cấp trên nhập hộ" : ""
  return `Số chính thức, chấp nhận ${formatInstant(report.decidedAt)}, bởi ${report.deciderName}${typed}; ${now}.`
}

/** The official numbers of a unit beside the live ones. */
export function OfficialPage({ data }: { data: OfficialData }) {
  const { unit, query, period, report, pairs, structureOn } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: unit.name, href: dashboardHref(unit.id, query) }]} />
      <PageHeading title={`${unit.name}, ${periodName(period)}`} sub={stateText(data)} />
      <Switches data={data} />
      {report && pairs ? (
        <>
          <p className="mb-3 text-muted">
            Theo{" "}
            <Link href={reportHref(report.id)}>
              {reportName(report).charAt(0).toLowerCase() + reportName(report).slice(1)}
            </Link>
            , kể cả đính chính; số trong báo cáo theo tổ chức ngày {formatDate(structureOn)}, không thay đổi. Số hiện
            thời đếm {query.restated ? structureViewInline.now : structureViewInline.then}.
          </p>
          <PartNotice parts={data.partPredecessors} query={query} />
          <OfficialTable data={data} pairs={pairs} reportId={report.id} />
        </>
      ) : (
        <Waiting data={data} />
      )}
    </>
  )
}
