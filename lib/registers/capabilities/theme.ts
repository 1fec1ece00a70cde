import { above, type Scope } from "@/lib/access/scope"
import { branchUnits } from "@/lib/structure/branch"
import { Prisma } from "@/lib/db/generated/client"
import { wholeNumber } from "@/lib/format/whole-number"
import type { Choice } from "@/lib/register/field"

interface ThemeRow {
  id: number
  name: string
  fromYear: number
  toYear: number
}

/** How a theme is named where it is chosen. */
function themeLabel({ name, fromYear, toYear }: ThemeRow): string {
  return `${name} (${fromYear === toYear ? fromYear : `${fromYear}–${toYear}`})`
}

async function knownThemes(scope: Scope): Promise<ThemeRow[]> {
  return scope.tx.$queryRaw<ThemeRow[]>`
    SELECT t.id, t.name, t.from_year AS "fromYear", t.to_year AS "toYear" FROM theme t
    WHERE t.deleted_at IS NULL
      AND (t.unit_id IN (${branchUnits(scope.actor.unitId)}) OR ${above(scope, Prisma.sql`t.unit_id`)})
    ORDER BY t.from_year DESC, t.name COLLATE vi_natural`
}

/** The themes of the actor's branch and of the units above it, the newest first. */
export async function themeChoices(scope: Scope): Promise<Choice[]> {
  return (await knownThemes(scope)).map((theme) => ({ value: String(theme.id), label: themeLabel(theme) }))
}

/** Those of them that hold in a year. */
export async function themesOfYear(scope: Scope, year: number): Promise<Choice[]> {
  const themes = (await knownThemes(scope)).filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
  return themes.map((theme) => ({ value: String(theme.id), label: themeLabel(theme) }))
}

/** The filter of a list by theme; the column of the record table as SQL. */
export function themeFilter(column: Prisma.Sql) {
  return { themeId: (value: string) => Prisma.sql`${column} = ${wholeNumber(value)}::int` }
}

/** A theme must be known and must hold in the year of the record, or in one of its years when it spans several. */
export async function checkThemes(
  scope: Scope,
  inputs: { themeId: number | null; year: number; lastYear?: number }[],
): Promise<Record<string, string>[]> {
  if (inputs.every(({ themeId }) => themeId === null)) return inputs.map(() => ({}))
  const themes = new Map((await knownThemes(scope)).map((theme) => [theme.id, theme]))
  return inputs.map(({ themeId, year, lastYear = year }): Record<string, string> => {
    if (themeId === null) return {}
    const theme = themes.get(themeId)
    if (!theme) return { themeId: "Hãy chọn chuyên đề trong danh sách." }
    const holds = theme.fromYear <= lastYear && year <= theme.toYear
    return holds
      ? {}
      : { themeId: `Chuyên đề “${themeLabel(theme)}” không thuộc năm ${year}. Hãy chọn chuyên đề của năm đó.` }
  })
}

/** "Hangs on a theme": what a store takes whose records have a `theme_id` that must hold in the year of the record; a list of rows `x`, or its column. */
export function hangsOnTheme<Input extends { themeId: number | null }>(
  yearOf: (input: Input) => number,
  column = Prisma.sql`x.theme_id`,
) {
  return {
    filters: themeFilter(column),
    check: (scope: Scope, inputs: Input[]) =>
      checkThemes(
        scope,
        inputs.map((input) => ({ themeId: input.themeId, year: yearOf(input) })),
      ),
    choices: async (scope: Scope) => ({ themeId: await themeChoices(scope) }),
  }
}
