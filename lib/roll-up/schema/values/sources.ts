import { wordColumns } from "./columns"

/** A table whose rows hold a value of an indicator each; SQL over one row under the alias `r`. */
interface ValueSource {
  table: string
  unit: string
  /** The first day of the month that it counts in. */
  month: string
  indicator: string
  value: string
  /** How exact it is. */
  word: string
  /** Which rows exist at all. */
  live: string
  /** The days that it is about: totals that hold all of them hold it. */
  days: { first: string; last: string }
  /** What totals call the indicator. */
  stated: string
}

export const valueSources: readonly ValueSource[] = [
  {
    table: "outreach_count",
    unit: "r.unit_id",
    month: "date_trunc('month', r.month)::date",
    indicator: "r.kind_key",
    value: "r.value",
    word: "r.qualifier",
    live: "r.deleted_at IS NULL",
    days: {
      first: "date_trunc('month', r.month)::date",
      last: "(date_trunc('month', r.month) + interval '1 month - 1 day')::date",
    },
    stated: "'outreach.' || r.kind_key",
  },
]

/** What the rows of one relation contribute: unit, month, indicator and ± their value, counted under its word. */
export function valueContributions(source: ValueSource, relation: string, sign: 1 | -1): string {
  const words = wordColumns.map(
    ({ word, column }) => `CASE WHEN ${source.word} = '${word}' THEN ${sign} ELSE 0 END AS ${column}`,
  )
  return `SELECT ${source.unit} AS unit_id, ${source.month} AS month, ${source.indicator} AS indicator, ${sign} * ${source.value}::numeric AS value,
        ${words.join(", ")}
      FROM ${relation} r WHERE ${source.live}`
}
