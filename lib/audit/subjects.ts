import { glossary } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"

export interface SubjectName {
  label: string
  /** The path its records have; null = they have no page. */
  path: string | null
}

/** What events may be about beside the records of registers. */
export const otherSubjects = {
  units: { label: "Đơn vị", path: "/don-vi" },
  unitEvents: { label: glossary.unitEvent.name, path: "/don-vi/sap-xep" },
  accounts: { label: "Tài khoản", path: "/tai-khoan" },
  sessions: { label: "Phiên đăng nhập", path: "/tai-khoan" },
  reports: { label: glossary.report.name, path: "/bao-cao" },
  "report-templates": { label: "Mẫu Word của báo cáo", path: null },
  dataRequests: { label: glossary.dataRequest.name, path: "/du-lieu-ca-nhan" },
  disposals: { label: glossary.disposal.name, path: "/huy-ho-so" },
  retention: { label: glossary.retention.name, path: null },
  deadlines: { label: glossary.deadline.name, path: "/lich" },
  nothingToReport: { label: glossary.nothingToReport.name, path: "/day-du" },
  lookups: { label: glossary.lookup.name, path: "/danh-muc" },
  outreachKinds: { label: glossary.outreachKind.name, path: "/tuyen-truyen/loai-hinh" },
  reminders: { label: glossary.reminder.name, path: null },
  imports: { label: glossary.importBatch.name, path: null },
  installation: { label: "Hệ thống", path: null },
} as const satisfies Record<string, SubjectName>

/** What events may be about: only what has a name here or is a register. */
export type AuditSubject = RegisterKey | keyof typeof otherSubjects
