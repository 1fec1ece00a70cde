"use server"

import { defineAction } from "@/lib/access/define-action"
import { reportRoles } from "./report-roles"
import { nothingInput, sayNothing, takeBackNothing } from "./say-nothing"

export const sayNothingAction = defineAction({ can: reportRoles, input: nothingInput, run: sayNothing })
export const takeBackNothingAction = defineAction({ can: reportRoles, input: nothingInput, run: takeBackNothing })
