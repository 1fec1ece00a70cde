"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import type { Register } from "@/lib/register/register-types"
import { registerInput } from "./register-input"
import { requiredId } from "@/lib/schema-parts"
import { commitDraft } from "@/lib/register/import/commit-draft"
import { optionFields, toOptions } from "@/lib/register/import/options"
import { undoBatch } from "@/lib/register/import/undo"

const register = registerInput()
const importers = (input: { register: Register }) => input.register.roles.import

export const commitImport = defineAction({
  can: importers,
  input: z.strictObject({ register, draft: z.guid(), ...optionFields }),
  run: (scope, input) => commitDraft(scope, input.register, input.draft, toOptions(input)),
})

export const undoImport = defineAction({
  can: importers,
  input: z.strictObject({ register, batch: requiredId() }),
  run: (scope, input) => undoBatch(scope, input.register, Number(input.batch)),
})
