import { noticeVersion } from "@/lib/access/notice-version"
import { db } from "@/lib/db/client"
import { atHome, home, open, type Acts, type Case } from "../matrix"
import { password } from "../world"
import { newPassword } from "./form-values"

/** An account of the target, or the player's own in its own position. */
async function sessionOf({ position, account, target }: Case) {
  const accountId = position === "own" ? account.id : target.accountId
  return db().session.create({ data: { accountId, address: "127.0.0.1", device: "khác" } })
}

/** What somebody does about the own account and sessions. */
export const ownAccountActs = {
  "lib/sign-in/sign-in-actions.ts signIn": open,
  "lib/sign-in/sign-in-actions.ts signOut": open,
  "lib/sign-in/own-account-actions.ts changePassword": [
    {
      ok: atHome,
      only: home,
      from: "/ca-nhan",
      fields: () => ({ oldPassword: password, newPassword, repeatPassword: newPassword }),
    },
  ],
  "lib/sign-in/own-account-actions.ts acknowledgeNotice": [
    {
      ok: atHome,
      only: home,
      from: "/thong-bao",
      fields: async ({ account }) => {
        await db().account.update({ where: { id: account.id }, data: { noticeVersion: null, acknowledgedAt: null } })
        return { noticeVersion: String(noticeVersion) }
      },
    },
  ],
  "lib/sign-in/own-account-actions.ts switchRole": [
    {
      ok: atHome,
      from: "/ca-nhan",
      fields: async ({ account, position, target }) => {
        const accountId = position === "own" ? account.id : target.accountId
        const role = await db().roleAssignment.findFirstOrThrow({ where: { accountId } })
        return { assignmentId: String(role.id) }
      },
    },
  ],
  "lib/sign-in/own-account-actions.ts endOtherSession": [
    { ok: atHome, from: "/ca-nhan", fields: async (about) => ({ sessionId: (await sessionOf(about)).id }) },
  ],
  "lib/sign-in/own-account-actions.ts endEverySession": [
    { ok: atHome, only: home, from: "/ca-nhan", fields: () => ({}) },
  ],
  "lib/accounts/actions.ts changeOwnEmailAction": [
    { ok: atHome, only: home, from: "/ca-nhan", fields: () => ({ email: "toi@example.vn" }) },
  ],
} satisfies Acts
