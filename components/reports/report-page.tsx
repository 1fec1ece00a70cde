import Link from "next/link"
import { HistoryTable } from "@/components/records/history-table"
import { LongerTotalsNotice } from "@/components/dashboard/longer-totals-notice"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { LinkButton } from "@/components/ui/button"
import { DownloadLink } from "@/components/ui/download-link"
import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import {
  reportComparisonHref,
  reportDriftHref,
  reportLetterHref,
  reportWordHref,
  reportWritingHref,
  type ReportSaved,
} from "@/lib/addresses/reports"
import { formatDate, formatInstant } from "@/lib/format/dates"
import { boardHref } from "@/lib/reports/load-board"
import { isOpen } from "@/lib/reports/is-open"
import type { ReportData } from "@/lib/reports/load-report"
import { periodDays, reportName } from "@/lib/reports/period"
import { isWritten, printedSections } from "@/lib/reports/printed-sections"
import { AnnexTable } from "./annex-table"
import { FigureTable } from "./figure-table"
import { IssuePart } from "./issue-part"
import { figuresId, NextStep } from "./next-step"
import { OtherSpans } from "./other-spans"
import { Remarks } from "./remarks"
import { TypedDifferences } from "./typed-differences"
import { StatusTag } from "./status-tag"

const savedText: Record<ReportSaved, string> = {
  van: "Đã lưu lời văn.",
  "the-thuc": "Đã lưu phần thể thức.",
  "ban-hanh": "Đã ghi số và ngày ban hành.",
  nop: "Đã nộp. Số liệu của kỳ được giữ nguyên như lúc nộp.",
  rut: "Đã rút báo cáo về để sửa.",
  duyet: "Đã chấp nhận báo cáo.",
  tra: "Đã trả lại báo cáo, kèm lý do.",
  khoa: "Đã khóa báo cáo.",
  "nhap-thay": "Đã nhập hộ số liệu của đơn vị. Số sai thì nhập lại, hoặc rút, cho đến khi báo cáo cấp trên được nộp.",
}

function State({ data: { report, dueOn } }: { data: ReportData }) {
  const handedIn = report.submittedAt
    ? `${formatInstant(report.submittedAt)}, ${report.submitterName}${report.substituted ? " (cấp trên nhập hộ)" : ""}`
    : undefined
  const decided =
    report.decidedAt && report.decision !== "withdrawn"
      ? `${formatInstant(report.decidedAt)}, ${report.deciderName}`
      : undefined
  const issued = report.issuedOn ? `Số ${report.symbol}, ngày ${formatDate(report.issuedOn)}` : undefined
  return (
    <DefinitionList
      items={[
        { term: "Tình trạng", value: <StatusTag status={report.status} /> },
        { term: "Kỳ báo cáo", value: periodDays(report) },
        { term: "Hạn nộp", value: dueOn ? formatDate(dueOn) : undefined },
        { term: "Nộp cho", value: report.parentName ?? "Đơn vị cao nhất, tự chấp nhận" },
        { term: "Nộp lúc", value: handedIn },
        { term: "Duyệt lúc", value: decided },
        { term: "Ban hành", value: issued },
      ]}
    />
  )
}

function Sections({ data: { sections, report, mayWrite } }: { data: ReportData }) {
  const shown = isOpen(report) ? sections : printedSections(sections)
  return (
    <section className="mt-9">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2>Lời văn</h2>
        {mayWrite && isOpen(report) && (
          <LinkButton href={reportWritingHref(report.id)} variant="plain">
            Soạn lời văn
          </LinkButton>
        )}
      </div>
      {shown.length === 0 && <p className="text-muted">Báo cáo không có lời văn.</p>}
      {shown.map(({ key, number, heading, level, body }, at) => (
        <div key={key} id={`phan-${key}`} className="mb-4">
          <h3 className={level === 1 ? "font-bold uppercase" : "font-bold"}>
            {number} {heading}
          </h3>
          {body !== "" && <div className="whitespace-pre-line">{body}</div>}
          {!isWritten(shown, at) && <p className="text-muted">Chưa viết.</p>}
        </div>
      ))}
    </section>
  )
}

/** A report: where it is, what comes next, its text and its numbers. */
export function ReportPage({ data }: { data: ReportData }) {
  const { report, table, saved, events, mayWrite } = data
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: boardHref(report, report.unitId) }]} />
      <PageHeading
        title={reportName(report)}
        sub={report.unitName}
        actions={
          <>
            <DownloadLink href={reportWordHref(report.id)}>Tải bản Word</DownloadLink>
            <LinkButton href={reportComparisonHref(report.id)} variant="plain">
              So sánh với kỳ trước
            </LinkButton>
            {mayWrite && isOpen(report) && (
              <LinkButton href={reportLetterHref(report.id)} variant="plain">
                Thể thức văn bản
              </LinkButton>
            )}
          </>
        }
      />
      {saved && Object.hasOwn(savedText, saved) && <Notice tone="success">{savedText[saved as ReportSaved]}</Notice>}
      <TypedDifferences differences={data.differences} />
      <OtherSpans data={data} />
      <LongerTotalsNotice totals={data.longerTotals} />
      <Remarks data={data} />
      <NextStep data={data} />
      <IssuePart data={data} />
      <State data={data} />
      <Sections data={data} />
      <section id={figuresId} className="mt-9">
        <h2 className="mb-1">Số liệu</h2>
        <p className="mb-3 text-muted">
          {isOpen(report)
            ? `Đếm từ sổ vào lúc mở trang, theo tổ chức ngày ${formatDate(table.structureOn)}. Khi nộp, số liệu được giữ nguyên.`
            : `Như lúc nộp, kể cả đính chính; theo tổ chức ngày ${formatDate(table.structureOn)}.`}{" "}
          Bấm vào một số để xem số đó từ đâu ra.
        </p>
        {!isOpen(report) && !report.substituted && (
          <p className="mb-3">
            <Link href={reportDriftHref(report.id)} className="inline-flex min-h-11 items-center">
              Thay đổi sau khi nộp
            </Link>
          </p>
        )}
        <FigureTable report={report} table={table} />
      </section>
      <AnnexTable report={report} table={table} />
      <section className="mt-9 print:hidden">
        <h2 className="mb-3">Lịch sử</h2>
        <HistoryTable events={events} />
      </section>
    </>
  )
}
