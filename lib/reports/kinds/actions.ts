"use server"

import { defineAction } from "@/lib/access/define-action"
import { kindRoles } from "./kind-roles"
import { addKind, endKind, kindId, kindInput, removeKind } from "./own-kinds"
import { cutOffId, cutOffInput, removeCutOff, setCutOff } from "./set-cut-off"

export const setCutOffAction = defineAction({ can: kindRoles, input: cutOffInput, run: setCutOff })
export const removeCutOffAction = defineAction({ can: kindRoles, input: cutOffId, run: removeCutOff })
export const addKindAction = defineAction({ can: kindRoles, input: kindInput, run: addKind })
export const endKindAction = defineAction({ can: kindRoles, input: kindId, run: endKind })
export const removeKindAction = defineAction({ can: kindRoles, input: kindId, run: removeKind })
