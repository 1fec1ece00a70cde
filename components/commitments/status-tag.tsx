import { Tag, type TagTone } from "@/components/ui/tag"
import { commitmentStatusNames } from "@/lib/glossary"
import type { Writer } from "@/lib/registers/commitments/cell-year"

/** The states of everybody who must write, nothing begun included. */
export const writerStates: Record<Writer["status"], string> = { none: "Chưa viết", ...commitmentStatusNames }

const tones: Record<Writer["status"], TagTone> = {
  none: "bad",
  draft: "warn",
  submitted: "warn",
  approved: "ok",
  reported: "ok",
  concluded: "ok",
}

export function StatusTag({ writer: { status, returned } }: { writer: Writer }) {
  return <Tag tone={tones[status]}>{status === "draft" && returned ? "Trả lại để sửa" : writerStates[status]}</Tag>
}
