import { admins, cellOnly, home, type Act, type Acts, type Case } from "../matrix"
import type { Fields } from "../questions"
import { plantWait } from "../planted-accounts"
import { makeAccount } from "../world"
import { newPassword, nextNumber, seen } from "./form-values"

/** An account with a role at the target, to be changed. */
const accountAct = (
  more: (about: Case, account: Awaited<ReturnType<typeof makeAccount>>) => Fields = () => ({}),
): Act[] => [
  {
    ok: admins,
    from: "/tai-khoan/moi",
    fields: async (about) => {
      const account = await makeAccount("leader", about.target.key, about.target.id)
      return { ...seen(account), ...more(about, account) }
    },
  },
]

/** An account whose role of a cell at the unit waits, asked for by somebody else there; as the list would tick it. */
async function waitingRole(target: Case["target"]): Promise<string> {
  const wait = await plantWait(target)
  return `${wait.assignmentId}:${wait.id}`
}

/** Accounts of others, their roles, and who confirms them. */
export const accountActs = {
  "lib/accounts/actions.ts createAccountAction": [
    {
      ok: admins,
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: ({ target }) => ({
        username: `moi-${nextNumber()}`,
        fullName: "Người mới",
        initialSecret: newPassword,
        role: "leader",
        unitId: String(target.id),
      }),
    },
  ],
  "lib/accounts/actions.ts renameAccountAction": accountAct(() => ({ fullName: "Tên mới" })),
  "lib/accounts/actions.ts changeEmailAction": accountAct(() => ({ email: "ten@example.vn" })),
  "lib/accounts/actions.ts grantRoleAction": [
    ...accountAct(({ target }) => ({ role: "staff", unitId: String(target.id) })),
    {
      name: "at a unit of the position",
      ok: admins,
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: async ({ target, home }) => {
        const account = await makeAccount("leader", home.key, home.id)
        return { ...seen(account), role: "staff", unitId: String(target.id) }
      },
    },
    {
      name: "to oneself",
      ok: { admin: [] },
      otherwise: "refused",
      from: "/tai-khoan/moi",
      fields: ({ account, target }) => ({ ...seen(account), role: "staff", unitId: String(target.id) }),
    },
  ],
  "lib/accounts/second-person/actions.ts decideRoles": (["confirmed", "refused"] as const).map((decision) => ({
    name: decision,
    ok: { admin: ["own", "descendant"], staff: ["descendant"] },
    from: "/xac-nhan",
    fields: async ({ target }) => ({ decision, chosen: await waitingRole(target) }),
  })),
  "lib/accounts/second-person/actions.ts decideActAction": (["confirmed", "refused"] as const).map((decision) => ({
    name: decision,
    ok: { admin: ["own", "descendant"], staff: ["descendant"] },
    from: "/xac-nhan",
    fields: async ({ target }) => {
      const { id } = await plantWait(target)
      return { decision, act: String(id), mark: `1.${id}` }
    },
  })),
  "lib/accounts/second-person/actions.ts seeAccess": [
    { ok: cellOnly, only: home, from: "/", fields: () => ({ until: new Date().toISOString() }) },
  ],
  "lib/accounts/actions.ts revokeRoleAction": accountAct((_, account) => ({
    assignmentId: String(account.roles[0]!.id),
  })),
  "lib/accounts/actions.ts lockAccount": accountAct(),
  "lib/accounts/actions.ts unlockAccount": accountAct(),
  "lib/accounts/actions.ts resetPasswordAction": accountAct(() => ({ initialSecret: newPassword })),
} satisfies Acts
