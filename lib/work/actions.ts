"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { longestEvidence } from "@/lib/registers/inspections/rules"
import { optionalText, pastDay, requiredId } from "@/lib/schema-parts"
import { followers, followRecommendation } from "./recommendations"

export const followRecommendationAction = defineAction({
  can: followers,
  input: z.strictObject({
    id: requiredId(),
    doneOn: pastDay,
    evidence: optionalText(longestEvidence),
  }),
  run: followRecommendation,
})
