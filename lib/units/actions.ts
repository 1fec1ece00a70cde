"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { addUnit } from "./add-unit"
import { closeUnit } from "./close-unit"
import { commitDraft } from "./import/drafts"
import { moveUnit } from "./move-unit"
import { renameUnit, retypeUnit } from "./rename-unit"
import { addInput, closeInput, commitInput, moveInput, renameInput, retypeInput } from "./schema"

export const addUnitAction = defineAction({ can: adminOnly, input: addInput, run: addUnit })
export const renameUnitAction = defineAction({ can: adminOnly, input: renameInput, run: renameUnit })
export const retypeUnitAction = defineAction({ can: adminOnly, input: retypeInput, run: retypeUnit })
export const moveUnitAction = defineAction({ can: adminOnly, input: moveInput, run: moveUnit })
export const closeUnitAction = defineAction({ can: adminOnly, input: closeInput, run: closeUnit })
export const commitUnitImport = defineAction({ can: adminOnly, input: commitInput, run: commitDraft })
