"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { chosenUnit } from "@/lib/units/search-units"
import { registerByKey } from "../registry"
import { oneOf, optionalText, dayOf, requiredId } from "../schema-parts"
import { lifeKeys } from "./life-row"
import { addReplication, removeReplication } from "./replications"
import { withdrawStep } from "./steps"

const seen = { register: oneOf(lifeKeys), id: requiredId(), version: requiredId() }
const can = ({ register }: { register: string }) => registerByKey(register)?.roles.write ?? null

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
