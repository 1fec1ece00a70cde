const trigger = (event: string, rows: "NEW" | "OLD") =>
  `CREATE TRIGGER roll_up_${event} AFTER ${event} ON public.stated_total REFERENCING ${rows} TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION roll_up.stated_total_changed();`

/** What happens when a total is stated, changed or taken back. */
export const totalStateSql = `
-- What the rows of public.stated_total say, as roll_up.total keeps it.
CREATE VIEW roll_up.stated AS SELECT s.id, s.unit_id, s.breadth = 'branch' AS wide, s.indicator, s.first_day AS first, s.last_day AS last, s.qualifier::text AS word, s.value
  FROM public.stated_total s WHERE s.deleted_at IS NULL;

-- The trees of the years that rows of public.stated_total count in.
CREATE FUNCTION roll_up.open_trees_of(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM roll_up.open_tree(y) FROM (SELECT DISTINCT extract(year FROM s.last)::int AS y FROM roll_up.stated s WHERE s.id = ANY (ids) ORDER BY y) x;
END $$;

-- Takes up rows of public.stated_total, and counts what lies in them.
CREATE FUNCTION roll_up.state_totals(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  fresh int[];
  stated numeric[];
  lost int;
BEGIN
  SELECT s.unit_id INTO lost FROM roll_up.stated s
    LEFT JOIN roll_up.tree_node n ON n.tree = extract(year FROM s.last)::int AND n.unit_id = s.unit_id
    LEFT JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = s.unit_id
    WHERE s.id = ANY (ids) AND (n.path IS NULL OR now.path IS NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has no place on the last day of a total', lost USING ERRCODE = 'check_violation', CONSTRAINT = 'stated_total_placed';
  END IF;
  SELECT s.id INTO lost FROM roll_up.stated s JOIN roll_up.stated o USING (unit_id, wide, indicator)
    WHERE s.id = ANY (ids) AND (s.first < o.first AND o.first <= s.last AND s.last < o.last OR o.first < s.first AND s.first <= o.last AND o.last < s.last) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'stated total % crosses another', lost USING ERRCODE = 'check_violation', CONSTRAINT = 'stated_total_crossing';
  END IF;
  INSERT INTO roll_up.total (id, unit_id, wide, indicator, first, last, path, path_now, word, value, inside)
    SELECT s.id, s.unit_id, s.wide, s.indicator, s.first, s.last, n.path, now.path, s.word, 0, 0 FROM roll_up.stated s
    JOIN roll_up.tree_node n ON n.tree = extract(year FROM s.last)::int AND n.unit_id = s.unit_id
    JOIN roll_up.tree_node now ON now.tree = 0 AND now.unit_id = s.unit_id
    WHERE s.id = ANY (ids);
  SELECT array_agg(s.id), array_agg(s.value) INTO fresh, stated FROM roll_up.stated s WHERE s.id = ANY (ids);
  PERFORM roll_up.absorb(fresh, NULL, stated, true);
END $$;

CREATE FUNCTION roll_up.forget_totals(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  gone int[];
  taken numeric[];
BEGIN
  SELECT array_agg(t.id), array_agg(-t.value) INTO gone, taken FROM roll_up.total t WHERE t.id = ANY (ids);
  PERFORM roll_up.absorb(gone, NULL, taken, false);
  DELETE FROM roll_up.total t WHERE t.id = ANY (gone);
END $$;

CREATE FUNCTION roll_up.stated_total_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids int[] := ARRAY(SELECT r.id FROM changed r);
  units int[];
  several_years boolean;
BEGIN
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  PERFORM roll_up.open_trees_of(ids);
  SELECT array_agg(x.unit_id), bool_or(extract(year FROM x.first) < extract(year FROM x.last)) INTO units, several_years FROM (
    SELECT t.unit_id, t.first, t.last FROM roll_up.total t WHERE t.id = ANY (ids)
    UNION ALL SELECT s.unit_id, s.first, s.last FROM roll_up.stated s WHERE s.id = ANY (ids)
  ) x;
  PERFORM roll_up.keep_units(units, several_years);
  PERFORM roll_up.forget_totals(ids);
  PERFORM roll_up.state_totals(ids);
  RETURN NULL;
END $$;
${trigger("INSERT", "NEW")}
${trigger("UPDATE", "NEW")}
${trigger("DELETE", "OLD")}
`
