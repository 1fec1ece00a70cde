import { ownAccountHref } from "@/lib/addresses/accounts"
import type { AuditEntry } from "@/lib/audit/record-event"
import { refuse, type Outcome } from "@/lib/access/outcome"
import { looksLikeCode } from "./one-time-code"
import { hashPassword, passwordFits } from "./password"
import { spaceAround } from "./password-schema"
import { requestAddress } from "@/lib/access/request"
import type { Scope } from "@/lib/access/scope"
import { endSessions } from "@/lib/access/session"
import { safePath } from "./safe-path"
import { countAttempt, forgetAttempts } from "./sign-in-limits"

export const passwordChanged = { "Mật khẩu": { before: "(nội dung riêng)", after: "(đã thay đổi)" } }

const refuseOld = (message: string) => refuse("Chưa đổi được mật khẩu.", { oldPassword: message })

/** Whether the old password fits. Who has none came in by a one-time code, which is gone. */
async function isHolder(stored: string | null, typed: string): Promise<boolean> {
  return stored === null || passwordFits(stored, typed)
}

/** Whether the actor's account has a password: whoever signed in with a one-time code has none yet. */
export async function hasPassword({ actor, tx }: Scope): Promise<boolean> {
  return (await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })).passwordHash !== null
}

/** Changes the actor's password when the old one fits, or sets the first; guesses count as sign-in attempts. Every other session ends. */
export async function changeOwnPassword(
  { actor, tx }: Scope,
  { oldPassword, newPassword, next }: { oldPassword: string; newPassword: string; next: string },
): Promise<Outcome> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId } })
  if (account.passwordHash !== null && oldPassword === "") return refuseOld("Hãy nhập mật khẩu đang dùng.")
  if (looksLikeCode(newPassword))
    return refuse("Chưa đổi được mật khẩu.", { newPassword: "Đây là mã trên phiếu. Hãy đặt mật khẩu của riêng bạn." })
  const address = await requestAddress()
  const wait = await countAttempt(actor.username, address)
  if (wait > 0) return refuseOld(`Đã thử quá nhiều lần. Hãy đợi ${Math.ceil(wait / 60)} phút.`)
  if (!(await isHolder(account.passwordHash, oldPassword)))
    return refuseOld("Mật khẩu đang dùng chưa đúng." + spaceAround(oldPassword))
  await tx.account.update({
    where: { id: actor.accountId },
    data: { passwordHash: await hashPassword(newPassword), mustChangePassword: false, version: { increment: 1 } },
  })
  await tx.signInCode.deleteMany({ where: { accountId: actor.accountId } })
  await endSessions(tx, actor.accountId, actor.sessionId)
  await forgetAttempts(actor.username, address)
  const event: AuditEntry = {
    action: "accounts.password",
    subject: "accounts",
    recordId: actor.accountId,
    unitId: actor.unitId,
  }
  const to = actor.mustChangePassword ? safePath(next) : ownAccountHref({ flash: { passwordChanged: true } })
  return { ok: true, events: [{ ...event, changes: passwordChanged }], to }
}
