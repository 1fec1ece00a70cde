import { CheckField } from "@/components/fields/check-field"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { Panel } from "@/components/ui/panel"
import { formatDate, today } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import type { CellYear, Writer } from "@/lib/registers/commitments/cell-year"
import { approveCommitments, draftCommitments } from "@/lib/registers/commitments/step-actions"
import { TickList } from "./tick-list"

interface TaskProps {
  cell: CellYear
  unitId: number
}

function Drafts({ cell, unitId }: TaskProps) {
  const waiting = cell.writers.filter((writer) => writer.status === "none")
  const copyable = waiting.filter((writer) => writer.hasLast).length
  if (waiting.length === 0) return null
  return (
    <Panel title={`${formatNumber(waiting.length)} người chưa có bản cam kết`}>
      <ActionForm
        key={waiting.length}
        action={draftCommitments}
        submitLabel="Tạo bản nháp cho tất cả"
        hidden={{ unitId, year: cell.year }}
      >
        {copyable > 0 && (
          <CheckField
            name="copy"
            label="Chép nội dung năm trước"
            hint={`Có nội dung để chép: ${formatNumber(copyable)} người. Thời hạn được lùi thêm một năm; từng người sửa lại trước khi nộp.`}
          />
        )}
      </ActionForm>
    </Panel>
  )
}

/** One tick for all of them, then each. */
function approvalOptions(submitted: Writer[]) {
  const each = submitted.map(option)
  const all = { value: each.map(({ value }) => value).join(), label: `Tất cả ${formatNumber(each.length)} bản` }
  return each.length > 2 ? [all, ...each] : each
}

const option = ({ commitmentId, version, fullName, submittedOn }: Writer) => ({
  value: `${commitmentId}:${version}`,
  label: submittedOn ? `${fullName}, nộp ${formatDate(submittedOn.toISOString().slice(0, 10))}` : fullName,
})

function Approvals({ cell, unitId }: TaskProps) {
  const submitted = cell.writers.filter((writer) => writer.status === "submitted")
  if (submitted.length === 0) return null
  return (
    <Panel title={`${formatNumber(submitted.length)} bản chờ chi bộ duyệt`}>
      <ActionForm
        key={submitted.map((writer) => writer.version).join()}
        action={approveCommitments}
        submitLabel="Duyệt các bản đã chọn"
        hidden={{ unitId, year: cell.year }}
      >
        <TickList name="chosen" legend="Duyệt bản của" choices={approvalOptions(submitted)} />
        <TextField name="on" label="Ngày chi bộ duyệt" kind="date" initial={formatDate(today())} />
      </ActionForm>
    </Panel>
  )
}

/** What the cell can do for several people at once. */
export function CellTasks(props: TaskProps) {
  return (
    <>
      <Drafts {...props} />
      <Approvals {...props} />
    </>
  )
}
