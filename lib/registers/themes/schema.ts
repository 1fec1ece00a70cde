import { z } from "zod"
import { oneDocument, optionalId, requiredId, requiredText, requiredYear } from "@/lib/schema-parts"

/** A theme of a year or of a term. */
export const themeSchema = z
  .strictObject({
    unitId: requiredId("Hãy chọn đơn vị ban hành chuyên đề."),
    name: requiredText(300),
    fromYear: requiredYear,
    toYear: requiredYear,
    themeId: optionalId,
    document: oneDocument,
  })
  .refine((input) => input.fromYear <= input.toYear, { path: ["toYear"], message: "Năm kết thúc trước năm bắt đầu." })

export type ThemeInput = z.infer<typeof themeSchema>
