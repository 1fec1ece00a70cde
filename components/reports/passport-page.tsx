import Link from "next/link"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { DataTable, HeadCell } from "@/components/ui/data-table"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
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
import { formatDate, formatInstant } from "@/lib/format/dates"
import { branchWords, partsText, shownSum } from "@/lib/reports/branch-value"
import type { TableLine } from "@/lib/reports/frozen-table"
import type { PassportData } from "@/lib/reports/load-passport"
import { formatSum } from "@/lib/qualifier"
import { lineKey, lineName, placeName } from "@/lib/reports/line-source"
import { isOpen } from "@/lib/reports/is-open"
import { periodDays, reportName } from "@/lib/reports/period"
import { RecordsBehind } from "./records-behind"
import { CorrectionPart } from "./correction-part"

function Facts({ data: { report, figure, structureOn, lines } }: { data: PassportData }) {
  const accepted = ["accepted", "locked"].includes(report.status) && report.decidedAt
  return (
    <DefinitionList
      items={[
        { term: "Số", value: `${shownSum(lines, figure.key)} ${figure.unitOfCount}` },
        { term: "Gồm", value: partsText(lines, figure.key) ?? undefined },
        { term: "Số ước lượng", value: roughText(lines, figure.key) },
        { term: "Định nghĩa", value: figure.definition },
        { term: "Kỳ", value: periodDays(report) },
        { term: "Theo tổ chức ngày", value: formatDate(structureOn) },
        {
          term: "Nộp lúc",
          value:
            isOpen(report) || !report.submittedAt
              ? "Chưa nộp: số hiện thời"
              : `${formatInstant(report.submittedAt)}, ${report.submitterName}${report.substituted ? " (cấp trên nhập hộ)" : ""}`,
        },
        {
          term: "Chấp nhận lúc",
          value: accepted ? `${formatInstant(report.decidedAt!)}, ${report.deciderName}` : undefined,
        },
      ]}
    />
  )
}

/** Which units' numbers are approximate, and why the sum bears the word it has; undefined where all are exact. */
function roughText(lines: TableLine[], figureKey: string): string | undefined {
  const rough = lines.filter(({ words }) => words.has(figureKey))
  if (rough.length === 0) return undefined
  const each = rough.map((line) => `${lineName(line)}: ${shownSum([line], figureKey)}`).join("; ")
  const mixed = branchWords(lines, figureKey).length > 1 && shownSum(lines, figureKey).startsWith("khoảng")
  return mixed ? `${each}. Các số mang chữ khác nhau nên tổng ghi “khoảng”.` : each
}

function sourceOf(line: TableLine, figureKey: string, reportId: number) {
  const label = "inline-flex min-h-11 items-center"
  if (line.childReportId !== null) {
    return (
      <Link href={passportHref(line.childReportId, figureKey)} className={label}>
        Báo cáo đã chấp nhận của đơn vị{line.substituted && " (cấp trên nhập hộ)"}
      </Link>
    )
  }
  if ((line.values.get(figureKey) ?? 0) === 0) return "—"
  if (line.substituted) return "Cấp trên nhập hộ"
  return (
    <Link href={passportHref(reportId, figureKey, lineKey(line))} className={label}>
      {line.kind === "undivided" ? "Số tổng đã ghi" : "Các bản ghi trong sổ"}
    </Link>
  )
}

function Lines({ data: { report, figure, lines, mayCorrect } }: { data: PassportData }) {
  return (
    <section className="mt-9">
      <h2 className="mb-3">Cộng từ các dòng</h2>
      <DataTable caption={`${figure.name} theo đơn vị`} hideCaption>
        <StackedHead>
          <tr>
            <HeadCell>Đơn vị</HeadCell>
            <HeadCell numeric>Số</HeadCell>
            <HeadCell>Lấy từ</HeadCell>
            {mayCorrect && <HeadCell>Số sai?</HeadCell>}
          </tr>
        </StackedHead>
        <StackedBody>
          {lines.map((line) => (
            <StackedRow key={lineKey(line)}>
              <StackedName>{lineName(line)}</StackedName>
              <StackedCell numeric label="Số">
                {shownSum([line], figure.key)}
                <span className="block text-sm text-muted empty:hidden">{partsText([line], figure.key)}</span>
                {line.frozen.has(figure.key) && (
                  <span className="block text-sm text-muted">
                    lúc nộp: {formatSum(line.frozen.get(figure.key)!, [])}, đã đính chính
                  </span>
                )}
              </StackedCell>
              <StackedCell label="Lấy từ">{sourceOf(line, figure.key, report.id)}</StackedCell>
              {mayCorrect && (
                <StackedCell>
                  <Link
                    href={passportHref(report.id, figure.key, lineKey(line))}
                    aria-label={`Đính chính số của ${placeName(line)}`}
                    className="inline-flex min-h-11 items-center"
                  >
                    Đính chính
                  </Link>
                </StackedCell>
              )}
            </StackedRow>
          ))}
        </StackedBody>
        <StackedFoot>
          <StackedRow>
            <StackedTotal>Tổng cộng</StackedTotal>
            <StackedTotal numeric>{shownSum(lines, figure.key)}</StackedTotal>
            <StackedTotal />
            {mayCorrect && <StackedTotal />}
          </StackedRow>
        </StackedFoot>
      </DataTable>
    </section>
  )
}

/** Where a number of a report comes from, down to the records. */
export function PassportPage({ data }: { data: PassportData }) {
  const { report, figure, line, saved } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: `${reportName(report)}, ${report.unitName}`, href: reportHref(report.id) },
          ...(line ? [{ label: figure.name, href: passportHref(report.id, figure.key) }] : []),
        ]}
      />
      <PageHeading
        title={line ? `${figure.name}: ${placeName(line)}` : figure.name}
        sub={`Nguồn số liệu, ${reportName(report)} của ${report.unitName}`}
      />
      {saved && <Notice tone="success">Đã ghi đính chính.</Notice>}
      {line ? <RecordsBehind data={data} line={line} /> : <Facts data={data} />}
      {!line && <Lines data={data} />}
      <CorrectionPart data={data} />
    </>
  )
}
