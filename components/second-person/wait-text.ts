import type { AccessEvent } from "@/lib/accounts/second-person/access-news"
import { formatInstant } from "@/lib/format/dates"
import { waitCauseNames } from "@/lib/glossary"

/** Until when a role waits. */
export function untilText(opensAt: Date | null): string {
  if (!opensAt) return "Chờ cho đến khi có người xác nhận."
  return `Nếu không ai xác nhận thì tự có hiệu lực lúc ${formatInstant(opensAt)}, vì chưa có người thứ hai.`
}

/** What made a role wait, by whom and when: "Trần Quang Ước: giao vai trò, 14:05 ngày 20/11/2026". */
export function causeText({
  cause,
  byName,
  at,
}: {
  cause: keyof typeof waitCauseNames
  byName: string
  at: Date
}): string {
  return `${byName}: ${waitCauseNames[cause]}, ${formatInstant(at)}`
}

/** What became of it. */
export function outcomeText({ decision, decidedByName, at, opensAt }: AccessEvent): string {
  if (decision === "confirmed") return `${decidedByName} xác nhận, ${formatInstant(at)}`
  if (decision === "refused") return `${decidedByName} từ chối, ${formatInstant(at)}`
  if (decision === "lapsed") return `Tự có hiệu lực ${formatInstant(at)}: không có người thứ hai xác nhận`
  return opensAt ? `Đang chờ, tự có hiệu lực lúc ${formatInstant(opensAt)}` : "Đang chờ người thứ hai xác nhận"
}
