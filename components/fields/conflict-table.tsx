import { DataCell, DataTable, HeadCell, RowHead } from "@/components/ui/data-table"
import type { Conflict } from "@/lib/access/outcome"

/** Both versions side by side: keeping the stored one means leaving, saving again keeps yours. */
export function ConflictTable({ conflict }: { conflict: Conflict }) {
  return (
    <div className="mb-6">
      <DataTable caption="Hai bản khác nhau ở">
        <thead>
          <tr>
            <HeadCell>Mục</HeadCell>
            <HeadCell>Bản đang lưu</HeadCell>
            <HeadCell>Bản của bạn</HeadCell>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map((field) => (
            <tr key={field.label}>
              <RowHead>{field.label}</RowHead>
              <DataCell>{field.theirs || "—"}</DataCell>
              <DataCell>{field.yours || "—"}</DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="mt-2">
        Giữ bản đang lưu: <a href="">tải lại trang</a>. Giữ bản của bạn: bấm “Lưu bản của tôi” ở cuối biểu mẫu.
      </p>
    </div>
  )
}
