/** What was stated as the one truth, and the way back to it. */
export const totalTruthSql = `
-- After the trees were built; roll_up.rebuild calls this and has locked the deltas.
CREATE FUNCTION roll_up.rebuild_totals() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  every int[] := ARRAY(SELECT s.id FROM roll_up.stated s);
BEGIN
  DELETE FROM roll_up.total;
  PERFORM roll_up.open_trees_of(every);
  PERFORM roll_up.state_totals(every);
END $$;

-- What roll_up.difference is for figures; \`figure\` is the indicator with the number of the total.
CREATE FUNCTION roll_up.total_difference(only_unit int, only_year int)
RETURNS TABLE (part text, tree int, year int, month text, unit_id int, figure text, expected text, found text) LANGUAGE sql STABLE SET jit = off AS $$
  SELECT 'total', NULL::int, extract(year FROM coalesce(s.last, t.last))::int, NULL, coalesce(s.unit_id, t.unit_id), coalesce(s.indicator, t.indicator) || ' #' || id, v.expected, v.found
  FROM roll_up.stated s FULL JOIN roll_up.total t USING (id)
  LEFT JOIN roll_up.tree_node n ON n.tree = t.year AND n.unit_id = t.unit_id
  LEFT JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = t.unit_id
  CROSS JOIN LATERAL (VALUES
    ((s.unit_id, s.wide, s.indicator, s.first, s.last, s.word, trim_scale(s.value))::text, (t.unit_id, t.wide, t.indicator, t.first, t.last, t.word, trim_scale(t.value))::text),
    (array_to_string(n.path, '/') || ' ' || array_to_string(now.path, '/'), array_to_string(t.path, '/') || ' ' || array_to_string(t.path_now, '/')),
    (CASE WHEN t.id IS NOT NULL THEN trim_scale(roll_up.inside_of(t))::text END, trim_scale(t.inside)::text)
  ) v (expected, found)
  WHERE v.expected IS DISTINCT FROM v.found AND (only_year IS NULL OR extract(year FROM coalesce(s.last, t.last)) = only_year)
    AND (only_unit IS NULL OR coalesce(s.unit_id, t.unit_id) = only_unit OR t.path @> ARRAY[only_unit] OR t.path_now @> ARRAY[only_unit])
$$;
`
