import { DefinitionList } from "@/components/ui/definition-list"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { BackupsData } from "@/lib/backup/load-backups"
import { formatInstant } from "@/lib/format/dates"
import { formatBytes, formatNumber } from "@/lib/format/numbers"
import { glossary } from "@/lib/glossary"
import { BackupTable } from "./backup-table"

const command = "npm run backup -- <tệp>"

function LastGood({ good, nightly }: Pick<BackupsData, "good" | "nightly">) {
  return (
    <DefinitionList
      items={[
        {
          term: "Bản tốt gần nhất",
          value: good ? `${formatInstant(good.finishedAt)}, ${formatBytes(good.bytes)}\n${good.fileName}` : null,
        },
        ...(good
          ? [{ term: "Khóa bí mật", value: good.hasSecrets ? "Có kèm, niêm phong bằng mật khẩu sao lưu" : "Không kèm" }]
          : []),
        {
          term: "Sao lưu hằng đêm",
          value: nightly
            ? `Lúc ${nightly.at}, giữ ${formatNumber(nightly.keep)} bản tốt gần nhất`
            : "Chưa đặt. Người giữ máy chủ đặt BACKUP_DIR (xem tệp DEPLOYING.md).",
        },
      ]}
    />
  )
}

/** When the installation was last backed up, and what became of the backups before. */
export function BackupsPage({ data: { lines, good, overdue, nightly } }: { data: BackupsData }) {
  return (
    <>
      <PageHeading title={glossary.backup.name} sub={glossary.backup.meaning} />
      {overdue && (
        <Notice tone="warn" title={good ? "Bản tốt gần nhất đã quá hai ngày" : "Chưa có bản sao lưu nào"}>
          Đĩa hỏng lúc này thì mất {good ? "những gì ghi từ sau bản đó" : "mọi dữ liệu"}. Trên máy chủ, chạy{" "}
          <code>{command}</code>
          {nightly && "; nếu sao lưu hằng đêm bị lỗi, lý do ở bảng bên dưới"}.
        </Notice>
      )}
      <LastGood good={good} nightly={nightly} />
      <p className="my-4 max-w-prose">
        Hãy chép bản sao lưu sang một đĩa hoặc máy khác, giữ mật khẩu sao lưu ở chỗ riêng, và thử khôi phục mỗi quý một
        lần. Bản sao lưu có mọi dữ liệu cá nhân: ai có tệp là đọc được, nên cất như cất sổ.
      </p>
      <BackupTable lines={lines} />
    </>
  )
}
