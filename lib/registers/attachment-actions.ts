"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import type { Register } from "@/lib/register/register-types"
import { registerInput } from "./register-input"
import { requiredId } from "@/lib/schema-parts"
import { changeFile } from "@/lib/register/attachments/change-file"

const can = (input: { register: Register }) => input.register.roles.write
const input = z.strictObject({ register: registerInput(), id: requiredId(), fileId: requiredId() })

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
