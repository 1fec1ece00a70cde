import { type AuditEntry, recordEvents } from "@/lib/audit/record-event"
import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import { log } from "@/lib/log"
import { roleLasts } from "../active-role"
import type { Role } from "../roles"
import { roleChange } from "./role-change"

interface Lapsed {
  accountId: number
  role: Role
  unitId: number
  unitName: string
}

const pauseMs = 60_000

/**
 * Lets roles hold whose time to wait for a second person is over, all or those of one account; the log tells it in the same transaction. The
 * database's clock decides.
 */
export async function lapseWaits(accountId?: number): Promise<void> {
  const whose = accountId === undefined ? Prisma.sql`true` : Prisma.sql`r.account_id = ${accountId}::int`
  await db().$transaction(async (tx) => {
    const lapsed = await tx.$queryRaw<Lapsed[]>`
      UPDATE role_wait w SET decision = 'lapsed', decided_at = now() FROM role_assignment r
      WHERE r.id = w.assignment_id AND w.decision IS NULL AND w.opens_at <= now() AND ${roleLasts(Prisma.sql`r`)} AND ${whose}
      RETURNING r.account_id AS "accountId", r.role::text, r.unit_id AS "unitId", unit_name_on(r.unit_id, roll_up.today()) AS "unitName"`
    const events = lapsed.map((one): AuditEntry => ({
      action: "accounts.lapse",
      subject: "accounts",
      recordId: one.accountId,
      unitId: one.unitId,
      changes: roleChange(one, "Tự có hiệu lực: hết thời gian chờ mà không có người thứ hai xác nhận"),
    }))
    await recordEvents(tx, { fullName: "Hệ thống" }, events)
  })
}

/** Looks every minute whether a role's time to wait is over. A sign-in looks for its own account, so that nobody depends on it. */
export function startLapseLoop(): void {
  const look = () =>
    lapseWaits().catch((error: unknown) => log.warn({ error }, "waiting roles were not looked at, trying again"))
  setInterval(() => void look(), pauseMs).unref()
}
