import type { AuditEntry } from "@/lib/audit/record-event"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { noticeVersion } from "@/lib/access/notice-version"
import { safePath } from "./safe-path"
import type { Scope } from "@/lib/access/scope"

const label = "Thông báo về dữ liệu cá nhân"

/** Keeps with the actor's account that it has read the notice as it reads now. Who still has a first password may not be who it is for. */
export async function acknowledge({ actor, tx }: Scope, { next }: { next: string }): Promise<Outcome> {
  if (actor.mustChangePassword) return refuse("Hãy đổi mật khẩu được cấp trước.")
  const { noticeVersion: before } = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  await tx.account.update({ where: { id: actor.accountId }, data: { noticeVersion, acknowledgedAt: new Date() } })
  const changes = { [label]: { before: before ? `Bản số ${before}` : "", after: `Bản số ${noticeVersion}` } }
  const event: AuditEntry = {
    action: "accounts.acknowledge",
    subject: "accounts",
    recordId: actor.accountId,
    unitId: actor.unitId,
  }
  return { ok: true, events: [{ ...event, changes }], to: safePath(next) }
}
