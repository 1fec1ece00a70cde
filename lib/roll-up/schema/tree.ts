import { add, anyNonZero, bare, keptSpan, list, spansOf, sums } from "./columns"

const valid = (alias: string) => `daterange(${alias}.valid_from, ${alias}.valid_to) @> day`

// One unit moves, or forty thousand: a plan kept for the one takes minutes for the others.
const plannedAnew = "SET plan_cache_mode = force_custom_plan"

/** The trees: structure as of a day, opening a year, moves, the turn of the day. */
export const treeSql = `
CREATE FUNCTION roll_up.today() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

CREATE FUNCTION roll_up.reference_day(tree int) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN tree = 0 THEN roll_up.today() ELSE least(make_date(tree, 12, 31), roll_up.today()) END
$$;

-- The earliest day that a tree still shows though its reference day is later; null when all are up to date.
CREATE FUNCTION roll_up.stale_since() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT min(as_of) FROM roll_up.tree WHERE as_of < roll_up.reference_day(tree)
$$;

-- The given units and all below them as placed on a day: paths are walked up once per topmost of them, then down.
CREATE FUNCTION roll_up.structure(day date, units int[])
RETURNS TABLE (unit_id int, parent_id int, path int[], alive boolean) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE given AS MATERIALIZED (
    SELECT DISTINCT u FROM unnest(units) u
  ), up AS (
    -- Units right below another given one are met on the way down from it.
    SELECT g.u AS start, g.u AS top, ARRAY[g.u] AS path
    FROM given g JOIN public.unit_placement p ON p.unit_id = g.u AND ${valid("p")} LEFT JOIN given above ON above.u = p.parent_id
    WHERE above.u IS NULL
    UNION ALL
    SELECT up.start, p.parent_id, p.parent_id || up.path
    FROM up JOIN public.unit_placement p ON p.unit_id = up.top AND ${valid("p")} WHERE p.parent_id IS NOT NULL
  ), start AS (
    SELECT DISTINCT ON (start) start, path FROM up ORDER BY start, cardinality(path) DESC
  ), down AS (
    SELECT p.unit_id, p.parent_id, s.path, p.relation = 'child' AS alive
    FROM start s JOIN public.unit_placement p ON p.unit_id = s.start AND ${valid("p")}
    UNION
    SELECT p.unit_id, p.parent_id, d.path || p.unit_id, p.relation = 'child'
    FROM down d JOIN public.unit_placement p ON p.parent_id = d.unit_id AND ${valid("p")}
  )
  SELECT * FROM down
$$;

CREATE FUNCTION roll_up.roots(day date) RETURNS int[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(p.unit_id), '{}') FROM public.unit_placement p WHERE p.parent_id IS NULL AND ${valid("p")}
$$;

-- The lock keeps a structural change waiting until this tree is there, so that it brings this tree up to date as well.
CREATE FUNCTION roll_up.open_tree(wanted int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE roll_up.delta IN ROW EXCLUSIVE MODE;
  INSERT INTO roll_up.tree (tree, as_of) VALUES (wanted, roll_up.reference_day(wanted)) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO roll_up.tree_node (tree, unit_id, parent_id, path, alive)
    SELECT wanted, s.unit_id, s.parent_id, s.path, s.alive
    FROM roll_up.structure(roll_up.reference_day(wanted), roll_up.roots(roll_up.reference_day(wanted))) s;
  END IF;
END $$;

-- The first record of a year opens the tree of that year. Null: the unit has no place in it.
CREATE FUNCTION roll_up.path_in_opened_tree(wanted int, unit int) RETURNS int[] LANGUAGE plpgsql AS $$
BEGIN
  PERFORM roll_up.open_tree(wanted);
  RETURN (SELECT path FROM roll_up.tree_node WHERE tree = wanted AND unit_id = unit);
END $$;

-- What a tree says of the given units (null: of all) and all below them: walked down, because path && changed takes minutes when thousands move.
CREATE FUNCTION roll_up.part_of_tree(wanted int, units int[]) RETURNS SETOF roll_up.tree_node LANGUAGE plpgsql STABLE ${plannedAnew} AS $$
BEGIN
  IF units IS NULL THEN
    RETURN QUERY SELECT * FROM roll_up.tree_node t WHERE t.tree = wanted;
  ELSE
    RETURN QUERY WITH RECURSIVE part AS (
      SELECT t.* FROM unnest(units) u JOIN roll_up.tree_node t ON t.tree = wanted AND t.unit_id = u
      UNION
      SELECT t.* FROM part JOIN roll_up.tree_node t ON t.tree = wanted AND t.parent_id = part.unit_id
    ) SELECT * FROM part;
  END IF;
END $$;

-- Which ancestors the units of a move gain (1) and lose (-1). Those that a unit keeps are left alone: most of them.
CREATE VIEW roll_up.moved_ancestor AS SELECT s.unit_id, s.ancestor, sum(s.sign)::int AS sign FROM (
    SELECT m.unit_id, ancestor, -1 AS sign FROM roll_up.move m, unnest(m.old_path) ancestor
    UNION ALL SELECT m.unit_id, ancestor, 1 FROM roll_up.move m, unnest(m.new_path) ancestor
  ) s GROUP BY s.unit_id, s.ancestor HAVING sum(s.sign) <> 0;

-- Brings one tree up to its reference day for the given units (null: all), and moves their figures between ancestors. The tree says then that it is
-- of that day, so whatever else changed since must be among the units. It never goes back: a transaction may have begun before midnight.
CREATE FUNCTION roll_up.restructure_tree(wanted int, changed int[]) RETURNS void LANGUAGE plpgsql ${plannedAnew} SET work_mem = '64MB' AS $$
DECLARE
  day date := (SELECT greatest(t.as_of, roll_up.reference_day(wanted)) FROM roll_up.tree t WHERE t.tree = wanted);
  lost int;
BEGIN
  DELETE FROM roll_up.move;
  INSERT INTO roll_up.move (unit_id, parent_id, alive, old_path, new_path)
    SELECT unit_id, n.parent_id, n.alive, o.path, n.path
    FROM roll_up.part_of_tree(wanted, changed) o
    FULL JOIN roll_up.structure(day, coalesce(changed, roll_up.roots(day))) n USING (unit_id)
    WHERE (o.path, o.alive) IS DISTINCT FROM (n.path, n.alive);
  SELECT m.unit_id INTO lost FROM roll_up.move m JOIN roll_up.own o USING (unit_id)
    WHERE m.new_path IS NULL AND (wanted = 0 OR extract(year FROM o.month) = wanted) AND (${anyNonZero((c) => `o.${c}`)}) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has records in % but no place in that structure', lost, wanted
      USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_up_unit_placed';
  END IF;
  INSERT INTO roll_up.branch AS t (tree, unit_id, year, month, ${bare})
    SELECT wanted, x.ancestor, s.year, s.month, ${sums} FROM (
      SELECT o.unit_id, o.month, a.ancestor, ${list((c) => `a.sign * o.${c} AS ${c}`)}
      FROM roll_up.own o JOIN roll_up.moved_ancestor a USING (unit_id)
      WHERE wanted = 0 OR extract(year FROM o.month) = wanted
    ) x ${spansOf("x.month")} WHERE ${keptSpan("s.month", "x.ancestor", "x.unit_id")}
    GROUP BY x.ancestor, s.year, s.month HAVING ${anyNonZero((c) => `sum(x.${c})`)}
    ON CONFLICT (tree, unit_id, year, month) DO UPDATE SET ${add};
  PERFORM roll_up.move_values(wanted);
  DELETE FROM roll_up.tree_node t USING roll_up.move m WHERE t.tree = wanted AND t.unit_id = m.unit_id AND m.new_path IS NULL;
  INSERT INTO roll_up.tree_node (tree, unit_id, parent_id, path, alive)
    SELECT wanted, m.unit_id, m.parent_id, m.new_path, m.alive FROM roll_up.move m WHERE m.new_path IS NOT NULL
    ON CONFLICT (tree, unit_id) DO UPDATE SET parent_id = excluded.parent_id, path = excluded.path, alive = excluded.alive;
  UPDATE roll_up.tree SET as_of = day WHERE tree = wanted;
  PERFORM roll_up.move_totals(wanted);
  DELETE FROM roll_up.move;
END $$;

-- Placements that begin or end since the trees were last brought up to date take effect. The caller holds the lock on the deltas.
CREATE FUNCTION roll_up.catch_up() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  since date := roll_up.stale_since();
  changed int[];
BEGIN
  IF since IS NULL THEN
    RETURN;
  END IF;
  SELECT coalesce(array_agg(DISTINCT p.unit_id), '{}') INTO changed FROM public.unit_placement p
    WHERE (p.valid_from > since AND p.valid_from <= roll_up.today()) OR (p.valid_to > since AND p.valid_to <= roll_up.today());
  PERFORM roll_up.fold_batch(NULL);
  PERFORM roll_up.restructure_tree(t.tree, changed) FROM roll_up.tree t WHERE t.as_of < roll_up.reference_day(t.tree) ORDER BY t.tree;
  -- Whoever goes to a unit that begins was counted where they were until now; who goes on to one that has not begun yet is somewhere else today.
  PERFORM public.commitment_duty_sync_years(array_agg(DISTINCT m.person_id)) FROM public.person_membership m
    WHERE (m.valid_from > since AND m.valid_from <= roll_up.today())
      OR (m.unit_id = ANY (changed) AND (SELECT founded FROM public.unit_life(m.unit_id)) > since);
END $$;

-- After placements changed from a day on: every tree whose reference day is not before it. Writers wait, readers do not.
CREATE FUNCTION roll_up.restructure(changed int[], from_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('unit structure'));
  -- Refuses a cycle now: at commit would be too late, walking one never ends.
  SET CONSTRAINTS public.unit_placement_sound IMMEDIATE;
  SET CONSTRAINTS public.unit_placement_sound DEFERRED;
  LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE;
  PERFORM roll_up.catch_up();
  PERFORM roll_up.fold_batch(NULL);
  PERFORM roll_up.restructure_tree(t.tree, changed) FROM roll_up.tree t
    WHERE greatest(t.as_of, roll_up.reference_day(t.tree)) >= from_day ORDER BY t.tree;
END $$;

-- A new day: what was planned for it takes effect. Does nothing while somebody else changes the structure; true when it did something.
CREATE FUNCTION roll_up.turn_day() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF roll_up.stale_since() IS NULL OR NOT pg_try_advisory_xact_lock(hashtext('unit structure')) THEN
    RETURN false;
  END IF;
  LOCK TABLE roll_up.delta IN SHARE ROW EXCLUSIVE MODE;
  PERFORM roll_up.catch_up();
  RETURN true;
END $$;
`
