import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { DefinitionList } from "@/components/ui/definition-list"
import { PageHeading } from "@/components/ui/page-heading"
import {
  StackedBody,
  StackedCell,
  StackedFoot,
  StackedHead,
  StackedName,
  StackedRow,
  StackedTotal,
} from "@/components/ui/stacked-table"
import { passportHref, reportHref, reportsHref } from "@/lib/addresses/reports"
import { formatDate } from "@/lib/format/dates"
import { formatNumber, formatPercent } from "@/lib/format/numbers"
import { formatSum } from "@/lib/qualifier"
import type { RatioData } from "@/lib/reports/load-ratio"
import { periodDays, reportName } from "@/lib/reports/period"
import { ratioText } from "@/lib/reports/ratio-text"

/** Where one of the two numbers comes from; nothing leads nowhere, nor does what nobody knows. */
function Term({ value, name, href }: { value: number | null; name: string; href: string }) {
  if (!value) return formatSum(value, [])
  return (
    <Link
      href={href}
      aria-label={`${name}: ${formatNumber(value)}, nguồn số liệu`}
      className="inline-flex min-h-11 min-w-11 items-center md:justify-end"
    >
      {formatNumber(value)}
    </Link>
  )
}

function Facts({ data: { report, ratio, structureOn, numerator, denominator, base } }: { data: RatioData }) {
  return (
    <DefinitionList
      items={[
        { term: "Tỷ lệ", value: ratioText(numerator.total, base, ratio.unknown) },
        { term: "Tử số", value: `${numerator.figure.name}. ${numerator.figure.definition}` },
        { term: "Mẫu số", value: `${denominator.figure.name}. ${denominator.figure.definition}` },
        { term: "Kỳ", value: periodDays(report) },
        { term: "Theo tổ chức ngày", value: formatDate(structureOn) },
      ]}
    />
  )
}

const missing = (done: number | null, of: number | null) =>
  done !== null && of !== null && of > done ? formatNumber(of - done) : "—"

const shareOf = (done: number | null, of: number | null) => (done === null || !of ? "—" : formatPercent(done, of))

function Lines({ data: { report, ratio, numerator, denominator, base, lines } }: { data: RatioData }) {
  const { figure: done, total } = numerator
  const { figure: of, total: ofAll } = denominator
  return (
    <DataTable caption={`${ratio.name} theo đơn vị`} hideCaption>
      <StackedHead>
        <tr>
          <HeadCell>Đơn vị</HeadCell>
          <HeadCell numeric>{done.name}</HeadCell>
          <HeadCell numeric>{of.name}</HeadCell>
          <HeadCell numeric>Tỷ lệ</HeadCell>
          <HeadCell numeric>Còn thiếu</HeadCell>
        </tr>
      </StackedHead>
      <StackedBody>
        {lines.map((line) => (
          <StackedRow key={line.place}>
            <StackedName>{line.name}</StackedName>
            <StackedCell numeric label={done.name}>
              <Term
                value={line.done}
                name={`${done.name}, ${line.name}`}
                href={passportHref(report.id, done.key, line.place)}
              />
            </StackedCell>
            <StackedCell numeric label={of.name}>
              <Term
                value={line.of}
                name={`${of.name}, ${line.name}`}
                href={passportHref(report.id, of.key, line.place)}
              />
            </StackedCell>
            <StackedCell numeric label="Tỷ lệ">
              {shareOf(line.done, line.base)}
            </StackedCell>
            <StackedCell numeric label="Còn thiếu">
              {missing(line.done, line.base)}
            </StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
      <StackedFoot>
        <StackedRow>
          <StackedTotal>Tổng cộng</StackedTotal>
          <StackedTotal numeric label={done.name}>
            <Term value={total} name={done.name} href={passportHref(report.id, done.key)} />
          </StackedTotal>
          <StackedTotal numeric label={of.name}>
            <Term value={ofAll} name={of.name} href={passportHref(report.id, of.key)} />
          </StackedTotal>
          <StackedTotal numeric label="Tỷ lệ">
            {shareOf(total, base)}
          </StackedTotal>
          <StackedTotal numeric label="Còn thiếu">
            {missing(total, base)}
          </StackedTotal>
        </StackedRow>
      </StackedFoot>
    </DataTable>
  )
}

/** Where a ratio of a report comes from: its two numbers, unit by unit, each of which opens its own source. */
export function RatioPage({ data }: { data: RatioData }) {
  const { report, ratio } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: `${reportName(report)}, ${report.unitName}`, href: reportHref(report.id) },
        ]}
      />
      <PageHeading title={ratio.name} sub={`Nguồn số liệu, ${reportName(report)} của ${report.unitName}`} />
      <Facts data={data} />
      <section className="mt-9">
        <h2 className="mb-3">Tử số và mẫu số theo đơn vị</h2>
        <Lines data={data} />
      </section>
    </>
  )
}
