import { headers } from "next/headers"
import { env } from "@/lib/env"
import { requestOrigin } from "./same-origin"

/** The address a request came from, as far as it can be known. */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",") ?? []
  // The last entry is written by the proxy in front of us or, when there is none, by Next from the connection.
  return forwarded.at(-1)?.trim() ?? "không rõ"
}

/** What this installation's own address is, for whoever came by another. */
export const elsewhereAdvice = () => `Hãy mở ${env().appUrl} rồi làm lại ở đó.`

/**
 * Why nobody can sign in where a request was sent from, or null: a session of a secure address is kept by no browser at an insecure one.
 */
export async function unfitAddress(): Promise<string | null> {
  const origin = (await headers()).get("origin")
  const unfit = env().appUrl.startsWith("https:") && origin?.startsWith("http:")
  return unfit ? `Ở địa chỉ này (${origin}) trình duyệt không giữ được phiên đăng nhập. ${elsewhereAdvice()}` : null
}

/** Where a page is opened at another host than that of the installation's address: that address, or null. One on this machine alone is no address for others. */
export async function ownAddressElsewhere(): Promise<string | null> {
  const own = new URL(env().appUrl)
  const host = (await headers()).get("host")
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(own.hostname)
  return isLocal || host === null || host === own.host ? null : env().appUrl
}

/** Whether a write comes from our own pages: without Origin and Sec-Fetch-Site it is refused (Next itself would run it). */
export async function isSameOrigin(): Promise<boolean> {
  const head = await headers()
  return requestOrigin((name) => head.get(name), env().appUrl) === "own"
}
