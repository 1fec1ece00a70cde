import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import { formatInstant } from "@/lib/format/dates"
import { undoImport } from "@/lib/registers/import-actions"
import type { BatchesData } from "@/lib/register/import/loaders"
import { ActionForm } from "@/components/fields/action-form"
import { sentence } from "@/lib/format/sentence"
import { inBatch } from "./in-batch"

function Undo({ data, batch }: { data: BatchesData; batch: BatchesData["batches"][number] }) {
  if (batch.undoneAt) return <>Đã hoàn tác lúc {formatInstant(batch.undoneAt)}</>
  const taken = inBatch(batch, "bản ghi", { added: "bỏ khỏi sổ", updated: "trả về như cũ" })
  return (
    <ConfirmDialog trigger="Hoàn tác" title={`Hoàn tác đợt nhập “${batch.fileName}”?`}>
      <p className="mb-4">
        {sentence(taken)}. Bản ghi bị bỏ không còn được tính. Chỉ làm được khi chưa ai sửa bản ghi nào của đợt này.
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
                {inBatch(batch, "bản ghi", { added: "nhập", updated: "cập nhật" })}, {batch.account.fullName},{" "}
                {formatInstant(batch.committedAt)}
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
