import type { Scope } from "@/lib/access/scope"
import { Prisma } from "@/lib/db/generated/client"
import { fromDbDate } from "@/lib/db/days"
import { yearOf, type IsoDate } from "@/lib/format/dates"
import { lifeStageNames } from "@/lib/glossary"
import { choicesOf } from "@/lib/register/field"
import { yearOfDay } from "@/lib/register/kept"
import { attentionNames, lifeAwaited, lifeDay, lifeList, lifeWorkDays } from "@/lib/register/life-cycle/columns"
import { chosenFrom } from "./chosen"
import { checkThemes, themeChoices, themeFilter } from "./theme"
import { together } from "./together"
import { ofUnitOn } from "./unit-day"

interface Lived {
  fieldKey: string
  themeId: number | null
  proposedOn: IsoDate
  registeredOn: IsoDate | null
}

type FindStored = (scope: Scope, id: number) => Promise<{ registeredOn: Date | null } | null>

const practiceField = chosenFrom(
  "fieldKey",
  Prisma.sql`x.field_key`,
  (scope) => scope.tx.practiceField.findMany({ orderBy: { sortOrder: "asc" } }),
  "Hãy chọn lĩnh vực trong danh sách.",
)

/** The theme holds in the year of the proposal or of the registration, which no form holds. */
const themeOfLife = (find: FindStored) => ({
  filters: themeFilter(Prisma.sql`x.theme_id`),
  check: async (scope: Scope, inputs: Lived[], id?: number) => {
    const stored = id === undefined ? null : await find(scope, id)
    const registered = stored?.registeredOn ? fromDbDate(stored.registeredOn) : null
    const spans = inputs.map(({ themeId, proposedOn, registeredOn }) => {
      const year = yearOf(proposedOn)
      return { themeId, year, lastYear: Math.max(year, yearOf(registeredOn ?? registered ?? proposedOn)) }
    })
    return checkThemes(scope, spans)
  },
  choices: async (scope: Scope) => ({ themeId: await themeChoices(scope) }),
})

const stages = { choices: async () => ({ stage: choicesOf(lifeStageNames), attention: choicesOf(attentionNames) }) }

/** "Has a life cycle": what a store of models or exemplars takes; gets how a stored record is found. */
export function hasLife(key: "models" | "exemplars", find: FindStored) {
  const { filters, check, choices } = together<Lived>(practiceField, themeOfLife(find), stages)
  return {
    on: lifeDay,
    workDays: lifeWorkDays,
    keeping: { year: yearOfDay(Prisma.sql`x.last_update_on`) },
    awaited: lifeAwaited,
    list: {
      ...ofUnitOn(key, lifeDay),
      ...lifeList,
      filters: { ...lifeList.filters, ...filters },
    },
    check,
    choices,
  }
}
