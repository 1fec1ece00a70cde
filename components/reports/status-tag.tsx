import { Tag, type TagTone } from "@/components/ui/tag"
import { reportStatusNames, type ReportStatus } from "@/lib/glossary"

const tones: Record<ReportStatus, TagTone> = {
  draft: "mute",
  submitted: "warn",
  returned: "bad",
  accepted: "ok",
  locked: "ok",
}

/** Where a report is; `null` has not been begun. */
export function StatusTag({ status }: { status: ReportStatus | null }) {
  return status ? <Tag tone={tones[status]}>{reportStatusNames[status]}</Tag> : <Tag tone="mute">Chưa lập</Tag>
}
