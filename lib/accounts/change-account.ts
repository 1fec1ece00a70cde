import { refuse, type Outcome, type Refused } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { endSessions } from "@/lib/access/session"
import { accountHref, type AccountSaved } from "@/lib/addresses/accounts"
import type { AuditVerb } from "@/lib/audit/action-names"
import type { AuditEntry, Changes } from "@/lib/audit/record-event"
import type { Prisma } from "@/lib/db/generated/client"
import { findAccount, updateAccount, type Account } from "./account-store"
import type { TargetInput } from "./schema"

/** What a change does once it is allowed. */
interface Change {
  /** Of the audit event. */
  action: AuditVerb
  changes: Changes
  data?: Prisma.AccountUpdateInput
  /** Where it happened; without one, at the account's first unit in the branch. */
  unitId?: number
  endsSessions?: boolean
  /** What else the log says: roles that wait for a second person now. */
  asked?: AuditEntry[]
}

interface AccountChange {
  /** What the page says afterwards. */
  saved: AccountSaved
  /** Also allowed where the account holds roles outside the branch. */
  shared?: boolean
  /** What the loser of two changes sees beside what is stored. */
  wish?: (account: Account) => { label: string; theirs: string; yours: string }
  decide: (account: Account) => Promise<Change | Refused | null>
}

const elsewhere =
  "Tài khoản này còn giữ vai trò ở đơn vị ngoài phạm vi của bạn. Hãy đề nghị quản trị cấp trên thực hiện."
const stale = "Người khác vừa sửa tài khoản này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần."

function conflict(account: Account, { wish }: AccountChange): Refused {
  if (!wish) return refuse(stale)
  return {
    ok: false,
    message: "Người khác vừa sửa tài khoản này.",
    conflict: { version: account.version, fields: [wish(account)] },
  }
}

/** One change of one account the actor administers; null when it is not. The version is checked before anything is written. */
export async function changeAccount(scope: Scope, target: TargetInput, change: AccountChange): Promise<Outcome | null> {
  const account = await findAccount(scope, target.id, true)
  if (!account) return null
  if (!change.shared && !account.owned) return refuse(elsewhere)
  if (account.version !== target.version) return conflict(account, change)
  const decided = await change.decide(account)
  if (decided === null || "ok" in decided) return decided
  await updateAccount(scope, account.id, decided.data ?? {})
  // Who changes the own account goes on working in this session.
  const kept = account.id === scope.actor.accountId ? scope.actor.sessionId : undefined
  if (decided.endsSessions) await endSessions(scope.tx, account.id, kept)
  const unitId = decided.unitId ?? account.roles.find((role) => role.unitName !== null)?.unitId ?? scope.actor.unitId
  const event: AuditEntry = {
    action: `accounts.${decided.action}`,
    subject: "accounts",
    recordId: account.id,
    unitId,
    changes: decided.changes,
  }
  return {
    ok: true,
    events: [event, ...(decided.asked ?? [])],
    to: accountHref(account.id, { flash: { saved: change.saved } }),
  }
}
