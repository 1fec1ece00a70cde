import { headers } from "next/headers"
import { env } from "@/lib/env"
import { requestOrigin } from "./same-origin"

/** The address a request came from, as far as it can be known. */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for")?.split(",") ?? []
  // The last entry is written by the proxy in front of us or, when there is none, by Next from the connection.
  return forwarded.at(-1)?.trim() ?? "không rõ"
}

/** Whether a write comes from our own pages: without Origin and Sec-Fetch-Site it is refused (Next itself would run it). */
export async function isSameOrigin(): Promise<boolean> {
  const head = await headers()
  return requestOrigin((name) => head.get(name), env().appUrl) === "own"
}
