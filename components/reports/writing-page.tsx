import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { reportHref, reportsHref } from "@/lib/addresses/reports"
import { writeTextAction } from "@/lib/reports/actions"
import type { WritingData } from "@/lib/reports/load-writing"
import { reportName } from "@/lib/reports/period"
import { SectionDraft } from "./section-draft"

/** The text of a report, section by section, each with a draft of ready sentences. */
export function WritingPage({ data: { report, sections } }: { data: WritingData }) {
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
