import type { z } from "zod"
import type { Refused } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { askAbout, freshDoubts } from "./doubts"
import type { RegisterStore } from "./register-types"
import type { GridChanges } from "./save-many"

/** A grid as it asks about its numbers. */
interface AskingGrid<Input> {
  store: RegisterStore<Input>
  schema: z.ZodType<Input>
  /** The name of the box in which a field of a record stands. */
  boxOf: (input: Input, field: string) => string
}

/** Asks about what is hardly true of the records that a grid adds or changes, at its boxes; null where there is nothing to ask, or it was asked before. */
export async function askAboutGrid<Input extends object>(
  scope: Scope,
  { store, schema, boxOf }: AskingGrid<Input>,
  { created, updated }: GridChanges<Input>,
  kept: string | undefined,
): Promise<Refused | null> {
  const rows = [...created.map((input) => ({ input, record: undefined })), ...updated]
  const inputs = rows.map(({ input }) => input)
  const doubts = (await store.doubts?.(scope, inputs)) ?? []
  const asked = rows.flatMap(({ input, record }, i) => {
    const fresh = freshDoubts(doubts[i] ?? {}, input, record && schema.safeParse(record.values).data)
    return Object.entries(fresh).map(([field, message]): [string, string] => [boxOf(input, field), message])
  })
  return askAbout(Object.fromEntries(asked), kept)
}
