import type { Scope } from "@/lib/access/scope"
import { lifeStageNames } from "@/lib/glossary"
import { choicesOf, type Choices } from "../field"
import { attentionNames } from "./columns"

/** Fields of practice from their lookup, stages, and what needs attention. */
export async function lifeChoices(scope: Scope): Promise<Choices> {
  const fields = await scope.tx.practiceField.findMany({ orderBy: { sortOrder: "asc" } })
  return {
    fieldKey: fields.map((field) => ({ value: field.key, label: field.name })),
    stage: choicesOf(lifeStageNames),
    attention: choicesOf(attentionNames),
  }
}

/** The field of practice must be in its lookup. */
export async function checkFields(scope: Scope, inputs: { fieldKey: string }[]): Promise<Record<string, string>[]> {
  const known = new Set((await scope.tx.practiceField.findMany()).map((field) => field.key))
  return inputs.map((input): Record<string, string> =>
    known.has(input.fieldKey) ? {} : { fieldKey: "Hãy chọn lĩnh vực trong danh sách." },
  )
}
