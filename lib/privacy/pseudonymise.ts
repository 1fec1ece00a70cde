import { forgetDraftsAbout, forgetDraftsNaming } from "@/lib/access/form-drafts"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import type { AuditEntry } from "@/lib/audit/record-event"
import { fold } from "@/lib/format/fold"
import { commitmentHref } from "@/lib/addresses/known-records"
import { findMentions } from "./find-mentions"
import { personEvent, requestEvent } from "./request-event"
import type { PseudonymiseInput } from "./schema"
import { finishRequest, isRequest, pageOf, seenRequest } from "./settle-request"
import { forgetChangesNaming, forgetChangesOf } from "@/lib/register/import/forget-changes"
import { takeIdentity } from "@/lib/registers/people/take-identity"

const plain = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim()

/** Empties what the person's commitments say, deleted ones too; the rows stay and count as before. */
async function emptyCommitments({ tx }: Scope, personId: number): Promise<{ id: number; unitId: number }[]> {
  const commitments = await tx.commitment.findMany({ where: { personId }, select: { id: true, unitId: true } })
  await tx.commitmentItem.deleteMany({ where: { commitment: { personId } } })
  await tx.commitment.updateMany({
    where: { personId },
    data: { selfReport: "", remark: "", returnReason: "", version: { increment: 1 } },
  })
  return commitments
}

/** Empties what the log and the requests themselves say of the person. */
async function emptyTraces({ tx }: Scope, personId: number, commitmentIds: number[]): Promise<void> {
  const requests = await tx.dataRequest.findMany({ where: { personId }, select: { id: true } })
  await tx.$executeRaw`SELECT scrub_history('people', ${[personId]}::int[])`
  await tx.$executeRaw`SELECT scrub_history('commitments', ${commitmentIds}::int[])`
  await tx.$executeRaw`SELECT scrub_history('dataRequests', ${requests.map(({ id }) => id)}::int[])`
  await tx.dataRequest.updateMany({ where: { personId }, data: { words: "", outcome: "" } })
}

/**
 * Makes a person nobody: for good, and without any count changing. Whoever decides it types the person's name. Free texts elsewhere that hold the
 * name are kept as a list to settle by hand.
 */
export async function pseudonymisePerson(scope: Scope, input: PseudonymiseInput): Promise<Outcome | null> {
  const request = await seenRequest(scope, input)
  if (!isRequest(request)) return request
  if (request.kind !== "pseudonymisation" || request.doneOn || request.pseudonymised) {
    return refuse("Yêu cầu này không còn chờ ẩn danh hóa.")
  }
  const { personId } = request
  const { fullName } = await scope.tx.person.findUniqueOrThrow({ where: { id: personId } })
  if (plain(input.typedName) !== plain(fullName)) {
    return refuse("Chưa ẩn danh hóa.", { typedName: "Tên gõ vào không giống tên của người này." })
  }
  if (fold(input.basis).includes(fold(fullName))) {
    return refuse("Chưa ẩn danh hóa.", { basis: "Căn cứ được giữ lại: hãy ghi không nêu tên người này." })
  }
  const mentions = await findMentions(scope, fullName)
  await scope.tx.dataRequestMention.createMany({ data: mentions.map((one) => ({ ...one, requestId: request.id })) })
  await scope.tx.person.update({ where: { id: personId }, data: { restrictedAt: null } })
  const commitments = await emptyCommitments(scope, personId)
  await takeIdentity(scope, personId)
  const ids = commitments.map(({ id }) => id)
  await emptyTraces(scope, personId, ids)
  await forgetDraftsNaming(scope, fullName)
  await forgetChangesNaming(scope, fullName)
  await forgetChangesOf(scope, "people", [personId])
  await forgetDraftsAbout(
    scope,
    ids.map((id) => commitmentHref(id)),
  )
  await finishRequest(scope, request, input.basis)
  const scrubs = commitments.map(({ id, unitId }): AuditEntry => ({
    action: "commitments.scrub",
    subject: "commitments",
    recordId: id,
    unitId,
  }))
  const events = [requestEvent(request, "pseudonymise"), personEvent(request, "pseudonymise"), ...scrubs]
  return { ok: true, events, to: pageOf(input) }
}
