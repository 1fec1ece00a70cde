import { countedFigures, figureSources, type CountedFigure, type FigureSource, type FigureSourceKey } from "../figures"
import { columns } from "./columns"

/** The tables that figures are counted from, in the order of the catalogue. */
export const sourceKeys: FigureSourceKey[] = [...new Set(countedFigures.map(({ source }) => source))]

/** The figures of a table, by the date that says when a row counts in them. */
export function figuresByDay(source: FigureSourceKey): Map<string, CountedFigure[]> {
  const byDay = new Map<string, CountedFigure[]>()
  for (const figure of countedFigures.filter((f) => f.source === source)) {
    byDay.set(figure.on, [...(byDay.get(figure.on) ?? []), figure])
  }
  return byDay
}

export const monthOf = (on: string) => `date_trunc('month', (${on})::timestamp)::date`

/** SQL: what one record counts for; most figures count records. */
export const amountOf = ({ amount }: CountedFigure) => (amount ? `coalesce(${amount}, 0)` : "1")

/** What the rows of one relation contribute: unit, month and ± what they count in those of the named figures. */
export function contributions(sourceKey: FigureSourceKey, relation: string, sign: 1 | -1, named = columns): string {
  const source: FigureSource = figureSources[sourceKey]
  return [...figuresByDay(sourceKey)]
    .map(([on, figures]) => {
      const values = named.map((column) => {
        const figure = figures.find((f) => f.column === column)
        return figure
          ? `CASE WHEN ${figure.where} THEN ${sign} * ${amountOf(figure)} ELSE 0 END AS ${column}`
          : `0 AS ${column}`
      })
      return `SELECT ${source.unit} AS unit_id, ${monthOf(on)} AS month, ${values.join(", ")}
      FROM ${relation} r WHERE ${source.live} AND ${on} IS NOT NULL`
    })
    .join("\n      UNION ALL ")
}
