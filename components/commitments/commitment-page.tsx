import { RecordPage } from "@/components/records/record-page"
import { LinkButton } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StepLine } from "@/components/ui/step-line"
import { printedCommitmentHref } from "@/lib/addresses/known-records"
import { commitmentYearHref } from "@/lib/addresses/year-grids"
import { formatDate } from "@/lib/format/dates"
import { commitmentStatusNames } from "@/lib/glossary"
import type { CommitmentData } from "@/lib/registers/commitments/load-commitment"
import { NextStep } from "./next-step"

const ahead = ["submitted", "approved", "reported", "concluded"] as const

function Progress({ commitment: { status, days } }: { commitment: CommitmentData }) {
  const steps = ahead.map((step, i) => {
    const day = days[i]
    return { label: commitmentStatusNames[step], day: day ? formatDate(day) : null, current: step === status }
  })
  const begun = { label: commitmentStatusNames.draft, day: null, current: status === "draft" }
  return <StepLine label="Các bước của bản cam kết" steps={status === "draft" ? [begun, ...steps] : steps} />
}

/** One commitment: how far it has come, what is due now, and, for the own cell, what it says. */
export function CommitmentPage({ commitment, search }: { commitment: CommitmentData; search: Record<string, string> }) {
  const { data, own, status, seen, year, unitId, returnReason, restricted, pseudonymised } = commitment
  const actions = (
    <>
      <LinkButton variant="plain" href={commitmentYearHref(year, unitId)}>
        Cả chi bộ năm {year}
      </LinkButton>
      {own && (
        <LinkButton variant="plain" href={printedCommitmentHref(seen.id)}>
          In bản cam kết
        </LinkButton>
      )}
    </>
  )
  return (
    <RecordPage data={data} search={search} actions={actions}>
      {restricted && (
        <Notice tone="warn" title="Đang hạn chế xử lý">
          Theo yêu cầu của người viết, nội dung tạm thời không ai đọc, sửa hay xuất được. Số liệu vẫn tính.
        </Notice>
      )}
      {pseudonymised && <Notice tone="info">Người viết đã được ẩn danh; nội dung không còn lưu.</Notice>}
      {!own && !restricted && (
        <Notice tone="info">
          Nội dung bản cam kết chỉ người viết và chi ủy đọc được. Ở đây là trạng thái và ngày của từng bước.
        </Notice>
      )}
      {returnReason && status === "draft" && (
        <Notice tone="warn" title="Chi bộ trả lại để sửa">
          <p className="whitespace-pre-line">{returnReason}</p>
        </Notice>
      )}
      <Progress commitment={commitment} />
      {own && !pseudonymised && <NextStep commitment={commitment} />}
    </RecordPage>
  )
}
