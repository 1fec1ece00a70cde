"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import type { Register } from "@/lib/register/register-types"
import { chosenUnit } from "@/lib/units/search-units"
import { optionalText, dayOf, requiredId } from "@/lib/schema-parts"
import { addReplication, removeReplication } from "@/lib/register/life-cycle/replications"
import { withdrawStep } from "@/lib/register/life-cycle/steps"
import { registerInput } from "./register-input"
import { lifeRegisters } from "./registry"

const seen = { register: registerInput(lifeRegisters), id: requiredId(), version: requiredId() }
const can = ({ register }: { register: Register }) => register.roles.write

export const withdrawLifeStep = defineAction({
  can,
  input: z.strictObject({ ...seen, stepId: requiredId() }),
  run: (scope, { register, stepId, ...target }) => withdrawStep(scope, register, target, stepId),
})

export const replicateRecord = defineAction({
  can,
  input: z.strictObject({
    ...seen,
    unitId: optionalText(9),
    /** A code typed without JavaScript. */
    unitIdMa: optionalText(30),
    since: dayOf("Chưa nhập ngày bắt đầu nhân rộng."),
  }),
  run: async (scope, { register, unitId, unitIdMa, ...target }) =>
    addReplication(scope, register, { ...target, unitId: await chosenUnit(scope, unitId, unitIdMa) }),
})

export const unreplicateRecord = defineAction({
  can,
  input: z.strictObject({ ...seen, replicationId: requiredId() }),
  run: (scope, { register, replicationId, ...target }) => removeReplication(scope, register, target, replicationId),
})
