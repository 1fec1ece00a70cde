"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import type { RawValues } from "@/lib/access/outcome"
import type { Register } from "@/lib/register/register-types"
import { registerInput } from "./register-input"
import { restoreRecord } from "@/lib/register/restore"
import { refuseSame } from "@/lib/register/same-records"
import { flag, keptDoubts, requiredId } from "@/lib/schema-parts"
import { postedNames, withTypedUnits } from "@/lib/register/typed-units"

// The record's own fields are parsed by its register, which knows their rules.
const record = z.custom<RawValues>((value) => typeof value === "object" && value !== null && !Array.isArray(value))

/** What only sheets give, such as the progress of a commitment, is no business of a form: screens change it step by step. */
function holdsFormFields(input: { register: Register; record: RawValues }): boolean {
  const names = postedNames(input.register.form)
  return Object.keys(input.record).every((name) => names.includes(name))
}

const register = registerInput()
const writers = (input: { register: Register }) => input.register.roles.write

export const createRecord = defineAction({
  can: writers,
  input: z.strictObject({ register, record, keepBoth: flag, kept: keptDoubts }).refine(holdsFormFields),
  run: async (scope, input) => {
    const { form, create } = input.register
    const values = await withTypedUnits(scope, form, input.record)
    const there = input.keepBoth ? null : await refuseSame(scope, input.register, values)
    return there ?? create(scope, values, input.kept)
  },
})

export const updateRecord = defineAction({
  can: writers,
  input: z
    .strictObject({ register, id: requiredId(), version: requiredId(), record, kept: keptDoubts })
    .refine(holdsFormFields),
  run: async (scope, { register, id, version, record, kept }) =>
    register.update(scope, id, version, await withTypedUnits(scope, register.form, record), kept),
})

export const deleteRecord = defineAction({
  can: writers,
  input: z.strictObject({ register, id: requiredId(), version: requiredId() }),
  run: (scope, input) => input.register.remove(scope, input.id, input.version),
})

export const restoreDeleted = defineAction({
  can: writers,
  input: z.strictObject({ register, id: requiredId(), version: requiredId() }),
  run: (scope, input) => restoreRecord(scope, input.register, input.id, input.version),
})
