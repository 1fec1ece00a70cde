import { amountList, amountSums, typedAmounts, wordColumns } from "./columns"

const entries = wordColumns.map(({ column }) => `sum(x.${column})`)
const words = wordColumns.map(({ word, column }) => `CASE WHEN sum(x.${column}) > 0 THEN '${word}' END`)

/** Folded rows plus pending deltas of a unit's branch and of itself, by indicator: whatever was entered for the months that begin in the span, with the words of the values in a sum. */
export const valueReadSql = `
CREATE FUNCTION roll_up.branch_values(unit int, first date, last date, restated boolean)
RETURNS TABLE (indicator text, own boolean, ${typedAmounts()}, words text[]) LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan
SET max_parallel_workers_per_gather = 0 SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH span AS (
    -- A whole year is its row 0.
    SELECT y AS year, CASE WHEN whole THEN 0 WHEN y > extract(year FROM first) THEN 1 ELSE extract(month FROM first)::int END AS low,
      CASE WHEN whole THEN 0 WHEN y < extract(year FROM last) THEN 12 ELSE extract(month FROM last)::int END AS high
    FROM generate_series(extract(year FROM first)::int, extract(year FROM last)::int) y,
      LATERAL (SELECT first <= make_date(y, 1, 1) AND last >= make_date(y, 12, 1) AS whole) w
  ) SELECT x.indicator, x.own, ${amountSums}, array_remove(ARRAY[${words.join(", ")}], NULL) AS words FROM (
    SELECT b.indicator, false AS own, ${amountList((c) => `b.${c}`)}
    FROM span s CROSS JOIN LATERAL (SELECT b.* FROM roll_up.value_branch b
      WHERE b.tree = CASE WHEN restated THEN 0 ELSE s.year END AND b.unit_id = unit AND b.year = s.year AND b.month BETWEEN s.low AND s.high OFFSET 0) b
    UNION ALL
    SELECT o.indicator, true, ${amountList((c) => `o.${c}`)}
    FROM span s CROSS JOIN LATERAL (SELECT o.* FROM roll_up.value_own o
      WHERE o.unit_id = unit AND o.year = s.year AND o.month BETWEEN s.low AND s.high OFFSET 0) o
    UNION ALL
    SELECT d.indicator, w.own, ${amountList((c) => `d.${c}`)} FROM roll_up.value_delta d
    CROSS JOIN (VALUES (false), (true)) w (own)
    WHERE d.month BETWEEN first AND last AND (NOT w.own OR d.unit_id = unit) AND
      CASE WHEN restated THEN (SELECT n.path FROM roll_up.tree_node n WHERE n.tree = 0 AND n.unit_id = d.unit_id) ELSE d.unit_path END @> ARRAY[unit]
  ) x GROUP BY x.indicator, x.own HAVING ${entries.join(" + ")} > 0;
END $$;
`
