import type { Scope } from "@/lib/access/scope"
import { confirmerRoles } from "@/lib/access/second-person/confirmers"
import { countWaiting } from "@/lib/accounts/second-person/find-waiting"
import { confirmationsHref } from "@/lib/addresses/accounts"
import { today } from "@/lib/format/dates"
import type { WorkItem } from "./work-item"

/** Accounts that wait for the actor as the second person before they may read private texts. */
export async function findConfirmWork(scope: Scope): Promise<WorkItem[]> {
  if (!confirmerRoles.includes(scope.actor.role)) return []
  const { decidable: number, since: first } = await countWaiting(scope)
  if (!first) return []
  const since = today(first)
  return [
    {
      key: "confirm",
      title: "Tài khoản chờ người thứ hai xác nhận mới được đọc bản cam kết",
      href: confirmationsHref(),
      count: { number, unit: "tài khoản" },
      since,
      // Somebody cannot work meanwhile.
      late: since < today(),
    },
  ]
}
