import Link from "next/link"
import { ActionForm } from "@/components/fields/action-form"
import { TextAreaField } from "@/components/fields/text-area-field"
import { SelectField } from "@/components/fields/choice-field"
import { LinkButton } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { reportWritingHref, substituteFormHref } from "@/lib/addresses/reports"
import {
  acceptReportAction,
  lockReportAction,
  removeReportAction,
  returnReportAction,
  submitReportAction,
  withdrawReportAction,
  withdrawTypedAction,
} from "@/lib/reports/actions"
import { formatNumber } from "@/lib/format/numbers"
import { substituteQuery } from "@/lib/reports/substitute/href"
import { isOpen } from "@/lib/reports/is-open"
import type { ReportData } from "@/lib/reports/load-report"

/** Where the page of a report shows its numbers. */
export const figuresId = "so-lieu"

type StepProps = { data: ReportData }
const hidden = ({ report: { id, version } }: ReportData) => ({ id, version })

function Submit({ data }: StepProps) {
  const { report, sections, late } = data
  const empty = sections.filter(({ body }) => body === "").length
  return (
    <Panel id="buoc-tiep" title="Bước tiếp theo: nộp báo cáo">
      <p className="mb-3">
        Nộp cho {report.parentName ?? "chính đơn vị (cấp cao nhất)"}. Số liệu của kỳ được giữ nguyên như lúc nộp.
        {empty > 0 && ` Còn ${empty} phần chưa viết lời văn.`}
        {late.length > 0 &&
          ` ${formatNumber(late.length)} đơn vị trực thuộc chưa có báo cáo được chấp nhận: số của họ lấy theo sổ.`}
      </p>
      {empty > 0 && (
        <p className="mb-3">
          <Link href={reportWritingHref(report.id)} className="inline-flex min-h-11 items-center visited:text-link">
            Soạn lời văn trước khi nộp
          </Link>
        </p>
      )}
      <ActionForm action={submitReportAction} submitLabel="Nộp báo cáo" hidden={hidden(data)} />
      {report.status === "draft" && report.submissions === 0 && (
        <div className="mt-4">
          <ConfirmDialog trigger="Bỏ bản đang soạn" title="Bỏ bản báo cáo đang soạn?">
            <p className="mb-3">Lời văn đã viết trong bản này sẽ mất; số liệu trong sổ không đổi.</p>
            <ActionForm action={removeReportAction} submitLabel="Bỏ bản này" variant="danger" hidden={hidden(data)} />
          </ConfirmDialog>
        </div>
      )}
    </Panel>
  )
}

function LateUnits({ late }: Pick<ReportData, "late">) {
  if (late.length === 0) return null
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">Ghi tên đơn vị chậm nộp vào báo cáo</legend>
      {late.map(({ unitId, unitName }) => (
        <label key={unitId} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="exceptions" value={unitId} />
          {unitName}
        </label>
      ))}
    </fieldset>
  )
}

const figureReasons = 3

function Return({ data }: StepProps) {
  const { sections, table } = data
  const choices = table.figures.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <details className="mb-6 rounded-lg border border-line bg-paper p-5 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">Hoặc trả lại để đơn vị sửa</summary>
      <ActionForm action={returnReportAction} submitLabel="Trả lại" variant="plain" hidden={hidden(data)}>
        <TextAreaField name="reason" label="Lý do chung" rows={2} optional />
        <details className="mb-4">
          <summary className="min-h-11 content-center font-semibold text-link">Lý do ở từng phần, từng số</summary>
          {sections.map(({ key, number, heading }) => (
            <TextAreaField key={key} name={`sections.${key}`} label={`${number} ${heading}`} rows={2} optional />
          ))}
          {Array.from({ length: figureReasons }, (_, i) => (
            <div key={i}>
              <SelectField name={`figures.${i}.key`} label={`Số liệu thứ ${i + 1}`} choices={choices} optional />
              <TextAreaField name={`figures.${i}.reason`} label={`Lý do ở số liệu thứ ${i + 1}`} rows={2} optional />
            </div>
          ))}
        </details>
      </ActionForm>
    </details>
  )
}

function Decide({ data }: StepProps) {
  return (
    <>
      <Panel id="buoc-tiep" title="Bước tiếp theo: chấp nhận báo cáo">
        <ActionForm action={acceptReportAction} submitLabel="Chấp nhận" hidden={hidden(data)}>
          <LateUnits late={data.late} />
        </ActionForm>
      </Panel>
      <Return data={data} />
    </>
  )
}

function Withdraw({ data }: StepProps) {
  return (
    <Panel title="Báo cáo đang chờ duyệt">
      <p className="mb-3">
        {data.report.parentName ?? "Đơn vị"} sẽ chấp nhận hoặc trả lại. Khi chưa duyệt, có thể rút về để sửa.
      </p>
      <ActionForm action={withdrawReportAction} submitLabel="Rút về để sửa" variant="plain" hidden={hidden(data)} />
    </Panel>
  )
}

function Lock({ data }: StepProps) {
  return (
    <Panel id="buoc-tiep" title="Bước tiếp theo: khóa báo cáo">
      <p className="mb-3">
        Sau khi khóa, báo cáo chỉ còn được đính chính. Báo cáo cũng tự khóa khi cấp trên nộp báo cáo của mình.
      </p>
      <ActionForm action={lockReportAction} submitLabel="Khóa báo cáo" hidden={hidden(data)} />
    </Panel>
  )
}

/** What the unit above typed it corrects or withdraws itself, until its own report is handed in or it locks this one. */
function Retype({ data }: StepProps) {
  const { report, mayDecide } = data
  return (
    <>
      <Panel id="buoc-tiep" title="Bước tiếp theo: xem lại số đã nhập hộ">
        <p className="mb-3">
          Số đã được chấp nhận. Nhập lại thì nộp một bản mới bên cạnh bản này; rút thì số không còn tính vào báo cáo cấp
          trên. Làm được cho đến khi báo cáo cấp trên được nộp.
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`#${figuresId}`}>Xem số đã nhập</LinkButton>
          <LinkButton href={substituteFormHref(substituteQuery(report.unitId, report))} variant="plain">
            Nhập lại số liệu
          </LinkButton>
          <ActionForm
            action={withdrawTypedAction}
            submitLabel="Rút số liệu nhập hộ"
            variant="plain"
            hidden={hidden(data)}
          />
        </div>
      </Panel>
      {mayDecide && <LockTyped data={data} />}
    </>
  )
}

/** Nobody needs to: what is typed locks itself. Who does it by mistake could correct nothing any more. */
function LockTyped({ data }: StepProps) {
  return (
    <details className="mb-6 rounded-lg border border-line bg-paper p-5 print:hidden">
      <summary className="min-h-11 content-center font-semibold text-link">Hoặc khóa báo cáo này ngay</summary>
      <p className="mb-3">
        Khóa rồi thì không nhập lại và không rút được nữa, số sai thì chính đơn vị ấy đính chính. Không cần khóa: báo
        cáo tự khóa khi cấp trên nộp báo cáo của mình.
      </p>
      <ActionForm action={lockReportAction} submitLabel="Khóa báo cáo" variant="plain" hidden={hidden(data)} />
    </details>
  )
}

/** The one thing to do next with a report, for who is to do it. */
export function NextStep({ data }: StepProps) {
  const { report, mayWrite, mayDecide, mayRetype } = data
  return (
    <>
      {isOpen(report) && mayWrite && <Submit data={data} />}
      {report.status === "submitted" && mayDecide && <Decide data={data} />}
      {report.status === "submitted" && mayWrite && <Withdraw data={data} />}
      {mayRetype && <Retype data={data} />}
      {report.status === "accepted" && mayDecide && !mayRetype && <Lock data={data} />}
    </>
  )
}
