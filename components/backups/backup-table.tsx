import { DataTable, HeadCell } from "@/components/ui/data-table"
import { StackedBody, StackedCell, StackedHead, StackedName, StackedRow } from "@/components/ui/stacked-table"
import { Tag } from "@/components/ui/tag"
import type { BackupLine } from "@/lib/backup/load-backups"
import { formatInstant } from "@/lib/format/dates"
import { formatBytes } from "@/lib/format/numbers"

const states = {
  running: <Tag tone="mute">Đang chạy</Tag>,
  good: <Tag tone="ok">Tốt</Tag>,
  interrupted: <Tag tone="bad">Bị ngắt giữa chừng</Tag>,
  failed: <Tag tone="bad">Không được</Tag>,
}

/** The newest backups, each with how it ended. */
export function BackupTable({ lines }: { lines: BackupLine[] }) {
  if (lines.length === 0) return null
  return (
    <DataTable caption="Các lần sao lưu gần đây">
      <StackedHead>
        <tr>
          <HeadCell>Bắt đầu</HeadCell>
          <HeadCell>Kết quả</HeadCell>
          <HeadCell>Cách làm</HeadCell>
          <HeadCell numeric className="whitespace-nowrap">
            Cỡ tệp
          </HeadCell>
          <HeadCell>Tệp</HeadCell>
        </tr>
      </StackedHead>
      <StackedBody>
        {lines.map(({ id, startedAt, state, failure, isNightly, bytes, fileName }) => (
          <StackedRow key={id}>
            <StackedName>{formatInstant(startedAt)}</StackedName>
            <StackedCell>
              {states[state]} {failure}
            </StackedCell>
            <StackedCell label="Cách làm" className="whitespace-nowrap">
              {isNightly ? "hằng đêm" : "bằng lệnh"}
            </StackedCell>
            <StackedCell label="Cỡ tệp" numeric className="whitespace-nowrap">
              {bytes === null ? "—" : formatBytes(bytes)}
            </StackedCell>
            <StackedCell label="Tệp" className="wrap-anywhere">
              {fileName}
            </StackedCell>
          </StackedRow>
        ))}
      </StackedBody>
    </DataTable>
  )
}
