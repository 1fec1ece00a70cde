import { countedFigures, figureSources, type CountedFigure, type FigureSource } from "../../figures"
import { amountOf } from "../contributions"
import { valueSources } from "../values/sources"

function countOf(figure: CountedFigure): string {
  const { table, unit, live }: FigureSource = figureSources[figure.source]
  return `WHEN '${figure.key}' THEN RETURN (SELECT coalesce(sum(${amountOf(figure)}), 0) FROM public.${table} r
      WHERE ${live} AND ${unit} = ANY (units) AND (${figure.on})::date BETWEEN since AND until AND ${figure.where});`
}

const values = valueSources.map(
  ({ table, unit, stated, value, live, days }) => `SELECT ${value} AS value FROM public.${table} r
      WHERE ${live} AND ${unit} = ANY (units) AND ${stated} = of AND ${days.first} >= since AND ${days.last} <= until`,
)

/** What lies in a stated total, counted by hand: the records, and the rests of the totals in it. */
export const totalCountSql = `
-- What some units recorded of a figure or an indicator in the days from one to another.
CREATE FUNCTION roll_up.counted_in(of text, units int[], since date, until date) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of
    ${countedFigures.map(countOf).join("\n    ")}
    ELSE RETURN (SELECT coalesce(sum(x.value), 0) FROM (${values.join(" UNION ALL ")}) x);
  END CASE;
END $$;

CREATE FUNCTION roll_up.inside_of(t roll_up.total) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
DECLARE
  units int[] := CASE WHEN t.wide THEN ARRAY(SELECT p.unit_id FROM roll_up.part_of_tree(t.year, ARRAY[t.unit_id]) p) ELSE ARRAY[t.unit_id] END;
BEGIN
  RETURN roll_up.counted_in(t.indicator, units, t.first, t.last) + (
    SELECT coalesce(sum(i.rest), 0) FROM roll_up.total i
    WHERE i.indicator = t.indicator AND i.id <> t.id AND i.first >= t.first AND i.last <= t.last AND i.unit_id = ANY (units) AND (t.wide OR NOT i.wide));
END $$;
`
