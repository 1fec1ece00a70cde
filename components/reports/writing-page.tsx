import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { reportHref, reportsHref } from "@/lib/addresses/reports"
import { formatNumber } from "@/lib/format/numbers"
import { writeTextAction } from "@/lib/reports/actions"
import type { WritingData } from "@/lib/reports/load-writing"
import { reportName } from "@/lib/reports/period"
import { SectionDraft } from "./section-draft"

/** Who has not reported yet: for whoever writes, never printed. */
function LateNote({ late }: Pick<WritingData, "late">) {
  if (late.length === 0) return null
  return (
    <Notice tone="info" title="Để người soạn biết, không in vào báo cáo">
      <details>
        <summary className="min-h-11 content-center text-link">
          {formatNumber(late.length)} đơn vị trực thuộc chưa có báo cáo được chấp nhận; số của họ lấy theo sổ.
        </summary>
        <ul className="list-disc pl-6">
          {late.map(({ unitId, unitName }) => (
            <li key={unitId}>{unitName}</li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}

/** The text of a report, section by section, each with a draft of ready sentences. */
export function WritingPage({ data: { report, sections, late } }: { data: WritingData }) {
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
      />
      <PageHeading
        title="Soạn lời văn"
        sub={`${reportName(report)} của ${report.unitName}. Mỗi dòng là một đoạn; phần để trống không in.`}
      />
      <LateNote late={late} />
      <ActionForm
        action={writeTextAction}
        submitLabel="Lưu lời văn"
        hidden={{ id: report.id, version: report.version }}
        draft={{ name: "text", onDevice: true }}
      >
        {sections.map(({ key, number, heading, body, ready }) => (
          <div key={key}>
            <TextAreaField
              name={`sections.${key}`}
              label={`${number} ${heading}`}
              initial={body}
              rows={body || ready ? 8 : 4}
              optional
            />
            {ready && <SectionDraft fieldId={`sections-${key}`} ready={ready} />}
          </div>
        ))}
      </ActionForm>
    </>
  )
}
