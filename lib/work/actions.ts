"use server"

import { z } from "zod"
import { defineAction } from "@/lib/access/define-action"
import { pastDay, requiredId, requiredText } from "@/lib/registers/schema-parts"
import { followers, followRecommendation } from "./recommendations"

export const followRecommendationAction = defineAction({
  can: followers,
  input: z.strictObject({
    id: requiredId(),
    on: pastDay,
    evidence: requiredText(1000, "Chưa ghi minh chứng đã thực hiện."),
  }),
  run: followRecommendation,
})
