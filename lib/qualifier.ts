import type { z } from "zod"
import { formatApproximate, wordOfSum } from "@/lib/format/approximate"
import { fold } from "@/lib/format/fold"
import { outreachQualifierNames } from "@/lib/glossary"

/** How exact a number is. */
export type Qualifier = keyof typeof outreachQualifierNames

/** The word that stands before a number; none before an exact one. */
export function wordOf(qualifier: Qualifier): string {
  return qualifier === "exact" ? "" : outreachQualifierNames[qualifier]
}

/** A sum of numbers so exact, as a table shows it; "—" for one that nobody knows (null). */
export function formatSum(value: number | null, qualifiers: readonly Qualifier[]): string {
  return value === null ? "—" : formatApproximate(value, wordOfSum(qualifiers.map(wordOf)))
}

/** A number to its first three digits: 1.234.567 is 1.230.000. */
function leadingDigits(value: number): number {
  const step = 10 ** Math.max(0, Math.trunc(Math.log10(Math.max(1, value))) - 2)
  return Math.round(value / step) * step
}

/** A sum of numbers so exact, as a sentence tells it: one that may be more as well as less because its words differ is told to three digits. */
export function tellSum(value: number, qualifiers: readonly Qualifier[]): string {
  const words = [...new Set(qualifiers.map(wordOf).filter(Boolean))]
  const word = wordOfSum(words)
  return formatApproximate(words.length > 1 && word === "khoảng" ? leadingDigits(value) : value, word)
}

const spoken = new Map<string, Qualifier>([
  ...Object.entries(outreachQualifierNames).map(([key, name]) => [fold(name), key as Qualifier] as const),
  ["xap xi", "about"],
  ["uoc", "about"],
  ["~", "about"],
])

/**
 * A number typed in one piece with its word, "gần 350.000", with or without accents: the word and what is left; null for a text that begins with no such
 * word.
 */
export function splitQualifier(text: string): { qualifier: Qualifier; rest: string } | null {
  const [, word = "", rest = ""] = /^([^\d]+?)\s*(\d.*)$/s.exec(text.trim()) ?? []
  const qualifier = spoken.get(fold(word))
  return qualifier ? { qualifier, rest } : null
}

const twoWords = "Số đã có chữ khác với mức chính xác được chọn. Hãy để một trong hai."

/**
 * For `z.preprocess` of an object with a number and its `qualifier`: what was typed in one piece in the number's field comes out as both. A word that was
 * chosen beside it must be the same, or none.
 */
export function inPieces(field: string) {
  return (raw: unknown, context: z.RefinementCtx): unknown => {
    if (typeof raw !== "object" || raw === null) return raw
    const typed = raw as Record<string, unknown>
    const text = typed[field]
    const found = typeof text === "string" ? splitQualifier(text) : null
    if (!found) return raw
    if (![undefined, "", "exact", found.qualifier].includes(typed.qualifier as string | undefined)) {
      context.addIssue({ code: "custom", message: twoWords, path: ["qualifier"] })
    }
    return { ...typed, [field]: found.rest, qualifier: found.qualifier }
  }
}
