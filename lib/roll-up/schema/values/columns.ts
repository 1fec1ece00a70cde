import { outreachQualifierNames } from "@/lib/glossary"

/** How many values of a sum are exact, and how many bear each word ("gần", "hơn" …): a sum takes its word from what is in it. */
export const wordColumns = Object.keys(outreachQualifierNames).map((word) => ({ word, column: `n_${word}` }))

const counts = wordColumns.map(({ column }) => column)

/** What is kept of the values of an indicator: their sum, and how many there are of each word. */
const amounts = ["value", ...counts]

export const amountList = (make: (column: string) => string) => amounts.map(make).join(", ")
export const bareAmounts = amountList((c) => c)
/** Sums over rows under the alias `x`. */
export const amountSums = amountList((c) => (c === "value" ? "sum(x.value) AS value" : `sum(x.${c})::int AS ${c}`))
/** The right side of an upsert that adds to the row under the alias `t`. */
export const addAmounts = amountList((c) => `${c} = t.${c} + excluded.${c}`)
/** SQL condition: at least one of the expressions is not 0. */
export const anyAmount = (make: (column: string) => string) => amounts.map((c) => `${make(c)} <> 0`).join(" OR ")
/** As columns of a table or of an answer. */
export const typedAmounts = (more = "") =>
  ["value numeric", ...counts.map((c) => `${c} int`)].map((c) => c + more).join(", ")
