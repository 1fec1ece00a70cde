"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { pastDay, requiredId, requiredText } from "@/lib/schema-parts"
import { closeNumbers, reopenNumbers } from "./close"
import { conferences } from "./register"

const can = conferences.roles.write
const seen = { id: requiredId(), version: requiredId() }

export const closeConference = defineAction({ can, input: z.strictObject({ ...seen, on: pastDay }), run: closeNumbers })

export const reopenConference = defineAction({
  can,
  input: z.strictObject({ ...seen, reason: requiredText(500, "Chưa nêu lý do mở lại.") }),
  run: reopenNumbers,
})
