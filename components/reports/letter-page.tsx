import { ActionForm } from "@/components/fields/action-form"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { Breadcrumbs } from "@/components/ui/breadcrumbs"
import { PageHeading } from "@/components/ui/page-heading"
import { reportHref, reportsHref } from "@/lib/addresses/reports"
import { formatDate } from "@/lib/format/dates"
import { headerKindNames } from "@/lib/glossary"
import { choicesOf } from "@/lib/register/field"
import { writeLetterAction } from "@/lib/reports/actions"
import type { LetterData } from "@/lib/reports/load-writing"
import { placedFigures } from "@/lib/roll-up/placed-figures"
import { reportName } from "@/lib/reports/period"

function AnnexFigures({ data: { report, figures } }: { data: LetterData }) {
  return (
    <fieldset className="mb-6">
      <legend className="mb-1 font-semibold">Chỉ tiêu ở bảng phụ lục</legend>
      <p className="mb-2 text-muted">Nhiều cột thì phụ lục in trên giấy ngang.</p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {placedFigures(figures).map(({ key, label, unitOfCount, depth }) => (
          <label key={key} className={`flex min-h-11 items-center gap-3 ${depth > 0 ? "pl-8" : ""}`}>
            <input type="checkbox" name="annexFigures" value={key} defaultChecked={report.annexFigures.includes(key)} />
            {label} ({unitOfCount})
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What stands around the text in print: head, number and day, signature, recipients, annex. */
export function LetterPage({ data }: { data: LetterData }) {
  const { report } = data
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Báo cáo", href: reportsHref() },
          { label: reportName(report), href: reportHref(report.id) },
        ]}
      />
      <PageHeading title="Thể thức văn bản" sub={`${reportName(report)} của ${report.unitName}`} />
      <ActionForm
        action={writeLetterAction}
        submitLabel="Lưu thể thức"
        hidden={{ id: report.id, version: report.version }}
      >
        <ChoiceField
          name="headerKind"
          label="Văn bản của"
          initial={report.headerKind}
          choices={choicesOf(headerKindNames)}
        />
        <TextField
          name="upperBody"
          label="Dòng trên: cơ quan cấp trên"
          hint="Cấp ủy: đảng bộ của mình, ví dụ ĐẢNG BỘ XÃ ĐĂK MAR. Ban: cấp ủy. Chi bộ: đảng bộ cấp trên."
          initial={report.upperBody}
          optional
        />
        <TextField
          name="issuingBody"
          label="Dòng dưới: cơ quan ban hành"
          hint="Ví dụ: ĐẢNG ỦY XÃ ĐĂK MAR"
          initial={report.issuingBody}
        />
        <TextField name="subject" label="Trích yếu" initial={report.subject} />
        <TextField
          name="symbol"
          label="Số, ký hiệu"
          hint="Để trống khi chưa ban hành. Ví dụ: 05-BC/ĐU"
          initial={report.symbol}
          optional
        />
        <TextField name="place" label="Nơi ban hành" hint="Ví dụ: Đăk Mar" initial={report.place} optional />
        <TextField
          name="issuedOn"
          label="Ngày ban hành"
          kind="date"
          initial={report.issuedOn ? formatDate(report.issuedOn) : ""}
          optional
        />
        <TextAreaField
          name="capacity"
          label="Quyền hạn ký"
          hint="Mỗi dòng một ý, ví dụ: T/M BAN THƯỜNG VỤ"
          initial={report.capacity}
          rows={2}
          optional
        />
        <TextField name="post" label="Chức vụ" initial={report.post} optional />
        <TextField name="signer" label="Người ký" initial={report.signer} optional />
        <TextAreaField
          name="recipients"
          label="Nơi nhận"
          hint="Mỗi dòng một nơi; dòng cuối là nơi lưu."
          initial={report.recipients}
          optional
        />
        <AnnexFigures data={data} />
      </ActionForm>
    </>
  )
}
