import { z } from "zod"
import { oneDocument, optionalId, pastDay, requiredId, requiredText } from "@/lib/schema-parts"

/** A unit's code of ethics. */
export const ethicsCodeSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị ban hành."),
  name: requiredText(300),
  issuedOn: pastDay,
  themeId: optionalId,
  document: oneDocument,
})

export type EthicsCodeInput = z.infer<typeof ethicsCodeSchema>
