import { Tag } from "@/components/ui/tag"
import type { BoardRow } from "@/lib/reports/load-board"

const states = {
  onTime: { tone: "ok", text: "Đúng hạn" },
  late: { tone: "warn", text: "Nộp chậm" },
  overdue: { tone: "bad", text: "Quá hạn" },
  waiting: { tone: "mute", text: "Còn hạn" },
} as const

/** Whether a report came in time; nothing where no day is set. */
export function PunctualTag({ punctual }: Pick<BoardRow, "punctual">) {
  if (!punctual) return null
  const { tone, text } = states[punctual]
  return <Tag tone={tone}>{text}</Tag>
}
