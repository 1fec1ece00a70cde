"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import type { RawValues } from "@/lib/access/outcome"
import { registerByKey } from "./registry"
import { restoreRecord } from "./restore"
import { requiredId } from "./schema-parts"
import { postedNames, withTypedUnits } from "./typed-units"

// The record's own fields are parsed by its register, which knows their rules.
const record = z.custom<RawValues>((value) => typeof value === "object" && value !== null && !Array.isArray(value))

/** What only sheets give, such as the progress of a commitment, is no business of a form: screens change it step by step. */
function holdsFormFields(input: { register: string; record: RawValues }): boolean {
  const names = postedNames(registerByKey(input.register)?.form ?? [])
  return Object.keys(input.record).every((name) => names.includes(name))
}

const register = z.string().refine((key) => registerByKey(key) !== undefined)
const writers = (input: { register: string }) => registerByKey(input.register)?.roles.write ?? null

export const createRecord = defineAction({
  can: writers,
  input: z.strictObject({ register, record }).refine(holdsFormFields),
  run: async (scope, input) => {
    const { form, create } = registerByKey(input.register)!
    return create(scope, await withTypedUnits(scope, form, input.record))
  },
})

export const updateRecord = defineAction({
  can: writers,
  input: z.strictObject({ register, id: requiredId(), version: requiredId(), record }).refine(holdsFormFields),
  run: async (scope, input) => {
    const { form, update } = registerByKey(input.register)!
    return update(scope, input.id, input.version, await withTypedUnits(scope, form, input.record))
  },
})

export const deleteRecord = defineAction({
  can: writers,
  input: z.strictObject({ register, id: requiredId(), version: requiredId() }),
  run: (scope, input) => registerByKey(input.register)!.remove(scope, input.id, input.version),
})

export const restoreDeleted = defineAction({
  can: writers,
  input: z.strictObject({ register, id: requiredId(), version: requiredId() }),
  run: (scope, input) => restoreRecord(scope, registerByKey(input.register)!, input.id, input.version),
})
