import type { Scope } from "@/lib/access/scope"
import { requestHref, requestsHref } from "@/lib/addresses/privacy"
import { countOpenRequests, type OpenRequests } from "@/lib/privacy/find-requests"
import { requestKeepers } from "@/lib/privacy/request-roles"
import type { WorkItem } from "./work-item"

const toldAhead = 14

function itemOf(key: string, title: string, found: OpenRequests | null, late: boolean): WorkItem[] {
  if (!found) return []
  const { number, firstId, until } = found
  const href = number === 1 ? requestHref(firstId) : requestsHref()
  return [{ key, title, href, count: { number, unit: "yêu cầu" }, until, late }]
}

/** Requests about personal data that whoever settles them has not answered: past their day, or due within 14 days. Nobody is named. */
export async function findRequestWork(scope: Scope): Promise<WorkItem[]> {
  if (!requestKeepers.includes(scope.actor.role)) return []
  const overdue = await countOpenRequests(scope, "overdue")
  const soon = await countOpenRequests(scope, { withinDays: toldAhead })
  return [
    ...itemOf("requests overdue", "Yêu cầu về dữ liệu cá nhân đã quá hạn trả lời", overdue, true),
    ...itemOf("requests soon", `Yêu cầu về dữ liệu cá nhân phải trả lời trong ${toldAhead} ngày`, soon, false),
  ]
}
