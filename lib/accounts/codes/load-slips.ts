import { roleLasts } from "@/lib/access/active-role"
import type { Role } from "@/lib/access/roles"
import { note, type Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import { formatNumber } from "@/lib/format/numbers"
import { wholeNumber } from "@/lib/format/whole-number"
import { codeFits, codeOf } from "@/lib/sign-in/one-time-code"
import { findIssue } from "./find-issue"

/** What is printed for one account. */
export interface Slip {
  accountId: number
  username: string
  fullName: string
  role: Role
  unitName: string
  /** Above the unit; empty for the topmost. */
  aboveName: string
  code: string
  expiresAt: Date
}

type Row = Omit<Slip, "code"> & { hash: Uint8Array }

/** Sheets of eight; so many on a page that a browser prints it without waiting long. */
const perPage = 400

/** Accounts of an act whose codes still let them in, as they stand in the tree. */
function rowsOf({ tx }: Scope, issueId: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT a.id AS "accountId", a.username, a.full_name AS "fullName", r.role::text, unit_name_on(r.unit_id, roll_up.today()) AS "unitName",
      coalesce(unit_name_on(n.parent_id, roll_up.today()), '') AS "aboveName", c.hash, c.expires_at AS "expiresAt"
    FROM sign_in_code c JOIN account a ON a.id = c.account_id
    JOIN LATERAL (SELECT r.role, r.unit_id FROM role_assignment r WHERE r.account_id = a.id AND ${roleLasts(Prisma.sql`r`)} ORDER BY r.id LIMIT 1) r ON true
    LEFT JOIN roll_up.tree_node n ON n.tree = 0 AND n.unit_id = r.unit_id
    WHERE c.issue_id = ${issueId}::int AND c.hash IS NOT NULL AND c.expires_at > now() ORDER BY n.path, a.id`
}

/** The slips of an act as far as the key opens them: without the key that its codes were made with there is none. */
function opened(rows: Row[], key: string | null): Slip[] {
  if (key === null) return []
  return rows.flatMap(({ hash, ...row }) => {
    const code = codeOf(key, row.accountId)
    return codeFits(hash, row.accountId, code) ? [{ ...row, code }] : []
  })
}

const isLocal = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname)

/** An act and its slips for who has just made them; null when it is not within reach. That codes were shown is in the log. */
export async function loadSlips(
  scope: Scope,
  search: Record<string, string>,
  id: string | undefined,
  key: string | null,
) {
  const issueId = wholeNumber(id ?? "")
  const issue = issueId === null ? null : await findIssue(scope, issueId)
  if (!issue) return null
  const slips = opened(await rowsOf(scope, issue.id), key)
  const pages = Math.max(1, Math.ceil(slips.length / perPage))
  const page = Math.min(pages, Math.max(1, wholeNumber(search.trang ?? "") ?? 1))
  const shown = slips.slice((page - 1) * perPage, page * perPage)
  if (shown.length > 0) {
    const changes = { "Phiếu đăng nhập": { before: "", after: `${formatNumber(shown.length)} phiếu` } }
    note(scope, [{ action: "accounts.print", subject: "accounts", unitId: scope.actor.unitId, changes }])
  }
  const { appUrl } = env()
  return { issue, shown, total: slips.length, page, pages, appUrl, isLocal: isLocal(appUrl) }
}

export type SlipsData = NonNullable<Awaited<ReturnType<typeof loadSlips>>>
