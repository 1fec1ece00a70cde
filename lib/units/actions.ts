"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { addUnit } from "./add-unit"
import { commitDraft } from "./import/drafts"
import { renameUnit, retypeUnit } from "./rename-unit"
import { addInput, commitInput, renameInput, retypeInput } from "./schema"

export const addUnitAction = defineAction({ can: adminOnly, input: addInput, run: addUnit })
export const renameUnitAction = defineAction({ can: adminOnly, input: renameInput, run: renameUnit })
export const retypeUnitAction = defineAction({ can: adminOnly, input: retypeInput, run: retypeUnit })
export const commitUnitImport = defineAction({ can: adminOnly, input: commitInput, run: commitDraft })
