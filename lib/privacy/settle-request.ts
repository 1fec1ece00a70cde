import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { requestHref } from "@/lib/addresses/privacy"
import { toDbDate } from "@/lib/db/days"
import { formatDate, today } from "@/lib/format/dates"
import { findRequest, type RequestRow } from "./find-requests"
import { personEvent, requestEvent } from "./request-event"
import type { CloseInput, RestrictionInput } from "./schema"

interface Seen {
  id: number
  version: number
}

const stale = "Người khác vừa ghi yêu cầu này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần."

/** The request as the actor saw it; null when it is none of its branch, a refusal when it changed meanwhile. */
export async function seenRequest(scope: Scope, { id, version }: Seen) {
  await scope.tx.$queryRaw`SELECT 1 FROM data_request WHERE id = ${id}::int FOR UPDATE`
  const request = await findRequest(scope, id)
  if (!request) return null
  return request.version === version ? request : refuse(stale)
}

export const isRequest = (found: RequestRow | { ok: false } | null): found is RequestRow =>
  found !== null && !("ok" in found)

/** Writes how a request ended. */
export async function finishRequest(scope: Scope, request: RequestRow, outcome: string, doneOn = today()) {
  await scope.tx.dataRequest.update({
    where: { id: request.id },
    data: { outcome, doneOn: toDbDate(doneOn), doneBy: scope.actor.fullName, version: { increment: 1 } },
  })
}

export const pageOf = ({ id }: Seen) => requestHref(id, { flash: { saved: true } })

/** Closes a request with what was done, or why it was not. */
export async function closeRequest(scope: Scope, input: CloseInput): Promise<Outcome | null> {
  const request = await seenRequest(scope, input)
  if (!isRequest(request)) return request
  if (request.doneOn) return refuse("Yêu cầu này đã kết thúc.")
  if (input.doneOn < request.receivedOn) {
    return refuse("Chưa kết thúc được.", { doneOn: "Ngày trả lời không thể trước ngày nhận." })
  }
  await finishRequest(scope, request, input.outcome, input.doneOn)
  const event = requestEvent(request, "close", { "Ngày trả lời": { before: "", after: formatDate(input.doneOn) } })
  return { ok: true, events: [event], to: pageOf(input) }
}

/** From now on nobody reads, changes or exports the person's commitments; what counts goes on counting. */
export async function restrictPerson(scope: Scope, input: RestrictionInput): Promise<Outcome | null> {
  const request = await seenRequest(scope, input)
  if (!isRequest(request)) return request
  if (request.kind !== "restriction" || request.doneOn) return refuse("Yêu cầu này không còn chờ hạn chế xử lý.")
  await scope.tx.person.update({
    where: { id: request.personId },
    data: { restrictedAt: new Date(), version: { increment: 1 } },
  })
  await finishRequest(scope, request, input.decision)
  await scope.tx.dataRequest.update({ where: { id: request.id }, data: { restrictedOn: toDbDate(today()) } })
  return { ok: true, events: [requestEvent(request, "restrict"), personEvent(request, "restrict")], to: pageOf(input) }
}

/** Ends a restriction by a later decision; the person stays restricted while another one holds. */
export async function liftRestriction(scope: Scope, input: RestrictionInput): Promise<Outcome | null> {
  const request = await seenRequest(scope, input)
  if (!isRequest(request)) return request
  if (!request.restrictedOn || request.liftedOn || !request.restricted) {
    return refuse("Không có hạn chế nào đang áp dụng theo yêu cầu này.")
  }
  await scope.tx.dataRequest.update({
    where: { id: request.id },
    data: {
      liftedOn: toDbDate(today()),
      outcome: `${request.outcome}\nThôi hạn chế ngày ${formatDate(today())}: ${input.decision}`,
      version: { increment: 1 },
    },
  })
  await scope.tx.$executeRaw`
    UPDATE person p SET restricted_at = NULL, version = p.version + 1 WHERE p.id = ${request.personId}::int AND NOT EXISTS (
      SELECT FROM data_request r WHERE r.person_id = p.id AND r.restricted_on IS NOT NULL AND r.lifted_on IS NULL)`
  return { ok: true, events: [requestEvent(request, "lift"), personEvent(request, "lift")], to: pageOf(input) }
}
