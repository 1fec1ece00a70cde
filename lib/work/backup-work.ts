import type { Scope } from "@/lib/access/scope"
import { backupsHref } from "@/lib/addresses/work"
import { asksForBackups, isOverdue, lastGoodBackup } from "@/lib/backup/backup-state"
import { today } from "@/lib/format/dates"
import type { WorkItem } from "./work-item"

/** That no good backup was made in the last two days, for who keeps the installation. */
export async function findBackupWork(scope: Scope): Promise<WorkItem[]> {
  if (!(await asksForBackups(scope))) return []
  const good = await lastGoodBackup(scope)
  if (!isOverdue(good)) return []
  const title = good ? "Bản sao lưu tốt gần nhất đã quá hai ngày" : "Chưa có bản sao lưu nào"
  return [{ key: "backup", title, href: backupsHref(), late: true, since: good ? today(good.finishedAt) : undefined }]
}
