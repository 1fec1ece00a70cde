import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { frozen } from "./rules"
import type { ConferenceInput } from "./schema"

/** What may not change because the numbers are closed; nothing while they are open. */
export async function checkClosed(scope: Scope, id: number, input: ConferenceInput): Promise<Record<string, string>> {
  const row = await scope.tx.conference.findUnique({ where: { id } })
  if (!row?.closedOn) return {}
  const closedOn = fromDbDate(row.closedOn)
  const stored: Record<string, unknown> = { ...row, heldOn: fromDbDate(row.heldOn), closedOn }
  const message = `Số đã chốt ngày ${formatDate(closedOn)}. Muốn sửa, hãy bấm “Mở lại” ở trang hội nghị và nêu lý do.`
  return Object.fromEntries(frozen.filter((name) => input[name] !== stored[name]).map((name) => [name, message]))
}
