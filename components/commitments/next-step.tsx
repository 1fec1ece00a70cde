import Link from "next/link"
import { ChoiceField } from "@/components/fields/choice-field"
import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { LinkButton } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { editCommitmentHref } from "@/lib/addresses/known-records"
import { formatDate, today } from "@/lib/format/dates"
import type { CommitmentData } from "@/lib/registers/commitments/load-commitment"
import {
  approveCommitment,
  concludeCommitment,
  reopenCommitment,
  reportCommitment,
  returnCommitment,
  submitCommitment,
} from "@/lib/registers/commitments/step-actions"

type StepProps = { commitment: CommitmentData }

function DayField({ label }: { label: string }) {
  return <TextField name="on" label={label} kind="date" initial={formatDate(today())} />
}

function Submit({ commitment: { seen, concrete } }: StepProps) {
  if (!concrete) {
    return (
      <Panel id="buoc-tiep" title="Bước tiếp theo: viết nội dung">
        <p className="mb-4">
          Cần ít nhất một nội dung có việc làm cụ thể, có biện pháp hoặc thời hạn, và nhiệm vụ gắn với việc đó.
        </p>
        <LinkButton href={editCommitmentHref(seen.id)}>Viết nội dung</LinkButton>
      </Panel>
    )
  }
  return (
    <Panel id="buoc-tiep" title="Bước tiếp theo: nộp cho chi bộ">
      <ActionForm action={submitCommitment} submitLabel="Nộp bản cam kết" hidden={seen}>
        <DayField label="Ngày nộp" />
      </ActionForm>
      <p className="mt-2">
        <Link href={editCommitmentHref(seen.id)} className="inline-flex min-h-11 items-center visited:text-link">
          Sửa nội dung trước khi nộp
        </Link>
      </p>
    </Panel>
  )
}

/** The words of a commitment never stay on a device. */
const privateDraft = { name: "step", onDevice: false }

function Return({ seen }: Pick<CommitmentData, "seen">) {
  return (
    <Panel title="Hoặc trả lại để người viết sửa">
      <ActionForm action={returnCommitment} submitLabel="Trả lại" variant="plain" hidden={seen}>
        <TextAreaField name="reason" label="Lý do trả lại" hint="Người viết đọc lý do này khi sửa." rows={2} />
      </ActionForm>
    </Panel>
  )
}

function Approve({ commitment: { seen } }: StepProps) {
  return (
    <>
      <Panel id="buoc-tiep" title="Bước tiếp theo: chi bộ duyệt">
        <ActionForm action={approveCommitment} submitLabel="Duyệt bản cam kết" hidden={seen}>
          <DayField label="Ngày chi bộ duyệt" />
        </ActionForm>
      </Panel>
      <Return seen={seen} />
    </>
  )
}

function Report({ commitment: { seen, selfReport } }: StepProps) {
  return (
    <>
      <Panel id="buoc-tiep" title="Bước tiếp theo: tự báo cáo cuối năm">
        <ActionForm action={reportCommitment} submitLabel="Ghi tự báo cáo" hidden={seen} draft={privateDraft}>
          <TextAreaField
            name="selfReport"
            label="Tự báo cáo"
            hint="Người viết đã làm được gì so với từng nội dung cam kết, việc gì chưa xong, vì sao."
            initial={selfReport}
            rows={6}
          />
          <DayField label="Ngày báo cáo trước chi bộ" />
        </ActionForm>
      </Panel>
      <Return seen={seen} />
    </>
  )
}

function Reopen({ commitment: { seen, status } }: StepProps) {
  const what = status === "concluded" ? "kết quả" : "tự báo cáo"
  return (
    <Panel title={`Ghi nhầm ${what}?`}>
      <p className="mb-3">Mở lại bước trước để ghi lại {what}. Lịch sử vẫn lưu lần ghi này.</p>
      <ActionForm action={reopenCommitment} submitLabel={`Mở lại để ghi lại ${what}`} variant="plain" hidden={seen} />
    </Panel>
  )
}

function Conclude({ commitment }: StepProps) {
  const { seen, remark, grades } = commitment
  return (
    <>
      <Panel id="buoc-tiep" title="Bước tiếp theo: chi bộ ghi kết quả">
        <ActionForm action={concludeCommitment} submitLabel="Ghi kết quả" hidden={seen} draft={privateDraft}>
          <ChoiceField name="gradeId" label="Mức kết quả" choices={grades} />
          <TextAreaField name="remark" label="Nhận xét của chi bộ" initial={remark} />
          <DayField label="Ngày ghi kết quả" />
        </ActionForm>
      </Panel>
      <Reopen commitment={commitment} />
    </>
  )
}

const steps = { draft: Submit, submitted: Approve, approved: Report, reported: Conclude, concluded: Reopen }

/** The one step that is due now, as a form. A new version of the record is a new form. */
export function NextStep({ commitment }: StepProps) {
  const Step = steps[commitment.status]
  return <Step key={commitment.seen.version} commitment={commitment} />
}
