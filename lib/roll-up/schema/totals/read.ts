/** What stated totals add to the records. */
export const totalReadSql = `
-- Of each span of days (by its number), of a unit's branch: the rests of the totals in it, by figure or indicator and by the direct child that they lie in (null: they are the
-- unit's own or of its whole branch). A total that goes beyond the span is not in it.
CREATE FUNCTION roll_up.branch_rests(unit int, sinces date[], untils date[], restated boolean)
RETURNS TABLE (span int, indicator text, child int, own boolean, rest numeric, words text[]) LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan
SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT s.n::int, t.indicator, p.path[array_position(p.path, unit) + 1], t.unit_id = unit AND NOT t.wide, sum(t.rest), array_agg(DISTINCT t.word)
    FROM unnest(sinces, untils) WITH ORDINALITY s (since, until, n)
    JOIN roll_up.total t ON t.first >= s.since AND t.last <= s.until AND t.rest > 0
    CROSS JOIN LATERAL (SELECT CASE WHEN restated THEN t.path_now ELSE t.path END AS path) p
    WHERE p.path @> ARRAY[unit]
    GROUP BY s.n, t.indicator, p.path[array_position(p.path, unit) + 1], t.unit_id = unit AND NOT t.wide;
END $$;
`
