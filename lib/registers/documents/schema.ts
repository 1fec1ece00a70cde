import { z } from "zod"
import { linkLines, optionalId, optionalText, pastDay, requiredId, requiredText } from "@/lib/schema-parts"

/** A document as it is entered. */
export const documentSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị giữ văn bản."),
  typeKey: requiredText(40),
  symbol: requiredText(60),
  issuerName: optionalText(200),
  issuedOn: pastDay,
  subject: requiredText(500),
  themeId: optionalId,
  carriesOut: linkLines,
  replaces: linkLines,
})

export type DocumentInput = z.infer<typeof documentSchema>
