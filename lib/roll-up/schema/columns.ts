import { countedFigures } from "../figures"

/** The columns of the derived tables, one per figure. */
export const columns = countedFigures.map((figure) => figure.column)
/** One SQL expression per column, separated by commas. */
export const list = (make: (column: string) => string) => columns.map(make).join(", ")
/** SQL condition: at least one of the expressions is not 0. */
export const anyNonZero = (make: (column: string) => string) => columns.map((c) => `${make(c)} <> 0`).join(" OR ")
export const bare = list((c) => c)
/** The right side of an upsert that adds to the row under the alias `t`. */
export const add = list((c) => `${c} = t.${c} + excluded.${c}`)
/** Sums over rows under the alias `x`. */
export const sums = list((c) => `sum(x.${c})::int AS ${c}`)

/** SQL: the year of a day and both spans that it is folded into, the whole year (0) and its month, as `s`. */
export const spansOf = (day: string) =>
  `CROSS JOIN LATERAL (VALUES (extract(year FROM ${day})::int, 0), (extract(year FROM ${day})::int, extract(month FROM ${day})::int)) s (year, month)`

/** SQL condition: what a unit contributes to a span of an ancestor's branch is kept there: see `roll_up.branch`. */
export const keptSpan = (month: string, ancestor: string, unit: string) => `(${month} = 0 OR ${ancestor} <> ${unit})`
