"use server"

import { defineAction, defineHeavyAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { addUnit } from "./add-unit"
import { inUnitThread } from "./file-thread"
import { recodeUnit } from "./recode-unit"
import { renameUnit, retypeUnit } from "./rename-unit"
import { undoEvent } from "./reorganise/undo-event"
import { addInput, commitInput, recodeInput, renameInput, retypeInput } from "./schema"
import { assignDraft } from "./wizard/assign"
import { carryOutDraft, dropDraft } from "./wizard/drafts"
import {
  assignInput,
  carryOutInput,
  dissolveInput,
  dropInput,
  mergeInput,
  moveInput,
  splitInput,
  undoInput,
} from "./wizard/inputs"
import { startDissolve, startMerge, startMove, startSplit } from "./wizard/start"

export const addUnitAction = defineAction({ can: adminOnly, input: addInput, run: addUnit })
export const renameUnitAction = defineAction({ can: adminOnly, input: renameInput, run: renameUnit })
export const retypeUnitAction = defineAction({ can: adminOnly, input: retypeInput, run: retypeUnit })
export const recodeUnitAction = defineAction({ can: adminOnly, input: recodeInput, run: recodeUnit })
export const commitUnitImport = defineHeavyAction({
  can: adminOnly,
  input: commitInput,
  save: (order, given) => inUnitThread("commitUnits", { order, given }),
})

export const startMoveAction = defineAction({ can: adminOnly, input: moveInput, run: startMove })
export const startMergeAction = defineAction({ can: adminOnly, input: mergeInput, run: startMerge })
export const startSplitAction = defineAction({ can: adminOnly, input: splitInput, run: startSplit })
export const startDissolveAction = defineAction({ can: adminOnly, input: dissolveInput, run: startDissolve })
export const assignDraftAction = defineAction({ can: adminOnly, input: assignInput, run: assignDraft })
export const carryOutDraftAction = defineAction({ can: adminOnly, input: carryOutInput, run: carryOutDraft })
export const dropDraftAction = defineAction({ can: adminOnly, input: dropInput, run: dropDraft })
export const undoEventAction = defineAction({ can: adminOnly, input: undoInput, run: undoEvent })
