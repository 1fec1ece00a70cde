import { randomUUID } from "node:crypto"
import { noticeVersion } from "@/lib/access/notice-version"
import { hashPassword } from "@/lib/sign-in/password"
import type { Role } from "@/lib/access/roles"
import { openSession } from "@/lib/sign-in/sign-in"
import { db } from "@/lib/db/client"

interface AccountOverrides {
  username?: string
  fullName?: string
  mustChangePassword?: boolean
  noticeVersion?: number | null
  acknowledgedAt?: Date | null
  lockedAt?: Date
  isSample?: boolean
  roles?: { role: Role; unitId: number }[]
}

export const password = "một mật khẩu để thử"

let hashed: Promise<string> | undefined

/** An account that can sign in with `password`. */
export async function makeAccount({ roles = [], ...overrides }: AccountOverrides = {}) {
  const username = `thu-${randomUUID().slice(0, 8)}`
  const passwordHash = await (hashed ??= hashPassword(password))
  const ready = { mustChangePassword: false, noticeVersion, acknowledgedAt: new Date() }
  const account = { username, fullName: "Người thử", passwordHash, ...ready, ...overrides }
  return db().account.create({ data: { ...account, roles: { create: roles } }, include: { roles: true } })
}

/** Signs in from an address of its own; returns the session's id. */
export async function signedIn(username: string, typed = password): Promise<string> {
  const opened = await openSession(username, typed, { address: randomUUID(), device: "Firefox" })
  if (!opened.ok) throw new Error(opened.message)
  return opened.sessionId
}
