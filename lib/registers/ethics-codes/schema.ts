import { z } from "zod"
import { optionalId, pastDay, requiredId, requiredText } from "../schema-parts"

/** A unit's code of ethics. */
export const ethicsCodeSchema = z.strictObject({
  unitId: requiredId("Hãy chọn đơn vị ban hành."),
  name: requiredText(300),
  issuedOn: pastDay,
  themeId: optionalId,
})

export type EthicsCodeInput = z.infer<typeof ethicsCodeSchema>
