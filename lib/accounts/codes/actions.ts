"use server"

import { z } from "zod"
import { defineAction, defineHeavyAction } from "@/lib/access/define-action"
import type { Outcome } from "@/lib/access/outcome"
import { adminOnly } from "@/lib/access/roles"
import { choiceFields } from "@/lib/uploads/sheet-choice"
import { handOver, handOverInput } from "../hand-over"
import { makeFromTree } from "../bulk/from-tree"
import { inAccountThread } from "../file-thread"
import { targetInput } from "../schema"
import { giveCode, reissueCodes } from "./reset-by-code"
import { codeGivers } from "./resettable"
import { handSlipKey, newSlipKey } from "./slip-key"

/**
 * Runs what makes codes with a new key, which this browser alone is given: the page it is led to shows the codes. What was saved before made none, and
 * the key that the browser has stays.
 */
async function withSlips(make: (key: string) => Promise<Outcome | null>): Promise<Outcome | null> {
  const key = newSlipKey()
  const outcome = await make(key)
  if (outcome?.ok && outcome.events.length > 0) await handSlipKey(key)
  return outcome
}

const id = targetInput.shape.id
const mark = z.string().max(60)

export const makeAccountsFromTree = defineAction({
  can: adminOnly,
  input: z.strictObject({
    unitId: id,
    types: z
      .string()
      .max(2000)
      .transform((keys) => keys.split(",")),
    mark,
  }),
  run: (scope, input) => withSlips((key) => makeFromTree(scope, input, key)),
})

export const makeAccountsFromFile = defineHeavyAction({
  can: adminOnly,
  input: z.strictObject({ draft: z.string().max(40), mark, ...choiceFields }),
  save: (order, input) => withSlips((key) => inAccountThread("makeAccounts", { order, given: { ...input, key } })),
})

export const giveCodeAction = defineAction({
  can: codeGivers,
  input: targetInput,
  run: (scope, input) => withSlips((key) => giveCode(scope, input, key)),
})

export const reissueCodesAction = defineAction({
  can: codeGivers,
  input: z.strictObject({ issue: id }),
  run: (scope, { issue }) => withSlips((key) => reissueCodes(scope, issue, key)),
})

export const handOverAction = defineAction({
  can: adminOnly,
  input: handOverInput,
  run: (scope, input) => withSlips((key) => handOver(scope, input, key)),
})
