import { ActionForm } from "@/components/fields/action-form"
import { TextField } from "@/components/fields/text-field"
import { Panel } from "@/components/ui/panel"
import { formatDate } from "@/lib/format/dates"
import { issueReportAction } from "@/lib/reports/actions"
import { isOpen } from "@/lib/reports/is-open"
import type { ReportData } from "@/lib/reports/load-report"

function Form({ report: { id, version, symbol, issuedOn } }: Pick<ReportData, "report">) {
  return (
    <ActionForm action={issueReportAction} submitLabel="Ghi số, ngày ban hành" hidden={{ id, version }}>
      <TextField name="symbol" label="Số, ký hiệu" hint="Ví dụ: 05-BC/ĐU" initial={symbol} />
      <TextField name="issuedOn" label="Ngày ban hành" kind="date" initial={issuedOn ? formatDate(issuedOn) : ""} />
    </ActionForm>
  )
}

/** Where the unit records number and day of a report that it handed in, once the letter is issued; a slip is mended in the same place. */
export function IssuePart({ data: { report, mayWrite } }: { data: ReportData }) {
  if (!mayWrite || isOpen(report)) return null
  if (report.issuedOn !== null) {
    return (
      <details className="mb-6 rounded-lg border border-line bg-paper p-5 print:hidden">
        <summary className="min-h-11 content-center font-semibold text-link">Sửa số, ngày ban hành</summary>
        <Form report={report} />
      </details>
    )
  }
  return (
    <Panel title="Số, ngày ban hành">
      <p className="mb-3">
        Ghi khi văn bản đã ký và vào sổ; trước đó bản Word để trống. Phần còn lại của báo cáo giữ nguyên như lúc nộp.
      </p>
      <Form report={report} />
    </Panel>
  )
}
