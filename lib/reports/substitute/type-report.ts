import { z } from "zod"
import { refuse, type Outcome } from "@/lib/access/outcome"
import type { Scope } from "@/lib/access/scope"
import { loadIndicators, type Indicator } from "@/lib/roll-up/indicators"
import { figureWholes } from "../figure-list"
import { figureOfField, numberField } from "./number-field"
import { addTyped, noValues, partProblems, type TypedValues } from "./number-rules"
import { placeInput, placeOf } from "./substitute-report"
import { writeSubstitute } from "./write-substitute"

export const typedInput = placeInput.extend({
  numbers: z.record(z.string().max(80), z.string().trim().max(40, "Số quá dài.")).default({}),
})

interface Read extends TypedValues {
  /** By field name. */
  errors: Record<string, string>
}

function readBoxes(typed: Map<string, string>, figures: Indicator[], wholes: Map<string, string>): Read {
  const read = noValues(figures)
  const errors: Record<string, string> = {}
  for (const [key, text] of typed) {
    const problem = addTyped(read, key, text)
    if (problem !== null) errors[numberField(key)] = problem
  }
  if (Object.keys(errors).length > 0) return { ...read, errors }
  for (const { part, message } of partProblems(read, figures, wholes)) errors[numberField(part)] = message
  return { ...read, errors }
}

/**
 * "Nhập hộ" without a file: the same report from numbers typed in the form. Refused box by box; null for anybody else's child, or a figure that does
 * not exist.
 */
export async function typeReport(scope: Scope, input: z.infer<typeof typedInput>): Promise<Outcome | null> {
  const place = await placeOf(scope, input)
  if (place === null) return null
  if ("refused" in place) return refuse(place.refused)
  const figures = await loadIndicators(scope, [place.unitId])
  const typed = new Map(Object.entries(input.numbers).map(([field, text]) => [figureOfField(field), text]))
  if ([...typed.keys()].some((key) => !figures.some((figure) => figure.key === key))) return null
  const { errors, ...read } = readBoxes(typed, figures, figureWholes(figures))
  if (Object.keys(errors).length > 0) return refuse("Có số chưa đúng. Chưa nhập số nào.", errors)
  if ([...typed.values()].every((text) => text === "")) {
    const message = "Chưa nhập số nào. Nơi không có gì thì ghi 0."
    return refuse(message, { [numberField(figures[0]!.key)]: message })
  }
  return writeSubstitute(scope, place, { figures, ...read, fileName: null })
}
