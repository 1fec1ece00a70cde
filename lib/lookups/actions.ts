"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { removeInput, removeRow, rowInput, saveRow } from "./save-row"

export const saveLookupRow = defineAction({ can: adminOnly, input: rowInput, run: saveRow })
export const removeLookupRow = defineAction({ can: adminOnly, input: removeInput, run: removeRow })
