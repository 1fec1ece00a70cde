import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatInstant } from "@/lib/format/dates"
import { formatNumber } from "@/lib/format/numbers"
import { undoImport } from "@/lib/registers/import-actions"
import type { BatchesData } from "@/lib/register/import/loaders"
import { ActionForm } from "@/components/fields/action-form"

function Undo({ data, batch }: { data: BatchesData; batch: BatchesData["batches"][number] }) {
  if (batch.undoneAt) return <>Đã hoàn tác lúc {formatInstant(batch.undoneAt)}</>
  return (
    <ConfirmDialog trigger="Hoàn tác" title={`Hoàn tác đợt nhập “${batch.fileName}”?`}>
      <p className="mb-4">
        Cả {formatNumber(batch.rowCount)} bản ghi của đợt này bị bỏ khỏi sổ và không còn được tính; bản ghi đã có trước
        được trả lại như cũ. Chỉ làm được khi chưa ai sửa bản ghi nào trong đó.
      </p>
      <ActionForm
        action={undoImport}
        submitLabel="Hoàn tác cả đợt"
        variant="danger"
        hidden={{ register: data.register.key, batch: batch.id }}
      />
    </ConfirmDialog>
  )
}

/** What was imported here so far, and the way to take it back. */
export function ImportBatches({ data }: { data: BatchesData }) {
  if (data.batches.length === 0) return <p className="text-muted">Chưa có đợt nhập nào.</p>
  return (
    <DataTable caption="Các đợt nhập của đơn vị" hideCaption>
      <thead>
        <tr>
          <HeadCell>Tệp đã nhập</HeadCell>
          <HeadCell>Hoàn tác</HeadCell>
        </tr>
      </thead>
      <tbody>
        {data.batches.map((batch) => (
          <tr key={batch.id}>
            <RowHead>
              <span className="font-semibold wrap-anywhere">{batch.fileName}</span>
              <span className="block text-muted">
                {formatNumber(batch.rowCount)} bản ghi, {batch.account.fullName}, {formatInstant(batch.committedAt)}
              </span>
            </RowHead>
            <DataCell>
              <Undo data={data} batch={batch} />
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
