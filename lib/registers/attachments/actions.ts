"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { holdsUnit } from "@/lib/access/scope"
import { registerByKey } from "../registry"
import { requiredId } from "../schema-parts"

/** Takes a file off a record; its content is kept. */
export const removeAttachment = defineAction({
  can: (input) => registerByKey(input.register)?.roles.write ?? null,
  input: z.strictObject({ register: z.string(), id: requiredId(), fileId: requiredId() }),
  run: async (scope, input) => {
    const register = registerByKey(input.register)
    const record = await register?.find(scope, input.id)
    if (!register || !record || !(await holdsUnit(scope, record.unitId))) return null
    const where = { id: input.fileId, register: register.key, recordId: input.id, deletedAt: null }
    const file = await scope.tx.attachment.findFirst({ where })
    if (!file) return null
    await scope.tx.attachment.update({ where: { id: file.id }, data: { deletedAt: new Date() } })
    const changes = { "Tệp đính kèm": { before: file.fileName, after: "" } }
    const event = {
      action: `${register.key}.detach`,
      subject: register.key,
      recordId: input.id,
      unitId: record.unitId,
      changes,
    }
    return { ok: true, events: [event], to: `/${register.slug}/${input.id}?da-luu=1` }
  },
})
