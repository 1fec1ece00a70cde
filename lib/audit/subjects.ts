import { accountHref } from "@/lib/addresses/accounts"
import { disposalHref, requestHref } from "@/lib/addresses/privacy"
import { eventHref } from "@/lib/addresses/reorganisations"
import { reportHref } from "@/lib/addresses/reports"
import { unitHref } from "@/lib/addresses/units"
import { glossary } from "@/lib/glossary"
import type { RegisterKey } from "@/lib/register-key"

export interface SubjectName {
  label: string
  /** The page of one of its records; null = they have none. */
  hrefOf: ((id: number) => string) | null
}

/** What events may be about beside the records of registers. */
export const otherSubjects = {
  units: { label: "Đơn vị", hrefOf: unitHref },
  unitEvents: { label: glossary.unitEvent.name, hrefOf: eventHref },
  accounts: { label: "Tài khoản", hrefOf: accountHref },
  sessions: { label: "Phiên đăng nhập", hrefOf: accountHref },
  reports: { label: glossary.report.name, hrefOf: reportHref },
  reportKinds: { label: "Kỳ báo cáo", hrefOf: null },
  "report-templates": { label: "Mẫu Word của báo cáo", hrefOf: null },
  dataRequests: { label: glossary.dataRequest.name, hrefOf: requestHref },
  disposals: { label: glossary.disposal.name, hrefOf: disposalHref },
  retention: { label: glossary.retention.name, hrefOf: null },
  deadlines: { label: glossary.deadline.name, hrefOf: null },
  nothingToReport: { label: glossary.nothingToReport.name, hrefOf: null },
  lookups: { label: glossary.lookup.name, hrefOf: null },
  outreachKinds: { label: glossary.outreachKind.name, hrefOf: null },
  reminders: { label: glossary.reminder.name, hrefOf: null },
  imports: { label: glossary.importBatch.name, hrefOf: null },
  installation: { label: "Hệ thống", hrefOf: null },
} as const satisfies Record<string, SubjectName>

/** What events may be about: only what has a name here or is a register. */
export type AuditSubject = RegisterKey | keyof typeof otherSubjects
