import { randomBytes } from "node:crypto"
import { cookies } from "next/headers"
import { accountsHref } from "@/lib/addresses/accounts"
import { env } from "@/lib/env"

const cookieName = "lantoa-phieu"
/** So long slips can be looked at and printed after they were made. */
export const slipMinutes = 30

/** What the codes of one act follow from. */
export const newSlipKey = () => randomBytes(32).toString("base64url")

/** Gives the key to the browser that asked for the codes, and to nobody else: neither the database nor an address holds it. */
export async function handSlipKey(key: string): Promise<void> {
  const secure = env().appUrl.startsWith("https:")
  const jar = await cookies()
  const kept = { httpOnly: true, sameSite: "strict", secure, path: accountsHref(), maxAge: slipMinutes * 60 } as const
  jar.set(cookieName, key, kept)
}

/** The key that this browser was given, or null. */
export async function readSlipKey(): Promise<string | null> {
  return (await cookies()).get(cookieName)?.value ?? null
}
