"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { registerByKey } from "../registry"
import { requiredId } from "../schema-parts"
import { commitDraft } from "./commit-draft"
import { undoBatch } from "./undo"

const register = z.string().refine((key) => registerByKey(key) !== undefined)
const importers = (input: { register: string }) => registerByKey(input.register)?.roles.import ?? null

export const commitImport = defineAction({
  can: importers,
  input: z.strictObject({ register, draft: z.guid() }),
  run: (scope, input) => commitDraft(scope, registerByKey(input.register)!, input.draft),
})

export const undoImport = defineAction({
  can: importers,
  input: z.strictObject({ register, batch: requiredId() }),
  run: (scope, input) => undoBatch(scope, registerByKey(input.register)!, Number(input.batch)),
})
