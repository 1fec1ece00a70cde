import { bare, keptSpan, list, spansOf, sums } from "./columns"

const both = list((c) => `('${c}', coalesce(e.${c}, 0), coalesce(f.${c}, 0))`)
const everyFigure = `CROSS JOIN LATERAL (VALUES ${both}) v (figure, expected, found) WHERE v.expected <> v.found`

/**
 * The function `roll_up.difference`: everything derived, computed again from the records and the placements, against what is kept (folded rows
 * plus pending deltas). One statement, so one snapshot: what others save meanwhile is in both sides or in neither.
 */
export const verifySql = `
-- Everything is compared with everything, so hashing and sorting are right whatever the statistics say: nested loops over 40,000 units took minutes.
-- Compiling so wide a statement would take a server with JIT seconds; running it takes milliseconds.
CREATE FUNCTION roll_up.difference(only_unit int, only_year int)
RETURNS TABLE (part text, tree int, year int, month text, unit_id int, figure text, expected text, found text)
LANGUAGE sql STABLE SET jit = off SET enable_nestloop = off SET work_mem = '64MB' AS $$
  WITH place AS MATERIALIZED (
    SELECT t.tree, s.* FROM roll_up.tree t CROSS JOIN LATERAL roll_up.structure(t.as_of, roll_up.roots(t.as_of)) s
    WHERE only_year IS NULL OR t.tree IN (0, only_year)
  ), kept_place AS (
    SELECT * FROM roll_up.tree_node n WHERE only_year IS NULL OR n.tree IN (0, only_year)
  ), record AS MATERIALIZED (
    SELECT extract(year FROM c.month)::int AS year, c.* FROM roll_up.contribution c
    WHERE only_year IS NULL OR c.month BETWEEN make_date(only_year, 1, 1) AND make_date(only_year, 12, 31)
  ), pending AS MATERIALIZED (
    SELECT extract(year FROM d.month)::int AS year, d.* FROM roll_up.delta d
  ), kept_own AS (
    SELECT unit_id, month, ${sums} FROM (
      SELECT unit_id, month, ${bare} FROM roll_up.own UNION ALL SELECT unit_id, month, ${bare} FROM pending
    ) x WHERE only_year IS NULL OR extract(year FROM month) = only_year GROUP BY unit_id, month
  ), branch AS (
    SELECT w.tree, a AS unit_id, s.year, s.month, ${sums} FROM record x ${spansOf("x.month")} CROSS JOIN LATERAL (VALUES (0), (s.year)) w (tree)
    LEFT JOIN place p ON p.tree = w.tree AND p.unit_id = x.unit_id, unnest(coalesce(p.path, ARRAY[x.unit_id])) a
    WHERE ${keptSpan("s.month", "a", "x.unit_id")} GROUP BY w.tree, a, s.year, s.month
  ), kept_branch AS (
    SELECT tree, unit_id, year, month, ${sums} FROM (
      SELECT tree, unit_id, year, month, ${bare} FROM roll_up.branch
      UNION ALL SELECT d.tree, d.ancestor, s.year, s.month, ${bare} FROM (
        SELECT p.year AS tree, a AS ancestor, p.* FROM pending p, unnest(p.unit_path) a
        UNION ALL SELECT 0, a, p.* FROM pending p JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = p.unit_id, unnest(now.path) a
      ) d ${spansOf("d.month")} WHERE ${keptSpan("s.month", "d.ancestor", "d.unit_id")}
    ) x WHERE only_year IS NULL OR year = only_year GROUP BY tree, unit_id, year, month
  ), all_parts AS (
    SELECT 'place' AS part, tree, nullif(tree, 0) AS year, NULL::date AS month, unit_id, NULL AS figure,
      array_to_string(e.path, '/') || CASE WHEN e.alive THEN '' ELSE ' (dissolved)' END AS expected,
      array_to_string(f.path, '/') || CASE WHEN f.alive THEN '' ELSE ' (dissolved)' END AS found
    FROM place e FULL JOIN kept_place f USING (tree, unit_id)
    WHERE (e.path, e.parent_id, e.alive) IS DISTINCT FROM (f.path, f.parent_id, f.alive)
    UNION ALL
    SELECT 'own', NULL, extract(year FROM month)::int, month, unit_id, v.figure, v.expected::text, v.found::text
    FROM record e FULL JOIN kept_own f USING (unit_id, month) ${everyFigure}
    UNION ALL
    SELECT 'branch', tree, year, CASE WHEN month > 0 THEN make_date(year, month, 1) END, unit_id, v.figure, v.expected::text, v.found::text
    FROM branch e FULL JOIN kept_branch f USING (tree, unit_id, year, month) ${everyFigure}
  )
  SELECT part, tree, year, month::text, unit_id, figure, expected, found FROM all_parts d
  WHERE only_unit IS NULL OR d.unit_id = only_unit OR d.unit_id IN (SELECT p.unit_id FROM place p WHERE p.path @> ARRAY[only_unit])
  ORDER BY d.part DESC, d.tree, d.year, d.month, d.unit_id, d.figure
$$;
`
