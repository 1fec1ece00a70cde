import { z } from "zod"

/** What a user decides of how a sheet is read, as addresses and forms carry it. */
export const choiceFields = {
  trang: z.string().max(100).default(""),
  "dong-an": z.enum(["", "bo"]).default(""),
}

const fields = z.object(choiceFields)

/** The same as it was asked for; what a stale or foreign address asks is as good as not asked. */
export type ChoiceValues = z.infer<typeof fields>

export interface SheetChoice {
  /** The name of the sheet to read; empty = the one that has the headings. */
  sheet: string
  leaveOutHidden: boolean
}

export function choiceValues(search: Record<string, unknown>): ChoiceValues {
  return fields.catch(fields.parse({})).parse(search)
}

export function toChoice(values: ChoiceValues): SheetChoice {
  return { sheet: values.trang, leaveOutHidden: values["dong-an"] === "bo" }
}

/** Nothing decided yet. */
export const anySheet: SheetChoice = toChoice(choiceValues({}))
