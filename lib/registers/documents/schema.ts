import { z } from "zod"
import { optionalText, requiredDay, requiredId, requiredText } from "../schema-parts"

const lines = optionalText(2000).transform((text) =>
  text
    .split(/\r?\n|;/)
    .map((line) => line.trim())
    .filter(Boolean),
)

/** A document as it is entered. */
export const documentSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị giữ văn bản."),
  typeKey: requiredText(40),
  symbol: requiredText(60),
  issuerName: optionalText(200),
  issuedOn: requiredDay,
  subject: requiredText(500),
  carriesOut: lines,
  replaces: lines,
})

export type DocumentInput = z.infer<typeof documentSchema>
