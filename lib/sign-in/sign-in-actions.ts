"use server"

import { headers } from "next/headers"
import { z } from "zod"
import { defineOpenAction } from "@/lib/access/define-action"
import { refuse } from "@/lib/access/outcome"
import { requestAddress, unfitAddress } from "@/lib/access/request"
import { changePasswordHref, signInHref } from "@/lib/addresses/accounts"
import { homeHref } from "@/lib/addresses/work"
import { safePath } from "./safe-path"
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "@/lib/access/session-cookie"
import { closeSession, openSession } from "./sign-in"

import { passwordLength } from "./password-length"

const typed = (missing: string, max: number) => z.string(missing).min(1, missing).max(max, "Quá dài.")

export const signIn = defineOpenAction({
  input: z.strictObject({
    username: typed("Hãy nhập tên đăng nhập.", 200),
    password: typed("Hãy nhập mật khẩu.", passwordLength.max),
    next: z.string().max(2000).default(homeHref()),
  }),
  run: async ({ username, password, next }) => {
    const unfit = await unfitAddress()
    if (unfit) return refuse(unfit)
    const device = (await headers()).get("user-agent") ?? "không rõ"
    const opened = await openSession(username, password, { address: await requestAddress(), device })
    if (!opened.ok) return opened
    const earlier = await readSessionCookie()
    if (earlier) await closeSession(earlier)
    await writeSessionCookie(opened.sessionId)
    return {
      ok: true,
      to: opened.mustChangePassword ? changePasswordHref({ query: { tiep: safePath(next) } }) : safePath(next),
    }
  },
})

export const signOut = defineOpenAction({
  input: z.strictObject({}),
  run: async () => {
    const sessionId = await readSessionCookie()
    if (sessionId) await closeSession(sessionId)
    await clearSessionCookie()
    return { ok: true, to: signInHref({ flash: { signedOut: true } }) }
  },
})
