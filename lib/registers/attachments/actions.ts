"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { registerByKey } from "../registry"
import { requiredId } from "../schema-parts"
import { changeFile } from "./change-file"

const can = (input: { register: string }) => registerByKey(input.register)?.roles.write ?? null
const input = z.strictObject({ register: z.string(), id: requiredId(), fileId: requiredId() })

export const removeAttachment = defineAction({
  can,
  input,
  run: (scope, file) => changeFile(scope, file, "detach"),
})

export const putBackAttachment = defineAction({
  can,
  input,
  run: (scope, file) => changeFile(scope, file, "reattach"),
})
