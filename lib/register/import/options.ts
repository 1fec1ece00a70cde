import { z } from "zod"
import { choiceFields, toChoice, type SheetChoice } from "@/lib/uploads/sheet-choice"

/** What a user decides of a file in its preview, as addresses and forms carry it. */
export const optionFields = {
  ...choiceFields,
  phong: z.enum(["", "doi", "giu"]).default(""),
  loi: z.enum(["", "bo"]).default(""),
  trung: z.enum(["", "bo-qua", "giu-ca-hai", "cap-nhat"]).default(""),
}

const options = z.object(optionFields)

/** The same as it was asked for; what a stale or foreign address asks is as good as not asked. */
export type OptionValues = z.infer<typeof options>

export interface ImportOptions extends SheetChoice {
  /** What becomes of text that seems to be of an old font; null = it is asked about. */
  oldFonts: "convert" | "keep" | null
  /** Whether the rest goes in without the records that have errors. */
  leaveOutWrong: boolean
  /** What becomes of records that are there already; null = it is asked about. */
  same: "skip" | "both" | "update" | null
}

const sameOf = { "": null, "bo-qua": "skip", "giu-ca-hai": "both", "cap-nhat": "update" } as const

export function optionValues(search: Record<string, string>): OptionValues {
  return options.catch(options.parse({})).parse(search)
}

export function toOptions(values: OptionValues): ImportOptions {
  return {
    ...toChoice(values),
    oldFonts: values.phong === "" ? null : values.phong === "doi" ? "convert" : "keep",
    leaveOutWrong: values.loi === "bo",
    same: sameOf[values.trung],
  }
}

/** Nothing decided yet. */
export const undecided: ImportOptions = toOptions(options.parse({}))
