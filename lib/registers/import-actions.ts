"use server"

import { z } from "zod"
import { defineHeavyAction } from "@/lib/access/define-action"
import type { Register } from "@/lib/register/register-types"
import { registerInput } from "./register-input"
import { requiredId } from "@/lib/schema-parts"
import { optionFields, toOptions } from "@/lib/register/import/options"
import { inSheetThread } from "./sheet-thread"

const register = registerInput()
const importers = (input: { register: Register }) => input.register.roles.import
export const commitImport = defineHeavyAction({
  can: importers,
  input: z.strictObject({ register, draft: z.guid(), ...optionFields }),
  save: (order, { register, draft, ...values }) =>
    inSheetThread("commitImport", { order, given: { register: register.key, draft, options: toOptions(values) } }),
})

export const undoImport = defineHeavyAction({
  can: importers,
  input: z.strictObject({ register, batch: requiredId() }),
  save: (order, { register, batch }) =>
    inSheetThread("undoImport", { order, given: { register: register.key, batch: Number(batch) } }),
})
