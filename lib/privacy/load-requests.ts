import type { Scope } from "@/lib/access/scope"
import { Asked } from "@/lib/format/asked"
import { listParams } from "@/lib/format/list-params"
import { wholeNumber } from "@/lib/format/whole-number"
import { people } from "@/lib/registers/people/register"
import { parseListQuery } from "@/lib/register/list-query"
import { findRequests, findSubject } from "./find-requests"
import { findRequestTerms } from "./request-terms"

/** Requests of the actor's branch; only open ones unless all are asked for. */
export async function loadRequests(scope: Scope, search: Record<string, string>) {
  const asked = new Asked(search)
  const all = asked.flag("xem", "tat-ca")
  asked.done()
  return { all, requests: await findRequests(scope, { openOnly: !all }) }
}

export type RequestsData = Awaited<ReturnType<typeof loadRequests>>

const mostOffered = 20

/** What the form of a new request needs: the person, or people to choose from by name. */
export async function loadNewRequest(scope: Scope, search: Record<string, string>) {
  const personId = wholeNumber(search.nguoi)
  const subject = personId === null ? null : await findSubject(scope, personId)
  const terms = await findRequestTerms(scope, subject?.unitId ?? scope.actor.unitId)
  const typed = (search.tim ?? "").trim().slice(0, 100)
  if (subject || typed === "") return { subject, terms, typed, found: [] }
  const query = parseListQuery({ [listParams.search]: typed }, people.list)
  const { rows } = await people.rows(scope, query, mostOffered)
  const found = rows.flatMap(({ id, fullName, unit }) =>
    id === null ? [] : [{ id, fullName: String(fullName), unitName: String(unit) }],
  )
  return { subject, terms, typed, found }
}

export type NewRequestData = Awaited<ReturnType<typeof loadNewRequest>>
