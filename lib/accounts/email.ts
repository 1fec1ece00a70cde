import { z } from "zod"
import type { Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { ownAccountHref } from "@/lib/addresses/accounts"
import type { AuditEntry } from "@/lib/audit/record-event"
import { changeAccount } from "./change-account"
import { email, type EmailInput } from "./schema"

/** The log says that an address was changed, not which: it is personal data. */
const emailChanged = { "Địa chỉ thư": { before: "(nội dung riêng)", after: "(đã thay đổi)" } }

export const ownEmailInput = z.strictObject({ email })

/** The address that the actor's own account has given, or an empty text. */
export async function findOwnEmail({ tx, actor }: Scope): Promise<string> {
  const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { email: true } })
  return account.email ?? ""
}

/** Gives, changes or takes back the own address. */
export async function changeOwnEmail({ tx, actor }: Scope, input: z.infer<typeof ownEmailInput>): Promise<Outcome> {
  const data = { email: input.email, version: { increment: 1 } }
  await tx.account.update({ where: { id: actor.accountId }, data })
  const event: AuditEntry = {
    action: "accounts.email",
    subject: "accounts",
    recordId: actor.accountId,
    unitId: actor.unitId,
  }
  return {
    ok: true,
    events: [{ ...event, changes: emailChanged }],
    to: ownAccountHref({ flash: { emailSaved: true } }),
  }
}

/** Writes down, changes or removes the address of an account that the actor administers. */
export function changeEmail(scope: Scope, input: EmailInput): Promise<Outcome | null> {
  return changeAccount(scope, input, {
    saved: "thu",
    decide: async () => ({ action: "email", data: { email: input.email }, changes: emailChanged }),
  })
}
