import { TextField } from "@/components/fields/text-field"
import { ActionForm } from "@/components/fields/action-form"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Panel } from "@/components/ui/panel"
import { approveListAction, refuseListAction } from "@/lib/disposal/actions"
import type { ListRow } from "@/lib/disposal/load-lists"
import { formatNumber } from "@/lib/format/numbers"

/** The two answers to a list. */
export function DecideForms({ list: { id, version, total } }: { list: ListRow }) {
  const hidden = { id, version }
  return (
    <>
      <Panel title="Duyệt danh mục">
        <p className="mb-3">
          Duyệt thì {formatNumber(total)} bản ghi bị hủy ngay và <strong>không lấy lại được</strong>. Số liệu các năm
          không đổi. Danh mục này thành biên bản hủy.
        </p>
        <ConfirmDialog trigger="Duyệt và hủy…" title={`Hủy ${formatNumber(total)} bản ghi?`}>
          <ActionForm action={approveListAction} submitLabel="Duyệt và hủy" variant="danger" hidden={hidden}>
            <TextField name="decision" label="Số quyết định, căn cứ" />
          </ActionForm>
        </ConfirmDialog>
      </Panel>
      <Panel title="Hoặc không duyệt">
        <ActionForm action={refuseListAction} submitLabel="Không duyệt" variant="plain" hidden={hidden}>
          <TextField name="reason" label="Lý do không duyệt" />
        </ActionForm>
      </Panel>
    </>
  )
}
