import type { ReactNode } from "react"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { flashParams } from "@/lib/addresses/flash"
import { deleteRecord } from "@/lib/registers/actions"
import { undoDays } from "@/lib/register/deleted"
import type { RecordData } from "@/lib/register/loaders"
import { ActionForm } from "@/components/fields/action-form"
import { Attachments } from "./attachments"
import { RecordFacts } from "./record-facts"
import { SavedNotice } from "./saved-notice"
import { RecordFrame } from "./record-frame"

interface RecordPageProps {
  data: RecordData
  search: Record<string, string>
  actions?: ReactNode
  /** Values that a register draws itself, by field. */
  drawn?: Record<string, ReactNode>
  /** What a register shows of its own, above the facts. */
  children?: ReactNode
  /** The same, below them. */
  after?: ReactNode
  /** False where the record stands although it may be edited. */
  mayDelete?: boolean
  /** What the files of such a record are called. */
  filesTitle?: string
}

/** One record: what it says, its files, and the way to delete it. */
export function RecordPage({
  data,
  search,
  actions,
  drawn,
  children,
  after,
  mayDelete = data.mayWrite,
  filesTitle,
}: RecordPageProps) {
  const { register, record } = data
  return (
    <RecordFrame data={data} tab="detail" actions={actions}>
      {search[flashParams.saved] && <SavedNotice register={register.key} counted={data.counted} done="Đã lưu" />}
      {children}
      <RecordFacts data={data} drawn={drawn} />
      {after}
      {register.attachments && <Attachments data={data} title={filesTitle} refusal={search[flashParams.fileRefused]} />}
      {mayDelete && (
        <div className="mt-10 print:hidden">
          <ConfirmDialog trigger="Xóa bản ghi" title={`Xóa “${record.title}”?`}>
            <p className="mb-4">
              Bản ghi không còn trong sổ và không còn được tính. Trong {undoDays} ngày có thể khôi phục ở “Bản ghi đã
              xóa”.
            </p>
            <ActionForm
              action={deleteRecord}
              submitLabel="Xóa"
              variant="danger"
              hidden={{ register: register.key, id: record.id, version: record.version }}
            />
          </ConfirmDialog>
        </div>
      )}
    </RecordFrame>
  )
}
