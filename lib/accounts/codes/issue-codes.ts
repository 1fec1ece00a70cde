import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import type { CodeCause } from "@/lib/db/generated/enums"
import { codeDays, codeHash, codeOf } from "@/lib/sign-in/one-time-code"

/** By which act codes are made, and the key that they follow from. */
export interface CodeOrder {
  cause: CodeCause
  key: string
  /** The act of which the accounts' codes are made anew; without one it is an act of its own. */
  issueId?: number
}

async function issueOf({ tx, actor }: Scope, accounts: number, { cause, issueId }: CodeOrder): Promise<number> {
  if (issueId !== undefined) return issueId
  const data = { cause, accounts, madeById: actor.accountId, unitId: actor.unitId }
  return (await tx.codeIssue.create({ data, select: { id: true } })).id
}

/** Gives accounts a one-time code each, in place of any earlier one, in one statement; returns the number of the act. */
export async function issueCodes(scope: Scope, accountIds: number[], order: CodeOrder): Promise<number> {
  const issueId = await issueOf(scope, accountIds.length, order)
  const rows = accountIds.map((id) => {
    return { id, hash: Buffer.from(codeHash(id, codeOf(order.key, id))).toString("hex") }
  })
  await scope.tx.$executeRaw`
    INSERT INTO sign_in_code (account_id, issue_id, hash, expires_at)
    SELECT x.id, ${issueId}::int, decode(x.hash, 'hex'), now() + ${Prisma.sql`make_interval(days => ${codeDays}::int)`}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id int, hash text)
    ON CONFLICT (account_id) DO UPDATE SET issue_id = excluded.issue_id, hash = excluded.hash, expires_at = excluded.expires_at`
  return issueId
}
