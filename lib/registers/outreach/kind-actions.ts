"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { requiredId, requiredText } from "@/lib/schema-parts"
import { kindKeepers } from "./kind-keepers"
import { deleteKind, kindInput, saveKind } from "./save-kind"

export const saveOutreachKind = defineAction({ can: kindKeepers, input: kindInput, run: saveKind })

export const deleteOutreachKind = defineAction({
  can: kindKeepers,
  input: z.strictObject({ key: requiredText(60), version: requiredId() }),
  run: deleteKind,
})
