"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { textRoles } from "@/lib/access/private-roles"
import { confirmerRoles } from "@/lib/access/second-person/confirmers"
import { markAccessSeen } from "./access-news"
import { decideWaits } from "./decide-waits"
import { decideAct } from "./waiting-acts"

const pair = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((text) => {
    const [assignmentId, seen] = text.split(":").map(Number)
    return { assignmentId: assignmentId!, seen: seen! }
  })

const decision = z.enum(["confirmed", "refused"], "Hãy chọn xác nhận hoặc từ chối.")

const input = z.strictObject({
  chosen: z
    .union([z.array(pair), pair.transform((one) => [one])], "Hãy chọn ít nhất một tài khoản.")
    .refine((chosen) => chosen.length > 0, "Hãy chọn ít nhất một tài khoản."),
  decision,
})

export const decideRoles = defineAction({
  can: confirmerRoles,
  input,
  run: (scope, { chosen, decision }) => decideWaits(scope, chosen, decision),
})

export const decideActAction = defineAction({
  can: confirmerRoles,
  input: z.strictObject({
    act: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    mark: z.string().max(30),
    decision,
  }),
  run: decideAct,
})

export const seeAccess = defineAction({
  can: textRoles,
  input: z.strictObject({ until: z.iso.datetime() }),
  run: (scope, { until }) => markAccessSeen(scope, new Date(until)),
})
