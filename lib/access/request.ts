import { headers } from "next/headers"
import { env } from "@/lib/env"

/** The address a request came from, as far as it can be known. */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",") ?? []
  // The last entry is written by the proxy in front of us or, when there is none, by Next from the connection.
  return forwarded.at(-1)?.trim() ?? "không rõ"
}

function sameOrigin(head: Headers): boolean {
  const origin = head.get("origin")
  if (origin) return origin === env().appUrl || new URL(origin).host === head.get("host")
  return head.get("sec-fetch-site") === "same-origin"
}

/** Whether a write comes from our own pages: without Origin and Sec-Fetch-Site it is refused (Next itself would run it). */
export async function isSameOrigin(): Promise<boolean> {
  try {
    return sameOrigin(await headers())
  } catch {
    return false
  }
}
