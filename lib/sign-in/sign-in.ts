import { begunRole } from "@/lib/access/active-role"
import { type AuditEntry, type Changes, recordEvents } from "@/lib/audit/record-event"
import { db, type Tx } from "@/lib/db/client"
import { databaseNow } from "@/lib/db/clock"
import { refuse, type Refused } from "@/lib/access/outcome"
import { formatInstant } from "@/lib/format/dates"
import { codeFits } from "./one-time-code"
import { passwordFits } from "./password"
import { spaceAround } from "./password-schema"
import { endSession, startSession } from "@/lib/access/session"
import { countAttempt, forgetAttempts } from "./sign-in-limits"

export interface Visitor {
  address: string
  device: string
}

type SignedIn = { ok: true; sessionId: string; mustChangePassword: boolean }

const wrong = "Tên đăng nhập hoặc mật khẩu chưa đúng."
const noRole = "Tài khoản này chưa được giao vai trò. Hãy liên hệ người quản trị."

async function findAccount(username: string) {
  const now = await databaseNow()
  return db().account.findUnique({
    where: { username },
    include: { signInCode: true, roles: { where: begunRole(now), orderBy: { id: "asc" }, take: 1 } },
  })
}

type Found = Awaited<ReturnType<typeof findAccount>>

/** By what somebody enters an account. */
type Way = "password" | "code"

/** Which of both was typed; the work is the same whatever it was, and for an account that does not exist. */
async function findWay(account: Found, typed: string): Promise<Way | null> {
  const isPassword = await passwordFits(account?.passwordHash ?? null, typed)
  const isCode = codeFits(account?.signInCode?.hash ?? null, account?.id ?? 0, typed)
  if (!account || account.lockedAt) return null
  return isPassword ? "password" : isCode ? "code" : null
}

/** The event holds the account when it is known, never what was typed: that may be a password. */
async function recordAttempt(
  tx: Tx,
  action: "start" | "refused",
  account: Found,
  address: string,
  way?: Way | null,
): Promise<void> {
  const role = account?.roles[0]
  const actor = {
    accountId: account?.id,
    fullName: account?.fullName ?? "Không rõ",
    role: role?.role,
    unitId: role?.unitId,
  }
  const changes: Changes = { "Địa chỉ": { before: "", after: address } }
  if (way === "code") changes["Bằng"] = { before: "", after: "Mã dùng một lần" }
  const entry: AuditEntry = {
    action: `sessions.${action}`,
    subject: "sessions",
    recordId: account?.id,
    unitId: role?.unitId,
    changes,
  }
  await recordEvents(tx, actor, [entry])
}

/** Whether the account is still as it was when its password was checked; holds off a change of password until the session stands. */
async function isUnchanged(tx: Tx, account: NonNullable<Found>): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM account WHERE id = ${account.id} AND password_hash IS NOT DISTINCT FROM ${account.passwordHash}::text
      AND locked_at IS NULL FOR SHARE`
  return rows.length > 0
}

/** Takes the code that was checked away from the account; false when it is used, replaced or out of date. */
async function useCode(tx: Tx, { id, signInCode }: NonNullable<Found>): Promise<boolean> {
  const used = await tx.$executeRaw`
    UPDATE sign_in_code SET hash = NULL WHERE account_id = ${id} AND hash = ${signInCode?.hash} AND expires_at > now()`
  return used === 1
}

async function open(account: NonNullable<Found>, way: Way, visitor: Visitor): Promise<string | null> {
  return db().$transaction(async (tx) => {
    if (!(await isUnchanged(tx, account))) return null
    if (way === "code" && !(await useCode(tx, account))) return null
    await recordAttempt(tx, "start", account, visitor.address, way)
    return startSession(tx, account.id, visitor.address, visitor.device)
  })
}

/** Said to who has the right code, too late. */
function outdated(account: NonNullable<Found>, way: Way, now: Date): Refused | null {
  const expiresAt = way === "code" && account.signInCode?.expiresAt
  if (!expiresAt || expiresAt > now) return null
  return refuse(
    `Mã này đã hết hạn lúc ${formatInstant(expiresAt)}. Hãy xin đơn vị cấp trên hoặc người quản trị mã mới.`,
  )
}

/**
 * Checks name and password, or one-time code, and starts a session. A wrong name, a wrong password and a locked account get the same words after the
 * same work, so that nobody learns which accounts exist. A code is gone with that.
 */
export async function openSession(typedName: string, password: string, visitor: Visitor): Promise<SignedIn | Refused> {
  const username = typedName.trim().toLowerCase()
  const wait = await countAttempt(username, visitor.address)
  if (wait > 0) return refuse(`Đã thử quá nhiều lần. Hãy đợi ${Math.ceil(wait / 60)} phút rồi đăng nhập lại.`)
  const account = await findAccount(username)
  const way = await findWay(account, password)
  if (account && way) {
    if (account.roles.length === 0) return refuse(noRole)
    const late = outdated(account, way, await databaseNow())
    if (late) return late
    const sessionId = await open(account, way, visitor)
    await forgetAttempts(username, visitor.address)
    if (sessionId) return { ok: true, sessionId, mustChangePassword: account.mustChangePassword }
  }
  await recordAttempt(db(), "refused", account, visitor.address)
  return refuse(wrong + spaceAround(password))
}

/** Ends a session by its id and records it; nothing happens when it has ended already. */
export async function closeSession(sessionId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: sessionId, endedAt: null },
      include: { account: true, assignment: true },
    })
    if (!session) return
    await endSession(tx, session.accountId, session.id)
    const actor = {
      accountId: session.accountId,
      fullName: session.account.fullName,
      role: session.assignment?.role,
      unitId: session.assignment?.unitId,
    }
    await recordEvents(tx, actor, [
      { action: "sessions.end", subject: "sessions", recordId: session.accountId, unitId: actor.unitId },
    ])
  })
}
