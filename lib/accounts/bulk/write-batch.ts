import type { Scope } from "@/lib/access/scope"
import { askSecondPerson } from "@/lib/access/second-person/ask"
import type { AuditEntry } from "@/lib/audit/record-event"
import { Prisma } from "@/lib/db/generated/client"
import { roleNames } from "@/lib/glossary"
import { issueCodes, type CodeOrder } from "../codes/issue-codes"
import type { PlannedAccount } from "./plan"

/** Inserts the accounts with their roles, two statements however many there are; returns their ids in the order of the plan. */
async function insert({ tx, actor }: Scope, planned: PlannedAccount[]): Promise<number[]> {
  const rows = JSON.stringify(planned.map(({ username, fullName }) => ({ username, name: fullName })))
  const made = await tx.$queryRaw<{ id: number; username: string }[]>`
    INSERT INTO account (username, full_name) SELECT x.username, x.name
    FROM jsonb_to_recordset(${rows}::jsonb) AS x (username text, name text) RETURNING id, username`
  const idOf = new Map(made.map(({ id, username }) => [username, id]))
  const ids = planned.map(({ username }) => idOf.get(username)!)
  const roles = JSON.stringify(planned.map(({ role, unitId }, nth) => ({ account: ids[nth], role, unit: unitId })))
  await tx.$executeRaw`
    INSERT INTO role_assignment (account_id, role, unit_id, granted_by_id) SELECT x.account, x.role::role, x.unit, ${actor.accountId}::int
    FROM jsonb_to_recordset(${roles}::jsonb) AS x (account int, role text, unit int)`
  return ids
}

function created({ username, fullName, role, unitId, unitName }: PlannedAccount, recordId: number): AuditEntry {
  const changes = {
    "Tên đăng nhập": { before: "", after: username },
    "Họ và tên": { before: "", after: fullName },
    "Vai trò": { before: "", after: `${roleNames[role]} · ${unitName}` },
  }
  return { action: "accounts.create", subject: "accounts", recordId, unitId, changes }
}

/** New accounts as they were written. */
interface Written {
  issueId: number
  ids: number[]
  events: AuditEntry[]
}

/**
 * Makes accounts without a password, each with a role and a one-time code. Roles that read private texts wait for a second person; whether the roles
 * may be granted was asked before.
 */
export async function writeAccounts(scope: Scope, planned: PlannedAccount[], order: CodeOrder): Promise<Written> {
  const ids = await insert(scope, planned)
  const issueId = await issueCodes(scope, ids, order)
  const asked = await askSecondPerson(scope, Prisma.sql`r.account_id = ANY (${ids}::int[])`, "granted")
  return { issueId, ids, events: [...planned.map((one, nth) => created(one, ids[nth]!)), ...asked] }
}

/** Whoever makes accounts in bulk waits for who does so already: one unit does not get two. Held until the transaction ends. */
export async function lockBatches({ tx }: Scope): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('accounts in bulk'))::text`
}
