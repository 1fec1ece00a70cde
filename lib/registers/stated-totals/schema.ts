import { z } from "zod"
import { breadthNames } from "@/lib/glossary"
import { inPieces } from "@/lib/qualifier"
import { keysOf, optionalText, pastDay, qualifier, requiredCount, requiredId, requiredText } from "@/lib/schema-parts"

const fields = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị."),
    breadth: z.enum(keysOf(breadthNames), { error: "Hãy chọn một mục." }),
    indicator: requiredText(100),
    firstDay: pastDay,
    lastDay: pastDay,
    value: requiredCount,
    qualifier,
    source: optionalText(200),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ["lastDay"],
    error: "Ngày cuối không thể trước ngày đầu.",
  })

/** A number that a unit has of an indicator, with its word, its days and where it stands. */
export const statedTotalSchema = z.preprocess(inPieces("value"), fields)

export type StatedTotalInput = z.infer<typeof statedTotalSchema>
