import { TextAreaField } from "@/components/fields/text-area-field"
import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { LinkButton } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { editPersonHref } from "@/lib/addresses/known-records"
import { requestFileHref } from "@/lib/addresses/privacy"
import { formatDate, today } from "@/lib/format/dates"
import {
  closeRequestAction,
  liftRestrictionAction,
  pseudonymisePersonAction,
  restrictPersonAction,
} from "@/lib/privacy/actions"
import type { RequestData } from "@/lib/privacy/load-request"

type StepProps = { data: RequestData }

const seen = ({ request: { id, version } }: RequestData) => ({ id, version })

/** Each form of the page has a name of its own for what is written in it: names are the ids of the fields. */
const Words = ({ name, label, hint }: { name: string; label: string; hint?: string }) => (
  <TextAreaField name={name} label={label} hint={hint} rows={2} />
)

function Export({ data: { request } }: StepProps) {
  return (
    <Panel title="Bước tiếp theo: tải bản sao và giao cho người yêu cầu">
      <p className="mb-3">
        Tệp Excel gồm nhân thân, chi bộ, bản cam kết, lịch sử thay đổi và lượt xem. Nội dung bản cam kết chỉ có khi chi
        ủy của chi bộ tải. Lần tải được ghi nhật ký.
      </p>
      <a
        href={requestFileHref(request.id)}
        className="inline-flex min-h-11 items-center rounded-md border border-brand bg-brand px-4 py-2 font-semibold text-white no-underline visited:text-white hover:underline"
      >
        Tải bản sao dữ liệu
      </a>
    </Panel>
  )
}

function Correct({ data: { request, personDeleted } }: StepProps) {
  return (
    <Panel title="Bước tiếp theo: sửa cho đúng">
      <p className="mb-3">
        Sửa xong, quay lại đây ghi đã sửa những gì. Nội dung bản cam kết do chi ủy của chi bộ sửa ở sổ Bản cam kết.
      </p>
      {!personDeleted && <LinkButton href={editPersonHref(request.personId)}>Sửa thông tin của người này</LinkButton>}
    </Panel>
  )
}

function Restrict({ data }: StepProps) {
  return (
    <Panel title="Bước tiếp theo: hạn chế xử lý">
      <p className="mb-3">
        Từ lúc đó không ai đọc, sửa hay xuất được nội dung bản cam kết của người này, kể cả chi ủy. Số liệu vẫn tính. Có
        thể thôi hạn chế bằng một quyết định sau.
      </p>
      <ActionForm action={restrictPersonAction} submitLabel="Hạn chế xử lý" hidden={seen(data)}>
        <Words name="decision" label="Quyết định" hint="Ai quyết định, theo văn bản hay phiên họp nào." />
      </ActionForm>
    </Panel>
  )
}

function Lift({ data }: StepProps) {
  return (
    <Panel title="Thôi hạn chế xử lý">
      <p className="mb-3">Chi ủy lại đọc và ghi tiếp được bản cam kết của người này.</p>
      <ActionForm action={liftRestrictionAction} submitLabel="Thôi hạn chế" variant="plain" hidden={seen(data)}>
        <Words name="decision" label="Quyết định thôi hạn chế" />
      </ActionForm>
    </Panel>
  )
}

function Pseudonymise({ data }: StepProps) {
  return (
    <Panel title="Bước tiếp theo: ẩn danh hóa">
      <p className="mb-3">
        Tên, năm sinh, chức vụ, mọi nội dung cam kết và lịch sử của người này bị xóa hẳn. Số liệu không đổi.{" "}
        <strong>Không hoàn tác được.</strong>
      </p>
      <ConfirmDialog trigger="Ẩn danh hóa…" title={`Ẩn danh hóa ${data.request.personName}?`}>
        <ActionForm action={pseudonymisePersonAction} submitLabel="Ẩn danh hóa" variant="danger" hidden={seen(data)}>
          <TextField name="typedName" label="Gõ lại họ và tên của người này để xác nhận" />
          <Words name="basis" label="Căn cứ" hint="Ai quyết định, khi nào. Không nêu tên người này." />
        </ActionForm>
      </ConfirmDialog>
    </Panel>
  )
}

const steps = { copy: Export, correction: Correct, restriction: Restrict, pseudonymisation: Pseudonymise }

const closing = {
  copy: ["Kết thúc yêu cầu", "Đã giao bản sao cho ai, bằng cách nào."],
  correction: ["Kết thúc yêu cầu", "Đã sửa những gì; nếu không sửa, ghi lý do."],
  restriction: ["Hoặc kết thúc mà không hạn chế", "Ghi lý do đã trả lời người yêu cầu."],
  pseudonymisation: ["Hoặc kết thúc mà không ẩn danh hóa", "Ghi lý do đã trả lời người yêu cầu."],
} as const

function Close({ data }: StepProps) {
  const [title, hint] = closing[data.request.kind]
  return (
    <Panel title={title}>
      <ActionForm action={closeRequestAction} submitLabel="Ghi kết quả" variant="plain" hidden={seen(data)}>
        <Words name="outcome" label="Kết quả" hint={hint} />
        <TextField name="doneOn" label="Ngày trả lời" kind="date" initial={formatDate(today())} />
      </ActionForm>
    </Panel>
  )
}

/** What can be done on a request now: its one next step, then the way to end it. */
export function RequestSteps({ data }: StepProps) {
  const { request } = data
  if (request.restrictedOn && !request.liftedOn && request.restricted) return <Lift data={data} />
  if (request.doneOn) return null
  const Step = steps[request.kind]
  return (
    <>
      <Step data={data} />
      <Close data={data} />
    </>
  )
}
