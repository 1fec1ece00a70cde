import { planFromTree } from "@/lib/accounts/bulk/from-tree"
import { planMark } from "@/lib/accounts/bulk/plan"
import { actorAt, asActor } from "../../factories/actors"
import { makeUnit } from "../../factories/unit-tree"
import { adminAtHome, admins, belowStaff, type Acts, type Case } from "../matrix"
import { accountSheet, ownerOf } from "../matrix-files"
import { plantDraft } from "../planted"
import { plantIssue } from "../planted-accounts"
import { makeAccount } from "../world"
import { day, nextNumber, seen } from "./form-values"

const types = "dang-uy-co-so"

/** By what the preview of a branch with one unit more is known. */
async function seenInTree({ id }: Case["target"]): Promise<string> {
  await makeUnit({ parentId: id, typeKey: types, code: `B-${nextNumber()}` })
  const admin = await actorAt("admin", id)
  const planned = await asActor(admin, (scope) => planFromTree(scope, { unitId: id, types: [types] }))
  return planMark(planned!.plan)
}

/** What makes one-time codes: accounts in bulk, new codes, handing over. */
export const codeActs = {
  "lib/accounts/codes/actions.ts makeAccountsFromTree": [
    {
      ok: admins,
      from: "/tai-khoan/loat",
      fields: async ({ target }) => ({ unitId: String(target.id), types, mark: await seenInTree(target) }),
    },
  ],
  "lib/accounts/codes/actions.ts makeAccountsFromFile": [
    {
      ok: adminAtHome,
      from: "/tai-khoan/loat",
      fields: async (about) => {
        const { bytes, made } = accountSheet(about.target)
        const draft = await plantDraft("accounts", ownerOf(about), about.target.key, bytes)
        return { draft: draft.id, mark: planMark({ make: [made], there: [] }) }
      },
    },
  ],
  "lib/accounts/codes/actions.ts giveCodeAction": [
    {
      ok: { ...admins, ...belowStaff },
      from: "/tai-khoan/cap-ma",
      fields: async ({ target }) => seen(await makeAccount("leader", target.key, target.id)),
    },
    {
      name: "to an administrator",
      ok: admins,
      from: "/tai-khoan/cap-ma",
      fields: async ({ target }) => seen(await makeAccount("admin", target.key, target.id)),
    },
  ],
  "lib/accounts/codes/actions.ts reissueCodesAction": [
    {
      ok: admins,
      from: "/tai-khoan/cap-ma",
      fields: async ({ target }) => ({ issue: String(await plantIssue(target, target.accountId)) }),
    },
  ],
  "lib/accounts/codes/actions.ts handOverAction": [
    {
      ok: admins,
      from: "/tai-khoan/loat",
      fields: async ({ target }) => {
        const account = await makeAccount("leader", target.key, target.id)
        const role = { assignmentId: String(account.roles[0]!.id), day }
        return { ...seen(account), ...role, to: "new", fullName: "Người mới", username: `ke-nhiem-${nextNumber()}` }
      },
    },
  ],
} satisfies Acts
