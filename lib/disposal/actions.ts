"use server"

import { defineAction } from "@/lib/access/define-action"
import { adminOnly } from "@/lib/access/roles"
import { decideList } from "./decide-list"
import { disposalDeciders, disposalDrawers } from "./disposal-roles"
import { drawList } from "./draw-list"
import { approveInput, drawInput, refuseInput, termInput } from "./schema"
import { setTerm } from "./set-term"

export const setTermAction = defineAction({ can: adminOnly, input: termInput, run: setTerm })
export const drawListAction = defineAction({ can: disposalDrawers, input: drawInput, run: drawList })
export const approveListAction = defineAction({
  can: disposalDeciders,
  input: approveInput,
  run: (scope, input) => decideList(scope, input, "approved"),
})
export const refuseListAction = defineAction({
  can: disposalDeciders,
  input: refuseInput,
  run: (scope, input) => decideList(scope, input, "refused"),
})
