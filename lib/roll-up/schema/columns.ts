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
