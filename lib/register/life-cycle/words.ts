import { Prisma } from "@/lib/db/generated/client"
import type { RegisterKey } from "@/lib/register-key"
import type { PartWords, Words } from "../words"

/** The words of a register whose records have a life cycle: those of its steps, and who agreed that a record is published, stand beside its own. */
export function withLifeWords(key: RegisterKey, words: Words): Words {
  const steps: PartWords = {
    table: "life_step",
    record: Prisma.sql`p.record_id`,
    where: Prisma.sql`p.register = ${key}`,
    texts: { evidence: "blank" },
  }
  return {
    ...words,
    // What stays is published no longer.
    texts: { ...words.texts, publish_consent_on: "none", publish_consent_by: "blank" },
    parts: [...(words.parts ?? []), steps],
  }
}
