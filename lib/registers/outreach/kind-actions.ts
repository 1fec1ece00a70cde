"use server"

import { z } from "zod"
import { adminOnly } from "@/lib/access/roles"
import { defineAction } from "@/lib/access/define-action"
import { requiredId, requiredText } from "@/lib/schema-parts"
import { deleteKind, kindInput, saveKind } from "./save-kind"

export const saveOutreachKind = defineAction({ can: adminOnly, input: kindInput, run: saveKind })

export const deleteOutreachKind = defineAction({
  can: adminOnly,
  input: z.strictObject({ key: requiredText(60), version: requiredId() }),
  run: deleteKind,
})
