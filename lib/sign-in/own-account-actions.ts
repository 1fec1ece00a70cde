"use server"

import { z } from "zod"
import { ownAccountHref, signInHref } from "@/lib/addresses/accounts"
import { homeHref } from "@/lib/addresses/work"
import type { AuditEntry } from "@/lib/audit/record-event"
import { roleNames } from "@/lib/glossary"
import type { HeldRole } from "@/lib/access/actor"
import { defineAction } from "@/lib/access/define-action"
import { changeOwnPassword } from "./own-password"
import { passwordSchema } from "./password-schema"
import { acknowledge } from "./acknowledge"
import { noticeVersion } from "@/lib/access/notice-version"
import { everyRole } from "@/lib/access/roles"
import { endSession, endSessions } from "@/lib/access/session"

/** None where there is none yet: see `changeOwnPassword`. */
const oldPassword = z.string().max(200, "Quá dài.").default("")

/** The page to go on to once somebody is let in. */
const onward = z.string().max(2000).default(homeHref())

export const changePassword = defineAction({
  can: "signed-in",
  input: z
    .strictObject({
      oldPassword,
      newPassword: passwordSchema,
      repeatPassword: z.string("Hãy nhập lại mật khẩu mới."),
      next: onward,
    })
    .refine((typed) => typed.newPassword === typed.repeatPassword, {
      path: ["repeatPassword"],
      message: "Hai lần nhập mật khẩu mới chưa giống nhau.",
    })
    .refine((typed) => typed.newPassword !== typed.oldPassword, {
      path: ["newPassword"],
      message: "Mật khẩu mới phải khác mật khẩu đang dùng.",
    }),
  run: changeOwnPassword,
})

const shown = (held: HeldRole) => `${roleNames[held.role]} · ${held.unitName}`

export const acknowledgeNotice = defineAction({
  can: "signed-in",
  input: z.strictObject({
    noticeVersion: z.literal(String(noticeVersion), "Thông báo vừa được sửa. Hãy tải lại trang."),
    next: onward,
  }),
  run: acknowledge,
})

export const switchRole = defineAction({
  can: everyRole,
  input: z.strictObject({ assignmentId: z.coerce.number().int().positive() }),
  run: async ({ actor, tx }, { assignmentId }) => {
    const wanted = actor.roles.find((held) => held.assignmentId === assignmentId)
    if (!wanted) return null
    await tx.session.update({ where: { id: actor.sessionId }, data: { assignmentId } })
    const changes = { "Vai trò": { before: shown(actor), after: shown(wanted) } }
    const event: AuditEntry = {
      action: "sessions.switch",
      subject: "sessions",
      recordId: actor.accountId,
      unitId: wanted.unitId,
      changes,
    }
    return { ok: true, events: [event], to: homeHref() }
  },
})

export const endOtherSession = defineAction({
  can: "signed-in",
  input: z.strictObject({ sessionId: z.uuid() }),
  run: async ({ actor, tx }, { sessionId }) => {
    if (!(await endSession(tx, actor.accountId, sessionId))) return null
    const event: AuditEntry = {
      action: "sessions.end",
      subject: "sessions",
      recordId: actor.accountId,
      unitId: actor.unitId,
    }
    return { ok: true, events: [event], to: ownAccountHref({ flash: { signedOut: "mot" } }) }
  },
})

export const endEverySession = defineAction({
  can: "signed-in",
  input: z.strictObject({}),
  run: async ({ actor, tx }) => {
    await endSessions(tx, actor.accountId)
    const event: AuditEntry = {
      action: "sessions.endAll",
      subject: "sessions",
      recordId: actor.accountId,
      unitId: actor.unitId,
    }
    return { ok: true, events: [event], to: signInHref({ flash: { signedOut: true } }) }
  },
})
