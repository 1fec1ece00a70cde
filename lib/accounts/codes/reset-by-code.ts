import { roleLasts } from "@/lib/access/active-role"
import type { Outcome } from "@/lib/access/outcome"
import { refuse } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { askSecondPerson } from "@/lib/access/second-person/ask"
import { slipsHref } from "@/lib/addresses/accounts"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import type { TargetInput } from "../schema"
import { findIssue } from "./find-issue"
import { issueCodes, type CodeOrder } from "./issue-codes"
import { resettable } from "./resettable"

interface Held {
  id: number
  version: number
  unitId: number
}

/** Those of the accounts that the actor may give a code, held until the transaction ends; locked ones keep what they have. */
function hold(scope: Scope, which: Prisma.Sql): Promise<Held[]> {
  return scope.tx.$queryRaw<Held[]>`
    SELECT a.id, a.version, (SELECT r.unit_id FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)} ORDER BY r.id LIMIT 1) AS "unitId"
    FROM account a WHERE ${which} AND a.locked_at IS NULL AND ${resettable(scope)} ORDER BY a.id FOR NO KEY UPDATE OF a`
}

const changes = { "Mật khẩu": { before: "(nội dung riêng)", after: "Mã dùng một lần" } }

/** Takes passwords and sessions away and gives one-time codes; roles that read private texts wait for a second person. */
async function reset(scope: Scope, held: Held[], order: CodeOrder): Promise<Outcome> {
  const ids = held.map(({ id }) => id)
  await scope.tx.$executeRaw`
    UPDATE account SET password_hash = NULL, must_change_password = true, version = version + 1 WHERE id = ANY (${ids}::int[])`
  await scope.tx
    .$executeRaw`UPDATE session SET ended_at = now() WHERE account_id = ANY (${ids}::int[]) AND ended_at IS NULL`
  const issueId = await issueCodes(scope, ids, order)
  const events = held.map(({ id, unitId }): AuditEntry => {
    return { action: "accounts.reset", subject: "accounts", recordId: id, unitId, changes }
  })
  const roles = Prisma.sql`r.account_id = ANY (${ids}::int[]) AND (${roleLasts(Prisma.sql`r`)} OR r.ended_by_id IS NOT NULL)`
  const asked = await askSecondPerson(scope, roles, "reset")
  return { ok: true, events: [...events, ...asked], to: slipsHref(issueId) }
}

/** Gives one account a new one-time code in place of its password; null when it is not the actor's to give. */
export async function giveCode(scope: Scope, target: TargetInput, key: string): Promise<Outcome | null> {
  const [account] = await hold(scope, Prisma.sql`a.id = ${target.id}::int`)
  if (!account) return null
  if (account.version !== target.version)
    return refuse("Người khác vừa sửa tài khoản này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần.")
  return reset(scope, [account], { cause: "reset", key })
}

/** New codes for all of an act who have not set a password yet: what was printed before is worth nothing then. */
export async function reissueCodes(scope: Scope, issueId: number, key: string): Promise<Outcome | null> {
  const issue = await findIssue(scope, issueId)
  if (!issue) return null
  const unset = Prisma.sql`a.id IN (SELECT c.account_id FROM sign_in_code c WHERE c.issue_id = ${issueId}::int)`
  const held = await hold(scope, unset)
  if (held.length === 0) return refuse("Không còn tài khoản nào cần mã mới.")
  return reset(scope, held, { cause: issue.cause, key, issueId })
}
