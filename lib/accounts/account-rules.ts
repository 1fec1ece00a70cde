import { refuse, type Outcome } from "@/lib/access/outcome"
import { passwordChanged } from "@/lib/sign-in/own-password"
import { hashPassword } from "@/lib/sign-in/password"
import { notToOneself } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scope"
import { askForAccount, askForRole } from "@/lib/access/second-person/ask"
import { roleNames } from "@/lib/glossary"
import { databaseNow } from "@/lib/db/clock"
import type { Account } from "./account-store"
import { changeAccount } from "./change-account"
import { isPlace, rolePlace } from "./role-place"
import type { GrantInput, RenameInput, ResetInput, RevokeInput, TargetInput } from "./schema"

const isOwn = (scope: Scope, account: Account) => account.id === scope.actor.accountId

/** Corrects the full name. */
export function renameAccount(scope: Scope, input: RenameInput): Promise<Outcome | null> {
  const label = "Họ và tên"
  return changeAccount(scope, input, {
    saved: "ten",
    wish: (account) => ({ label, theirs: account.fullName, yours: input.fullName }),
    decide: async (account) => ({
      action: "rename",
      data: { fullName: input.fullName },
      changes: { [label]: { before: account.fullName, after: input.fullName } },
    }),
  })
}

/** Grants a role at a unit of the actor's branch to somebody else; one that reads private texts waits for a second person. */
export function grantRole(scope: Scope, input: GrantInput): Promise<Outcome | null> {
  return changeAccount(scope, input, {
    saved: "vai-tro",
    shared: true,
    decide: async (account) => {
      if (isOwn(scope, account)) return refuse(notToOneself)
      const place = await rolePlace(scope, input)
      if (!isPlace(place)) return refuse("Chưa giao được vai trò.", place)
      const { unitId, unitName } = place
      if (account.roles.some((held) => held.role === input.role && held.unitId === unitId)) {
        return refuse("Chưa giao được vai trò.", { unitId: "Tài khoản đã giữ vai trò này tại đơn vị này." })
      }
      const data = { accountId: account.id, role: input.role, unitId, grantedById: scope.actor.accountId }
      const { id } = await scope.tx.roleAssignment.create({ data })
      const asked = await askForRole(scope, id)
      const after = `${roleNames[input.role]} · ${unitName}`
      return { action: "grant", unitId, changes: { "Vai trò": { before: "", after } }, endsSessions: true, asked }
    },
  })
}

/** Ends a role at a unit of the actor's branch; nobody ends the last role that lets them administer. */
export function revokeRole(scope: Scope, input: RevokeInput): Promise<Outcome | null> {
  return changeAccount(scope, input, {
    saved: "vai-tro",
    shared: true,
    decide: async (account) => {
      const held = account.roles.find((role) => role.assignmentId === input.assignmentId)
      if (!held || held.unitName === null) return null
      const adminRoles = account.roles.filter((role) => role.role === "admin")
      if (isOwn(scope, account) && held.role === "admin" && adminRoles.length === 1) {
        return refuse("Không thể tự thôi vai trò quản trị cuối cùng của mình.")
      }
      await scope.tx.roleAssignment.update({
        where: { id: held.assignmentId },
        data: { endedAt: await databaseNow(), endedById: null },
      })
      const before = `${roleNames[held.role]} · ${held.unitName}`
      return {
        action: "revoke",
        unitId: held.unitId,
        changes: { "Vai trò": { before, after: "" } },
        endsSessions: true,
      }
    },
  })
}

const stateOf = (lockedAt: Date | null) => (lockedAt ? "Đã khóa" : "Đang dùng")

/** Locks an account out (`locked` true) or lets it in again: then its roles that read private texts wait for a second person. */
export function setLocked(scope: Scope, input: TargetInput, locked: boolean): Promise<Outcome | null> {
  const lockedAt = locked ? new Date() : null
  return changeAccount(scope, input, {
    saved: locked ? "khoa" : "mo-khoa",
    decide: async (account) => {
      if (isOwn(scope, account)) return refuse("Không thể tự khóa tài khoản của mình.")
      return {
        action: locked ? "lock" : "unlock",
        data: { lockedAt },
        changes: { "Trạng thái": { before: stateOf(account.lockedAt), after: stateOf(lockedAt) } },
        endsSessions: true,
        asked: locked || !account.lockedAt ? [] : await askForAccount(scope, account.id, "unlocked"),
      }
    },
  })
}

/** Gives an account a new first password, to be changed at the next sign-in; its roles that read private texts wait for a second person. */
export function resetPassword(scope: Scope, input: ResetInput): Promise<Outcome | null> {
  return changeAccount(scope, input, {
    saved: "mat-khau",
    decide: async (account) => {
      if (isOwn(scope, account)) return refuse("Với tài khoản của mình, hãy dùng trang Đổi mật khẩu.")
      const passwordHash = await hashPassword(input.initialSecret)
      await scope.tx.signInCode.deleteMany({ where: { accountId: account.id } })
      return {
        action: "reset",
        data: { passwordHash, mustChangePassword: true },
        changes: passwordChanged,
        endsSessions: true,
        asked: await askForAccount(scope, account.id, "reset"),
      }
    },
  })
}
