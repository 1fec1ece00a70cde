import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { reportsHref } from "@/lib/addresses/reports"
import { reportKindNames } from "@/lib/glossary"
import { choicesOf } from "@/lib/register/field"
import { createReportAction } from "@/lib/reports/actions"
import type { NewReportData } from "@/lib/reports/load-new"
import { yearsOf } from "@/lib/reports/period"

/** The form that begins a report of the own unit. */
export function NewReportPage({ data: { period, unitName, absence } }: { data: NewReportData }) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: reportsHref() }]} />
      <PageHeading title="Lập báo cáo" sub={unitName} />
      {absence && (
        <Notice tone="warn" title="Hãy chọn kỳ khác">
          {absence}
        </Notice>
      )}
      <ActionForm action={createReportAction} submitLabel="Bắt đầu soạn báo cáo">
        <ChoiceField name="kind" label="Loại báo cáo" initial={period.kind} choices={choicesOf(reportKindNames)} />
        <TextField
          name="fromYear"
          label="Năm"
          hint="Với sơ kết, tổng kết: năm đầu của giai đoạn."
          kind="year"
          initial={String(yearsOf(period).from)}
        />
        <TextField name="toYear" label="Năm cuối (chỉ sơ kết, tổng kết)" kind="year" optional />
        <CheckField
          name="carryOver"
          label="Chép lời văn của báo cáo cùng loại kỳ trước"
          hint="Chép xong vẫn sửa được từng phần; số liệu luôn lấy mới từ sổ."
        />
      </ActionForm>
    </>
  )
}
