import type { Scope } from "@/lib/access/scope"
import { fromDbDate } from "@/lib/db/days"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import { choicesOf, type Choices } from "@/lib/register/field"
import { checkThemes, themeChoices } from "./theme"
import { attentionNames } from "@/lib/register/life-cycle/columns"

interface Lived {
  fieldKey: string
  themeId: number | null
  proposedOn: IsoDate
  registeredOn: IsoDate | null
}

/** Fields of practice from their lookup, stages, what needs attention, and themes. */
export async function lifeChoices(scope: Scope): Promise<Choices> {
  const fields = await scope.tx.practiceField.findMany({ orderBy: { sortOrder: "asc" } })
  return {
    fieldKey: fields.map((field) => ({ value: field.key, label: field.name })),
    stage: choicesOf(lifeStageNames),
    attention: choicesOf(attentionNames),
    themeId: await themeChoices(scope),
  }
}

/** The field of practice must be in its lookup; the theme holds in the year of the proposal or of the registration, which no form holds. */
export async function checkLives(
  scope: Scope,
  inputs: Lived[],
  stored: { registeredOn: Date | null } | null,
): Promise<Record<string, string>[]> {
  const known = new Set((await scope.tx.practiceField.findMany()).map((field) => field.key))
  const registered = stored?.registeredOn ? fromDbDate(stored.registeredOn) : null
  const spans = inputs.map(({ themeId, proposedOn, ...input }) => {
    const year = yearOf(proposedOn)
    return { themeId, year, lastYear: Math.max(year, yearOf(input.registeredOn ?? registered ?? proposedOn)) }
  })
  const themes = await checkThemes(scope, spans)
  return inputs.map((input, i): Record<string, string> => ({
    ...themes[i],
    ...(known.has(input.fieldKey) ? {} : { fieldKey: "Hãy chọn lĩnh vực trong danh sách." }),
  }))
}
