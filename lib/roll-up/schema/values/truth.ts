import { spansOf } from "../columns"
import { amountList, amountSums, anyAmount, bareAmounts } from "./columns"
import { valueContributions, valueSources } from "./sources"

const everyRow = valueSources
  .map((source) => valueContributions(source, `public.${source.table}`, 1))
  .join("\n      UNION ALL ")
const differing = amountList((c) => `('${c}', coalesce(e.${c}, 0)::numeric, coalesce(f.${c}, 0)::numeric)`)
const everyAmount = `CROSS JOIN LATERAL (VALUES ${differing}) v (amount, expected, found) WHERE v.expected <> v.found`

/** The rows that hold values as the one truth, and the way back to it. */
export const valueTruthSql = `
CREATE VIEW roll_up.value_contribution AS SELECT x.unit_id, x.month, x.indicator, ${amountSums} FROM (
      ${everyRow}
  ) x GROUP BY x.unit_id, x.month, x.indicator HAVING ${anyAmount((c) => `sum(x.${c})`)};

-- After the trees were built; roll_up.rebuild calls this and has locked the deltas.
CREATE FUNCTION roll_up.rebuild_values() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM roll_up.value_delta;
  DELETE FROM roll_up.value_own;
  DELETE FROM roll_up.value_branch;
  INSERT INTO roll_up.value_own (unit_id, year, month, indicator, ${bareAmounts})
    SELECT x.unit_id, s.year, s.month, x.indicator, ${amountSums} FROM roll_up.value_contribution x ${spansOf("x.month")}
    GROUP BY x.unit_id, s.year, s.month, x.indicator;
  INSERT INTO roll_up.value_branch (tree, unit_id, year, month, indicator, ${bareAmounts})
    SELECT n.tree, a, x.year, x.month, x.indicator, ${amountSums} FROM roll_up.value_own x
    JOIN roll_up.tree_node n ON n.unit_id = x.unit_id AND n.tree IN (0, x.year), unnest(n.path) a
    GROUP BY n.tree, a, x.year, x.month, x.indicator;
END $$;

-- What roll_up.difference is for figures; \`figure\` is the indicator with what of it differs.
CREATE FUNCTION roll_up.value_difference(only_unit int, only_year int)
RETURNS TABLE (part text, tree int, year int, month text, unit_id int, figure text, expected text, found text)
LANGUAGE sql STABLE SET jit = off SET enable_nestloop = off SET work_mem = '64MB' AS $$
  WITH place AS MATERIALIZED (
    SELECT t.tree, s.unit_id, s.path FROM roll_up.tree t CROSS JOIN LATERAL roll_up.structure(t.as_of, roll_up.roots(t.as_of)) s
    WHERE only_year IS NULL OR t.tree IN (0, only_year)
  ), record AS MATERIALIZED (
    SELECT x.unit_id, s.year, s.month, x.indicator, ${amountSums} FROM roll_up.value_contribution x ${spansOf("x.month")}
    WHERE only_year IS NULL OR s.year = only_year GROUP BY x.unit_id, s.year, s.month, x.indicator
  ), pending AS MATERIALIZED (
    SELECT d.unit_id, d.unit_path, d.indicator, s.year, s.month, ${amountList((c) => `d.${c}`)} FROM roll_up.value_delta d ${spansOf("d.month")}
  ), kept_own AS (
    SELECT unit_id, year, month, indicator, ${amountSums} FROM (
      SELECT unit_id, year, month, indicator, ${bareAmounts} FROM roll_up.value_own
      UNION ALL SELECT unit_id, year, month, indicator, ${bareAmounts} FROM pending
    ) x WHERE only_year IS NULL OR year = only_year GROUP BY unit_id, year, month, indicator
  ), branch AS (
    SELECT w.tree, a AS unit_id, x.year, x.month, x.indicator, ${amountSums}
    FROM record x CROSS JOIN LATERAL (VALUES (0), (x.year)) w (tree)
    LEFT JOIN place p ON p.tree = w.tree AND p.unit_id = x.unit_id, unnest(coalesce(p.path, ARRAY[x.unit_id])) a
    GROUP BY w.tree, a, x.year, x.month, x.indicator
  ), kept_branch AS (
    SELECT tree, unit_id, year, month, indicator, ${amountSums} FROM (
      SELECT tree, unit_id, year, month, indicator, ${bareAmounts} FROM roll_up.value_branch
      UNION ALL SELECT year, a, year, month, indicator, ${bareAmounts} FROM pending, unnest(unit_path) a
      UNION ALL SELECT 0, a, d.year, d.month, d.indicator, ${amountList((c) => `d.${c}`)} FROM pending d
        JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = d.unit_id, unnest(now.path) a
    ) x WHERE only_year IS NULL OR year = only_year GROUP BY tree, unit_id, year, month, indicator
  ), all_parts AS (
    SELECT 'own' AS part, NULL::int AS tree, year, month, unit_id, indicator || ' ' || v.amount AS figure, v.expected, v.found
    FROM record e FULL JOIN kept_own f USING (unit_id, year, month, indicator) ${everyAmount}
    UNION ALL
    SELECT 'branch', tree, year, month, unit_id, indicator || ' ' || v.amount, v.expected, v.found
    FROM branch e FULL JOIN kept_branch f USING (tree, unit_id, year, month, indicator) ${everyAmount}
  )
  SELECT part, tree, year, CASE WHEN month > 0 THEN make_date(year, month, 1)::text END, unit_id, figure, expected::text, found::text FROM all_parts d
  WHERE only_unit IS NULL OR d.unit_id = only_unit OR d.unit_id IN (SELECT p.unit_id FROM place p WHERE p.path @> ARRAY[only_unit])
$$;
`
