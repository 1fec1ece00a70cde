import { Notice } from "@/components/ui/notice"
import { formatInstant } from "@/lib/format/dates"
import { formatSum } from "@/lib/qualifier"
import type { ReportData } from "@/lib/reports/load-report"

function Returned({ data: { report, reasons, sections, table } }: { data: ReportData }) {
  if (report.status !== "returned") return null
  const about = (reason: ReportData["reasons"][number]) => {
    const section = sections.find(({ key }) => key === reason.sectionKey)
    const figure = table.figures.find(({ key }) => key === reason.figureKey)
    if (section) return `${section.number} ${section.heading}: `
    return figure ? `${figure.name}: ` : ""
  }
  return (
    <Notice tone="warn" title={`Bị trả lại bởi ${report.deciderName}`}>
      <ul className="list-none p-0">
        {reasons.map((reason) => (
          <li key={reason.id}>
            <strong className="font-semibold">{about(reason)}</strong>
            {reason.reason}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Exceptions({ data: { exceptions } }: { data: ReportData }) {
  if (exceptions.length === 0) return null
  return (
    <Notice tone="info" title="Được chấp nhận khi còn đơn vị chậm nộp">
      {exceptions.map(({ unitName }) => unitName).join("; ")}.
    </Notice>
  )
}

function Corrections({ data: { corrections, table } }: { data: ReportData }) {
  if (corrections.length === 0) return null
  return (
    <Notice tone="info" title="Đính chính">
      <ul className="list-none p-0">
        {corrections.map(
          ({ id, figureKey, line, oldValue, oldWords, newValue, newQualifier, reason, actorName, at }) => (
            <li key={id}>
              {table.figures.find(({ key }) => key === figureKey)?.name}, {line.unitName}:{" "}
              {formatSum(oldValue, oldWords)} →{" "}
              <strong className="font-semibold">{formatSum(newValue, [newQualifier])}</strong>. {reason} ({actorName},{" "}
              {formatInstant(at)})
            </li>
          ),
        )}
      </ul>
    </Notice>
  )
}

/** What others said about a report: why it came back, who was late, what was corrected. */
export function Remarks({ data }: { data: ReportData }) {
  return (
    <>
      <Returned data={data} />
      <Exceptions data={data} />
      <Corrections data={data} />
    </>
  )
}
