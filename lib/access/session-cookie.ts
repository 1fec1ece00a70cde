import { cookies } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { env } from "@/lib/env"
import { sessionHours } from "./session-limits"

// The only place that knows next-auth: its signed and encrypted token carries the id of a row in `session`, nothing else.
const secure = () => env().appUrl.startsWith("https:")
const cookieName = () => (secure() ? "__Host-lantoa" : "lantoa")
const maxAge = sessionHours * 3600

/** Puts the session id into the cookie of the response. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: env().authSecret, maxAge })
  const jar = await cookies()
  jar.set(cookieName(), value, { httpOnly: true, sameSite: "lax", secure: secure(), path: "/", maxAge })
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete(cookieName())
}

/** The session id of the request, or null when there is no cookie or it is not ours. */
export async function readSessionCookie(): Promise<string | null> {
  const jar = await cookies()
  const value = jar.get(cookieName())?.value
  if (!value) return null
  const token = await decode({ token: value, secret: env().authSecret }).catch(() => null)
  return typeof token?.sid === "string" ? token.sid : null
}
