import { ActionForm } from "@/components/fields/action-form"
import { CheckField } from "@/components/fields/check-field"
import { SelectField } from "@/components/fields/choice-field"
import { TextField } from "@/components/fields/text-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { ChoiceLinks } from "@/components/ui/choice-links"
import { newReportHref, reportsHref } from "@/lib/addresses/reports"
import { formatDate } from "@/lib/format/dates"
import { createReportAction } from "@/lib/reports/actions"
import type { NewReportData } from "@/lib/reports/load-new"
import { isSamePeriod, periodDays, periodTitle, yearsOf } from "@/lib/reports/period"

/** The days of a free span. */
function SpanFields({ data: { period } }: { data: NewReportData }) {
  return (
    <>
      <TextField name="fromOn" label="Từ ngày" kind="date" initial={formatDate(period.fromOn)} />
      <TextField
        name="toOn"
        label="Đến ngày"
        hint="Số liệu đếm từ ngày đầu đến hết ngày cuối."
        kind="date"
        initial={formatDate(period.toOn)}
      />
    </>
  )
}

/** The year and, of a kind with several spans in it, which. */
function PartFields({ data: { period, parts } }: { data: NewReportData }) {
  const current = parts.findIndex((one) => isSamePeriod(one, period)) + 1
  const choices = parts.map((one, i) => ({ value: String(i + 1), label: `${periodTitle(one)} (${periodDays(one)})` }))
  return (
    <>
      <TextField
        name="year"
        label="Năm"
        hint={parts.length > 1 ? undefined : `Kỳ ${periodDays(period)}; năm khác thì theo ngày chốt của năm ấy.`}
        kind="year"
        initial={String(yearsOf(period).to)}
      />
      {parts.length > 1 && (
        <SelectField
          name="part"
          label="Kỳ"
          hint="Năm khác thì cùng kỳ của năm ấy."
          initial={String(current || 1)}
          choices={choices}
        />
      )}
    </>
  )
}

/** The form that begins a report of the own unit. */
export function NewReportPage({ data }: { data: NewReportData }) {
  const { kinds, kind, unitName, absence } = data
  const options = kinds.map(({ key, name }) => {
    return { href: newReportHref({ query: { loai: key } }), label: name, current: key === kind.key }
  })
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Báo cáo", href: reportsHref() }]} />
      <PageHeading title="Lập báo cáo" sub={unitName} />
      <ChoiceLinks label="Loại báo cáo" options={options} />
      {absence && (
        <Notice tone="warn" title="Hãy chọn kỳ khác">
          {absence}
        </Notice>
      )}
      <ActionForm
        key={kind.key}
        action={createReportAction}
        submitLabel="Bắt đầu soạn báo cáo"
        hidden={{ kind: kind.key }}
      >
        {kind.rhythm === "free" ? <SpanFields data={data} /> : <PartFields data={data} />}
        <CheckField
          name="carryOver"
          label="Chép lời văn của báo cáo cùng loại kỳ trước"
          hint="Chép xong vẫn sửa được từng phần; số liệu luôn lấy mới từ sổ."
        />
      </ActionForm>
    </>
  )
}
