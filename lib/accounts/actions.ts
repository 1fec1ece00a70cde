"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { grantRole, renameAccount, resetPassword, revokeRole, setLocked } from "./account-rules"
import { createAccount } from "./create-account"
import { changeEmail, changeOwnEmail, ownEmailInput } from "./email"
import { emailInput, grantInput, newAccountInput, renameInput, resetInput, revokeInput, targetInput } from "./schema"

const can = adminOnly

export const createAccountAction = defineAction({ can, input: newAccountInput, run: createAccount })
export const renameAccountAction = defineAction({ can, input: renameInput, run: renameAccount })
export const changeEmailAction = defineAction({ can, input: emailInput, run: changeEmail })
export const changeOwnEmailAction = defineAction({ can: "signed-in", input: ownEmailInput, run: changeOwnEmail })
export const grantRoleAction = defineAction({ can, input: grantInput, run: grantRole })
export const revokeRoleAction = defineAction({ can, input: revokeInput, run: revokeRole })
export const lockAccount = defineAction({
  can,
  input: targetInput,
  run: (scope, input) => setLocked(scope, input, true),
})
export const unlockAccount = defineAction({
  can,
  input: targetInput,
  run: (scope, input) => setLocked(scope, input, false),
})
export const resetPasswordAction = defineAction({ can, input: resetInput, run: resetPassword })
