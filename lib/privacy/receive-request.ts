import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { requestHref } from "@/lib/addresses/privacy"
import { fromDbDate, toDbDate } from "@/lib/db/days"
import { formatDate } from "@/lib/format/dates"
import { findSubject } from "./find-requests"
import { requestEvent } from "./request-event"
import { findRequestTerms } from "./request-terms"
import type { NewRequestInput } from "./schema"

/** By when a request is to be answered, unless another day is typed. */
async function dueDay(scope: Scope, unitId: number, { kind, receivedOn, dueOn }: NewRequestInput): Promise<Date> {
  if (dueOn) return toDbDate(dueOn)
  const { days } = (await findRequestTerms(scope, unitId)).find((term) => term.kind === kind)!
  return new Date(toDbDate(receivedOn).getTime() + days * 86_400_000)
}

/** Enters what somebody asks for; null when the person is not of the actor's branch. */
export async function receiveRequest(scope: Scope, input: NewRequestInput): Promise<Outcome | null> {
  const subject = await findSubject(scope, input.personId)
  if (!subject) return null
  const due = await dueDay(scope, subject.unitId, input)
  if (fromDbDate(due) < input.receivedOn) {
    return refuse("Chưa ghi được yêu cầu.", { dueOn: "Hạn trả lời không thể trước ngày nhận." })
  }
  const { personId, kind, receivedOn, words } = input
  const data = { personId, kind, receivedOn: toDbDate(receivedOn), dueOn: due, words }
  const { id } = await scope.tx.dataRequest.create({ data })
  const changes = {
    "Ngày nhận": { before: "", after: formatDate(receivedOn) },
    "Hạn trả lời": { before: "", after: formatDate(fromDbDate(due)) },
  }
  const event = requestEvent({ id, kind, unitId: subject.unitId }, "create", changes)
  return { ok: true, events: [event], to: requestHref(id, { flash: { saved: true } }) }
}
