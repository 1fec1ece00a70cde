import type { Scope } from "@/lib/access/scope"
import { loadHistory } from "@/lib/history/load-history"
import { toDbDate } from "@/lib/db/days"
import { wholeNumber } from "@/lib/format/whole-number"
import { people } from "@/lib/registers/people/register"
import { readableChanges } from "@/lib/register/readable-changes"
import { findMentions, type Mention } from "./find-mentions"
import { findRequest, type RequestRow } from "./find-requests"
import { mentionLinks } from "./mention-links"
import { requestKeepers } from "./request-roles"

/** Records that hold the name: before it goes those of this moment, afterwards those that were kept. */
async function mentionsOf(scope: Scope, request: RequestRow): Promise<Mention[]> {
  if (request.kind !== "pseudonymisation") return []
  if (request.doneOn) return scope.tx.dataRequestMention.findMany({ where: { requestId: request.id } })
  const { fullName } = await scope.tx.person.findUniqueOrThrow({ where: { id: request.personId } })
  return findMentions(scope, fullName)
}

/** What was changed of the person since the request came: what a correction is closed with. */
async function changesSince(scope: Scope, request: RequestRow) {
  if (request.kind !== "correction") return []
  const events = await loadHistory(scope, people.key, request.personId, { only: [`${people.key}.update`] })
  const since = events.filter(({ at }) => at >= toDbDate(request.receivedOn))
  return readableChanges(scope, people, since)
}

/** One request with what its next step needs; null when there is none for this actor. */
export async function loadRequest(scope: Scope, id: string | undefined) {
  const number = wholeNumber(id)
  const request = number === null ? null : await findRequest(scope, number)
  if (!request) return null
  const mayAct = requestKeepers.includes(scope.actor.role)
  const mentions = mayAct ? await mentionLinks(scope, await mentionsOf(scope, request)) : []
  const { deletedAt } = await scope.tx.person.findUniqueOrThrow({ where: { id: request.personId } })
  const corrections = mayAct ? await changesSince(scope, request) : []
  return { request, mayAct, mentions, corrections, personDeleted: deletedAt !== null }
}

export type RequestData = NonNullable<Awaited<ReturnType<typeof loadRequest>>>
