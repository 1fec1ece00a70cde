import type { Scope } from "@/lib/access/scope"
import { loadHistory } from "@/lib/audit/load-history"
import { toDbDate } from "@/lib/db/days"
import { Prisma } from "@/lib/db/generated/client"
import { wholeNumber } from "@/lib/format/whole-number"
import { reportStatusNames } from "@/lib/glossary"
import { people } from "@/lib/registers/people/register"
import { readableChanges } from "@/lib/registers/readable-changes"
import { registers } from "@/lib/registers/registry"
import { findReports } from "@/lib/reports/find-report"
import { reportName } from "@/lib/reports/period"
import { findMentions, type Mention } from "./find-mentions"
import { findRequest, type RequestRow } from "./find-requests"
import { requestKeepers } from "./request-roles"

interface MentionLink {
  label: string
  href: string
}

/** Reports tell their state: what was submitted can no longer be rewritten. */
async function reportLinks(scope: Scope, mentions: Mention[]): Promise<MentionLink[]> {
  const ids = mentions.flatMap((one) => (one.register === "reports" ? [one.recordId] : []))
  const reports = ids.length > 0 ? await findReports(scope, Prisma.sql`r.id = ANY (${ids}::int[])`) : []
  return reports.map((report) => ({
    label: `${reportName(report)}, ${report.unitName} (${reportStatusNames[report.status].toLowerCase()})`,
    href: `/bao-cao/${report.id}`,
  }))
}

async function linksOf(scope: Scope, mentions: Mention[]): Promise<MentionLink[]> {
  const links: MentionLink[] = []
  for (const register of registers) {
    const ids = mentions.flatMap((one) => (one.register === register.key ? [one.recordId] : []))
    const records = ids.length > 0 ? await register.findMany(scope, ids) : []
    links.push(
      ...records.map(({ id, title }) => ({
        label: `${register.term.name}: ${title}`,
        href: `/${register.slug}/${id}`,
      })),
    )
  }
  return [...links, ...(await reportLinks(scope, mentions))]
}

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
  const mentions = mayAct ? await linksOf(scope, await mentionsOf(scope, request)) : []
  const { deletedAt } = await scope.tx.person.findUniqueOrThrow({ where: { id: request.personId } })
  const corrections = mayAct ? await changesSince(scope, request) : []
  return { request, mayAct, mentions, corrections, personDeleted: deletedAt !== null }
}

export type RequestData = NonNullable<Awaited<ReturnType<typeof loadRequest>>>
