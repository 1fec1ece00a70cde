import { Tag } from "@/components/ui/tag"
import { today } from "@/lib/format/dates"
import type { RequestRow } from "@/lib/privacy/find-requests"

/** Whether a request waits, is late, or is settled. */
export function RequestState({ request }: { request: RequestRow }) {
  if (request.restrictedOn && !request.liftedOn && request.restricted) return <Tag tone="warn">Đang hạn chế xử lý</Tag>
  if (request.doneOn) return <Tag tone="ok">Đã trả lời</Tag>
  const late = request.dueOn < today()
  return late ? <Tag tone="bad">Quá hạn</Tag> : <Tag tone="warn">Chờ trả lời</Tag>
}
