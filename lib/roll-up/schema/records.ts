import { countedFigures, figureSources, type FigureSource, type FigureSourceKey } from "../figures"
import { amountOf, sourceKeys } from "./contributions"

/** The number of a record; who must write a commitment is counted by person. */
const recordOf = (source: FigureSourceKey) => (source === "commitmentDuties" ? "r.person_id" : "r.id")

function recordsOf(key: FigureSourceKey): string {
  const { table, unit, live }: FigureSource = figureSources[key]
  const figures = countedFigures
    .filter(({ source }) => source === key)
    .map((figure) => `('${figure.key}', (${figure.on})::date, (${figure.where})::boolean, (${amountOf(figure)})::int)`)
  return `SELECT f.figure, ${unit}, ${recordOf(key)}, f.amount FROM public.${table} r
    CROSS JOIN LATERAL (VALUES ${figures.join(", ")}) f (figure, day, counts, amount)
    WHERE ${live} AND ${unit} = ANY (units) AND f.day BETWEEN first AND last AND f.counts AND f.amount <> 0`
}

/** The function `roll_up.counted_records`: which records of some units each figure of a period counts, and what each counts for. */
export const recordsSql = `
CREATE FUNCTION roll_up.counted_records(units int[], first date, last date)
RETURNS TABLE (figure text, unit_id int, record_id int, amount int) LANGUAGE sql STABLE SET jit = off AS $$
  ${sourceKeys.map(recordsOf).join("\n  UNION ALL ")}
$$;
`
