import { refuse, type Outcome } from "@/lib/access/outcome"
import { accountHref } from "@/lib/addresses/accounts"
import { hashPassword } from "@/lib/sign-in/password"
import type { Scope } from "@/lib/access/scope"
import { askForAccount } from "@/lib/access/second-person/ask"
import type { AuditEntry } from "@/lib/audit/record-event"
import { roleNames } from "@/lib/glossary"
import { isPlace, rolePlace } from "./role-place"
import type { NewAccountInput } from "./schema"

/**
 * A new account with its first role; its holder must change the password at the first sign-in. A role that reads private texts waits for a second
 * person.
 */
export async function createAccount(scope: Scope, input: NewAccountInput): Promise<Outcome> {
  const { username, fullName, role, initialSecret } = input
  const place = await rolePlace(scope, input)
  const taken = (await scope.tx.account.findUnique({ where: { username } })) !== null
  const nameError = taken ? { username: "Tên đăng nhập này đã có." } : null
  if (nameError || !isPlace(place)) {
    return refuse("Chưa tạo được tài khoản.", { ...nameError, ...(isPlace(place) ? {} : place) })
  }
  const { unitId, unitName } = place
  const account = await scope.tx.account.create({
    data: {
      username,
      fullName,
      passwordHash: await hashPassword(initialSecret),
      roles: { create: { role, unitId, grantedById: scope.actor.accountId } },
    },
  })
  const changes = {
    "Tên đăng nhập": { before: "", after: username },
    "Họ và tên": { before: "", after: fullName },
    "Vai trò": { before: "", after: `${roleNames[role]} · ${unitName}` },
  }
  const event: AuditEntry = { action: "accounts.create", subject: "accounts", recordId: account.id, unitId, changes }
  const asked = await askForAccount(scope, account.id, "granted")
  return { ok: true, events: [event, ...asked], to: accountHref(account.id, { flash: { saved: "tao" } }) }
}
