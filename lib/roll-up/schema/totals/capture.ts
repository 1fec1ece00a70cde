import { figureSources, type CountedFigure, type FigureSource, type FigureSourceKey } from "../../figures"
import { amountOf, figuresByDay } from "../contributions"
import type { valueSources } from "../values/sources"

type ValueSource = (typeof valueSources)[number]

const keysOf = (figures: CountedFigure[]) => `'{${figures.map(({ key }) => key).join(",")}}'`

/** SQL of plpgsql: the units of the changed rows, and all above them, are locked. */
const shareOf = (unit: string, relations: string[]) =>
  `PERFORM roll_up.share_above(ARRAY(${relations.map((relation) => `SELECT ${unit} FROM ${relation} r`).join(" UNION ")}));`

/** SQL of plpgsql: what changed (unit, indicator, first and last day, amount) is told to the totals that hold it. */
const tell = (
  changed: string[],
) => `PERFORM roll_up.change_totals(array_agg(c.unit_id), array_agg(c.indicator), array_agg(c.first), array_agg(c.last), array_agg(c.amount))
      FROM (SELECT x.unit_id, x.indicator, x.first, x.last, sum(x.amount) AS amount FROM (
        ${changed.join("\n        UNION ALL ")}
      ) x GROUP BY x.unit_id, x.indicator, x.first, x.last HAVING sum(x.amount) <> 0) c;`

/** A relation of changed rows, and whether they came or went. */
export type Change = readonly [relation: string, sign: 1 | -1]

export const newRows: Change = ["new_rows", 1]
export const oldRows: Change = ["old_rows", -1]

function figureChanges(source: FigureSourceKey, [relation, sign]: Change): string {
  const { unit, live }: FigureSource = figureSources[source]
  const figures = [...figuresByDay(source).values()].flat()
  const rows = figures.map((f) => `('${f.key}', (${f.on})::date, (${f.where})::boolean, (${amountOf(f)})::numeric)`)
  return `SELECT ${unit} AS unit_id, f.figure AS indicator, f.day AS first, f.day AS last, ${sign} * f.amount AS amount
        FROM ${relation} r CROSS JOIN LATERAL (VALUES ${rows.join(", ")}) f (figure, day, counts, amount)
        WHERE ${live} AND f.day IS NOT NULL AND f.counts AND f.amount <> 0`
}

/** SQL of plpgsql: stated totals are told of changed rows of a table that figures are counted from. */
export function tellFigures(source: FigureSourceKey, changes: Change[]): string {
  const { unit }: FigureSource = figureSources[source]
  return `
    ${shareOf(
      unit,
      changes.map(([relation]) => relation),
    )}
    IF EXISTS (SELECT FROM roll_up.total t WHERE t.indicator = ANY (${keysOf([...figuresByDay(source).values()].flat())})) THEN
      ${tell(changes.map((change) => figureChanges(source, change)))}
    END IF;`
}

/** The same of the one new row `r`, in the figures that count it on one day. */
export function tellOneRow(source: FigureSourceKey, on: string, figures: CountedFigure[]): string {
  const { unit }: FigureSource = figureSources[source]
  const array = (items: string[], type: string) => `ARRAY[${items.join(", ")}]::${type}[]`
  const each = (item: string) => figures.map(() => item)
  return `IF EXISTS (SELECT FROM roll_up.total t WHERE t.indicator = ANY (${keysOf(figures)}) AND t.first <= ${on} AND t.last >= ${on}) THEN
            PERFORM roll_up.change_totals(${array(each(unit), "int")}, ${keysOf(figures)}, ${array(each(on), "date")}, ${array(each(on), "date")},
              ${array(
                figures.map((f) => `CASE WHEN ${f.where} THEN ${amountOf(f)} ELSE 0 END`),
                "numeric",
              )});
          END IF;`
}

/** SQL of plpgsql: stated totals are told of changed rows of a table that holds values. */
export function tellValues({ unit, stated, value, live, days }: ValueSource, changes: Change[]): string {
  const changed = changes.map(
    ([
      relation,
      sign,
    ]) => `SELECT ${unit} AS unit_id, ${stated} AS indicator, ${days.first} AS first, ${days.last} AS last, ${sign} * ${value}::numeric AS amount
        FROM ${relation} r WHERE ${live}`,
  )
  return `
    ${shareOf(
      unit,
      changes.map(([relation]) => relation),
    )}
    IF ${changes.map(([relation]) => `EXISTS (SELECT FROM roll_up.total t JOIN ${relation} r ON t.indicator = ${stated})`).join(" OR ")} THEN
      ${tell(changed)}
    END IF;`
}
